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
    "Plans and runs research for one product unaided, from interviews to experiments, and shows a decision that its findings changed and how that turned out.",
    "Plans one research agenda across several products, whose teams share participants and findings. Sits in on PMs' interviews, and afterward goes through leading questions and hasty conclusions with them.",
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
