export const cultureDrivenLeadership = {
  id: "culture-driven-leadership",
  name: "Culture-Driven Leadership",
  question: "How do you make products work for people everywhere?",
  questionAbout: "How does {name} make products work for people everywhere?",
  covers: "Language, culture, ability, and local differences",
  definition:
    "Notices how language, culture, and ability change the way people use a product, and shapes it to work across borders and still fit each place.",
  note: "The name has two meanings. Among the responsibilities it stands for a culture of coaching, which is rated under Product Leadership. Here it means sensitivity to diverse users around the world.",
  anchors: [
    "Has not yet looked at how people with a different language, culture, or ability use the product.",
    "Explains, with an example, how a design can fail people with a different language, culture, or ability.",
    "Checks one feature with a localization or accessibility checklist or a local colleague’s help. Names a problem that was fixed.",
    "Tests one product or area with groups who differ in language, culture, or ability. Shows what was adapted for one, and what that changed.",
    "Gets two or more products or teams to agree on what stays the same for all users and what varies. Shows what that changed for one group.",
    "The organization designs for different languages, cultures, or abilities to standards this person introduced.",
  ],
  practices: [
    {
      task: "Run one feature through an accessibility or localization checklist. Or ask someone who uses it in another language, or with a screen reader, to show you how.",
      shownBy: "A problem you found is fixed.",
    },
    {
      task: "List the groups who use your product. Choose two that differ from your team in language, culture, or ability, and watch three people from each do the same task.",
      shownBy: "You’ve adapted something for one group, and you can say what that changed.",
    },
    {
      task: "With the owners of two or more products or teams, list what each does differently for the same group of users. Agree on what stays the same for everyone and what adapts.",
      shownBy: "The products follow the agreement, and you can say what it changed for one group.",
    },
    {
      task: "Write ten checks that every release should pass for different languages, cultures, and abilities. Build them into one team’s release, and count what they catch.",
      shownBy: "A team you don’t work with runs the checks before it releases.",
    },
  ],
  chance:
    "a chance to test the product with users who differ from you in language, culture, or ability",
  evidencePrompts: [
    "Link a study, a localization, or an accessibility review, and mark your part in it.",
    "Describe something that worked in one place and not in another, and what was changed.",
    "Give a number for use or satisfaction in one market or group, before and after.",
  ],
  responsibilities: [],
  stages: [],
  ideas: [],
} as const;
