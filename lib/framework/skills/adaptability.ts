export const adaptability = {
  id: "adaptability",
  name: "Adaptability",
  question: "How do you act when goals are unclear or plans break down?",
  questionAbout: "How does {name} act when goals are unclear or plans break down?",
  covers: "Unclear goals, changed circumstances, and new courses",
  definition:
    "Keeps work moving while goals are unclear, and changes course for good reason when the market or the organization does.",
  anchors: [
    "Has not yet changed a plan because circumstances changed.",
    "Explains, with an example, what should make a team change course, and what the change costs.",
    "Reworks the plan of one feature after a requirement or date changes, with a lead’s help in choosing what to drop.",
    "Tests the riskiest assumption first when the goal of one product or area is unclear. Shows the decision that followed, to hold or change course, and its result.",
    "Redirects two or more products or teams after a shift in the market or the organization. Shows what each stopped, and what came of it.",
    "The organization revisits its plans based on triggers this person defined. One trigger has fired and reopened a plan.",
  ],
  practices: [
    {
      task: "List what could be dropped, shortened, or moved in your feature’s plan. The next time a date or requirement changes, go through the list with your lead before you replan.",
      shownBy: "The new plan is out within a week of the change and names what was dropped.",
    },
    {
      task: "Write down the three assumptions your product’s goal rests on. Pick the one that would hurt most if it’s wrong, and find the cheapest test you can run this week.",
      shownBy:
        "The team has held or changed course on the result, and you can say what came of it.",
    },
    {
      task: "Pick a recent change that affects two or more teams, such as a lost customer, a new rule, or a reorganization. Write one page on what each team should stop and start, and go through it with each.",
      shownBy: "Each team has stopped something, and you can say what came of it.",
    },
    {
      task: "Suggest two triggers for the organization’s plan: a metric or event that reopens it, and who decides then. Get the plan’s owner to agree to them.",
      shownBy: "A trigger has fired, and the plan was reopened without your asking.",
    },
  ],
  chance:
    "a piece of work whose goal is still unclear, and two weeks to test its riskiest assumption",
  evidencePrompts: [
    "Describe a change of course: what was known, what stopped, and how it ended.",
    "Link a plan before and after it changed, with the reason for the change.",
  ],
  responsibilities: [],
  stages: [7],
  ideas: [3, 7],
} as const;
