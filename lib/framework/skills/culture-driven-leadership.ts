export const cultureDrivenLeadership = {
  id: "culture-driven-leadership",
  name: "Culture-Driven Leadership",
  question: "How do you make products work for people everywhere?",
  covers: "Language, culture, ability, and local differences",
  definition:
    "Notices how language, culture, and ability change the way people use a product, and shapes it to work across borders and still fit each place.",
  note: "The name has two meanings. Among the responsibilities it stands for a culture of coaching, which is rated under Product Leadership. Here it means sensitivity to diverse users around the world.",
  anchors: [
    "Has not yet looked at how people of another language, culture, or ability use the product, and cannot name a group that it leaves out.",
    "Names users whose language, culture, or abilities differ from the team’s own, and explains how a design failed one such group.",
    "Checks one feature with a localization or accessibility checklist or a local colleague’s help, and follows a problem that the check found until it is fixed.",
    "Tests one product unaided in two or more groups of users who differ in language, culture, or ability. Adapts what fails a group, and shows how its use or satisfaction changed.",
    "Decides with the teams of several products, from research with the users concerned, what stays the same everywhere and what varies. Joins PMs in sessions with users unlike themselves, and compares with them what they expected and what they saw.",
    "Sets the standards by which the organization designs for its markets and for accessibility. Departments outside product bring them launch plans to review.",
  ],
  evidencePrompts: [
    "Link a study, a localization, or an accessibility review, and mark your part in it.",
    "Describe something that worked in one place and not in another, and what was changed.",
    "Give a figure of use or satisfaction in one market or group, before and after.",
  ],
  responsibilities: [],
  stages: [],
  ideas: [],
} as const;
