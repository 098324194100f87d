export const userResearch = {
  id: "user-research",
  name: "User Research Expertise",
  question: "How do you learn from users?",
  questionAbout: "How does {name} learn from users?",
  covers: "Interviews, surveys, usability studies, and A/B tests",
  definition:
    "Finds out what users do, need, and struggle with, from conversations as well as data, and reports what was found, welcome or not.",
  anchors: [
    "Has not yet interviewed, surveyed, or watched a user of the product.",
    "Explains when to use an interview, a survey, a usability study, or an A/B test.",
    "Gives the team written findings on one feature, from user sessions run with a script or a researcher’s help.",
    "Runs research for one product or area unaided, checking what users say against what they do. Shows a decision the findings changed, and its result.",
    "Runs one research plan across two or more products or teams. Shows a decision in one that changed because of findings from another.",
    "The organization runs its user research to standards this person introduced.",
  ],
  practices: [
    {
      task: "Book conversations with two people who use your feature. Work from a script, or ask a researcher or support colleague to join you, and write one page of findings.",
      shownBy: "The team has read the page and can name a finding.",
    },
    {
      task: "Write down the decision ahead of you and what you’d need to learn to make it. Plan sessions with five users, and check what they say against logs, tickets, or what you watch them do.",
      shownBy: "The findings have changed the decision, and you can say what came of it.",
    },
    {
      task: "Ask the owners of two products or teams what each needs to learn this quarter. Merge the questions into one plan, and run a study that answers both.",
      shownBy: "A decision on one has changed because of findings from the other.",
    },
    {
      task: "Turn your study plan, consent note, and findings page into templates. Put past findings where everyone can search them, and help one other team use them.",
      shownBy: "A team has run a study from your templates without asking you.",
    },
  ],
  chance: "introductions to five users or buyers, and time to prepare for the conversations",
  evidencePrompts: [
    "Link the plan and the findings of a study, and mark your part in it.",
    "Describe a decision that a finding changed, and what happened next.",
    "Name something that users said and the data contradicted, or the reverse.",
  ],
  responsibilities: [4],
  stages: [1],
  ideas: [],
} as const;
