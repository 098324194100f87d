export const visionaryThinking = {
  id: "visionary-thinking",
  name: "Visionary Thinking",
  question: "How do you set a direction?",
  covers: "Long-term direction, and the decisions of today that serve it",
  definition:
    "Describes a future worth working toward, and ties present decisions to it so that others can find their part.",
  anchors: [
    "Has not yet described where the product should be beyond the work already planned, and cannot restate its vision.",
    "Restates the product’s vision in their own words, and names a decision by others that followed from it.",
    "Writes into one feature’s brief how it serves the product’s long-term goal, with a vision template or a lead’s comments.",
    "Writes one product’s direction for at least the coming year unaided, and turns work down by pointing to it. Shows which of its outcomes have been reached.",
    "Writes one direction for several products, and shows which goals of each team follow from it and what work ended because of it. Reads PMs’ visions with them, and asks of each what it rules out.",
    "Sets the product direction by which the organization budgets and hires. Leaders of other departments ask them to help draft their own.",
  ],
  evidencePrompts: [
    "Link a vision or an outcome roadmap, and name a decision that it settled.",
    "Describe something that was refused because it did not serve the direction.",
    "Name an outcome of the direction that has been reached, and by what figure it is known.",
  ],
  responsibilities: [1],
  stages: [2],
  ideas: [],
} as const;
