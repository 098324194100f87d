export const userResearch = {
  id: "user-research",
  name: "User Research Expertise",
  question: "How do you learn from users?",
  covers: "Interviews, surveys, usability studies, and A/B tests",
  definition:
    "Finds out what users do, need, and struggle with, from conversations as well as figures, and reports what was found, welcome or not.",
  anchors: [
    "Has not yet interviewed or watched a user of the product, and cannot name a method for doing so.",
    "Explains when to use an interview, a survey, a usability study, or an A/B test, and retells a finding from a session that they watched.",
    "Interviews users about one feature from a script or beside a researcher, and hands the team written findings.",
    "Plans and runs research for one product unaided, with at least two methods, such as interviews and an A/B test. Shows a decision that the findings changed, and how it turned out.",
    "Runs one research agenda across several products, and shows a decision on one that changed because of findings from another. Sits in on PMs’ interviews, and goes through their questions and conclusions with them afterward.",
    "Sets the standards by which the organization runs studies, from recruiting participants to storing the findings. Teams outside product bring their study plans to them before they start.",
  ],
  evidencePrompts: [
    "Link the plan and the findings of a study, and mark your part in it.",
    "Describe a decision that a finding changed, and what happened next.",
    "Name something that users said and the figures contradicted, or the reverse.",
  ],
  responsibilities: [4],
  stages: [1],
  ideas: [],
} as const;
