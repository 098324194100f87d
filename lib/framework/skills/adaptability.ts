export const adaptability = {
  id: "adaptability",
  name: "Adaptability",
  question: "How do you act when goals are unclear or plans break down?",
  covers: "Unclear goals, changed circumstances, and new courses",
  definition:
    "Keeps work moving while goals are unclear, and changes course with good reasons when the market or the organization does.",
  anchors: [
    "Has not yet changed a plan because circumstances changed, and cannot describe a case in which a team did.",
    "Describes a change of direction that they witnessed: what set it off, what was dropped, and what it cost.",
    "Reworks the plan of one feature after a requirement or a date has changed, with a lead’s help in choosing what to drop.",
    "Keeps one product’s work moving unaided while its goal is unclear, by writing assumptions down and testing them. Changes course when one fails or when the market or the organization shifts, and shows what stopped and what the turn led to.",
    "Redirects the teams of several products after a shift in the market or the organization, and shows what each stopped and what the turn led to. Has PMs write down what they assume in an unclear assignment, and picks the first test with them.",
    "Sets the signals at which the organization reopens its plans, and who decides then. Departments outside product bring them in when their own plans no longer hold.",
  ],
  evidencePrompts: [
    "Describe a change of course: what was known, what stopped, and how it ended.",
    "Link a plan before and after it changed, with the reason for the change.",
  ],
  responsibilities: [],
  stages: [7],
  ideas: [3, 7],
} as const;
