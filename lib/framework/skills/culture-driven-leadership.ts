export const cultureDrivenLeadership = {
  id: "culture-driven-leadership",
  name: "Culture-Driven Leadership",
  question: "How do you design for people around the world?",
  covers: "Diverse users, global products, and local differences",
  definition:
    "Notices how language, culture, and ability change the way people use a product, and shapes it to work across borders and still fit each place.",
  note: "The name has two meanings. Among the responsibilities it stands for a culture of coaching, which is rated under Product Leadership. Here it means sensitivity to diverse users around the world.",
  anchors: [
    "Has not yet looked at how people of another language, culture, or ability use the product, and cannot name a group that it leaves out.",
    "Names users whose language, customs, or abilities differ from the team's own, and explains how a design failed one such group.",
    "Checks one feature with a localization or accessibility checklist or a local colleague's help, and has a problem that it turned up fixed.",
    "Tests one product unaided, with users of at least two languages or cultures, adapts what does not carry over, and shows how use or satisfaction changed there.",
    "Settles with several teams what stays the same in all markets and what each may change, from local research. Sends PMs to users in markets new to them, and examines with them what they had assumed.",
    "Sets the standards by which the organization designs for its markets and for accessibility. Local offices and other departments seek their judgment before a launch.",
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
