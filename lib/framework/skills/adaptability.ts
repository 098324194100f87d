export const adaptability = {
  id: "adaptability",
  name: "Adaptability",
  question: "How do you act when plans no longer hold?",
  covers: "Unclear goals, changed circumstances, and new courses",
  definition:
    "Keeps work moving while goals are unclear, and changes course with good reasons when the market or the organization does.",
  anchors: [
    "Has not yet changed a plan because circumstances changed, and cannot describe a case in which a team did.",
    "Describes a change of direction that they witnessed: what set it off, what was dropped, and what it cost.",
    "Reworks the plan of one feature after a requirement or a date has changed, with a lead's help in choosing what to drop.",
    "Changes the course of one product unaided when new evidence contradicts its plan: says what stops, tells everyone affected, and shows what the turn led to.",
    "Redirects several teams within a quarter when the market or the company shifts, and moves people and goals with them. Works with PMs on how to open an unclear assignment: what to assume, what to test first.",
    "Sets the signals at which the organization reopens its plans, and who decides then. Departments outside product bring them in when their own plans fall apart.",
  ],
  evidencePrompts: [
    "Describe a change of course: what was known, what stopped, and how it ended.",
    "Link a plan before and after it changed, with the reason for the change.",
  ],
  responsibilities: [],
  stages: [7],
  ideas: [3, 7],
} as const;
