export const visionaryThinking = {
  id: "visionary-thinking",
  name: "Visionary Thinking",
  question: "How do you set a direction?",
  questionAbout: "How does {name} set a direction?",
  covers: "Long-term direction, and today’s decisions that serve it",
  definition:
    "Describes a future worth working toward, ties today’s decisions to it, and inspires teams to aim higher because of it.",
  anchors: [
    "Has not yet described a direction for the product beyond the work already planned.",
    "Explains where the product is meant to go, and a decision that follows from it.",
    "Writes down how one feature serves the product’s long-term goal, with a vision template or a lead’s comments.",
    "Writes the direction of one product or area for the next year or more. Shows work that was turned down because of it.",
    "Writes one direction for two or more products or teams. Shows a goal a team set higher, or work it ended, because of it.",
    "The organization sets budgets or hires based on a product direction this person wrote.",
  ],
  practices: [
    {
      task: "Add two sentences to the brief of your next feature: which long-term goal it serves, and how anyone would know. Use a vision template, or ask your lead to comment.",
      shownBy: "Your team can say which goal the feature serves.",
    },
    {
      task: "Write one page on where your product should be in a year: for whom, what will be true, and what you won’t do. Read it to three people on the team, and ask what it rules out.",
      shownBy: "You’ve turned something down by pointing to the page.",
    },
    {
      task: "Write one page on where two products or teams should be in a year. Ask two people in each to say it back in their own words, and rewrite it where they differ.",
      shownBy: "A team has set a goal higher or ended work because of it.",
    },
    {
      task: "Take your direction into the next round of budgeting or hiring. For each request, write one line on how it serves that direction.",
      shownBy: "A budget or a role has been approved or refused because of the direction.",
    },
  ],
  chance: "a chance to draft your product’s direction for next year",
  evidencePrompts: [
    "Link a vision or an outcome roadmap, and name a decision that it settled.",
    "Describe something that was refused because it didn’t serve the direction.",
    "Name an outcome of the direction that has been reached, and the number that shows it.",
  ],
  responsibilities: [1],
  stages: [2],
  ideas: [],
} as const;
