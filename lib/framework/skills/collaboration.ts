export const collaboration = {
  id: "collaboration",
  name: "Collaboration and Teamwork",
  question: "How do you work with other functions?",
  covers: "Shared goals with engineering, design, marketing, and sales",
  definition:
    "Gets people of different functions to share a goal, the facts, and the decisions, so that work does not stall between them.",
  anchors: [
    "Has not yet planned a piece of work together with another function, and cannot say what that function needs from product.",
    "Explains what engineering, design, marketing, and sales each need from product, and tells of work that they saw these functions do together.",
    "Brings design and engineering together on one feature, with a meeting format or a lead's help, and writes down who does what.",
    "Runs the work between functions for one product unaided: one shared goal, its open decisions in one place, and a launch whose result everyone involved can state.",
    "Gets several teams with different goals to commit to one plan, and repairs a handover where work stalled. Prepares PMs for their first meetings between teams, and debriefs them afterward.",
    "Sets how the departments of the organization plan and decide together. Heads of other functions call them in when work between their own departments stalls.",
  ],
  evidencePrompts: [
    "Link a plan or an agreement that several functions made together.",
    "Describe work that stalled between teams, and what was changed so that it moved.",
    "Ask a colleague of another function to confirm your part.",
  ],
  responsibilities: [2],
  stages: [3, 4],
  ideas: [2],
} as const;
