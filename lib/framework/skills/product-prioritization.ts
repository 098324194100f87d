export const productPrioritization = {
  id: "product-prioritization",
  name: "Product Prioritization",
  question: "How do you decide what comes first?",
  questionAbout: "How does {name} decide what comes first?",
  covers: "Weighing competing work, and saying what waits",
  definition:
    "Puts competing work in an order that others can check, using a method such as RICE or MoSCoW, and says openly what has to wait.",
  anchors: [
    "Has not yet ranked work against stated criteria.",
    "Explains a ranking method, such as RICE or MoSCoW, with a worked example.",
    "Ranks the parts of one feature with a scoring template or a senior colleague’s help, giving a written reason for each position.",
    "Ranks the work of one product or area unaided, where others can check it. Shows what the top item did to the metric it was meant to move.",
    "Ranks the work of two or more products or teams on one scale. Shows where people, time, or money moved because of it.",
    "The organization funds or stops product work using criteria this person introduced.",
  ],
  practices: [
    {
      task: "Take the open requests for one feature. Score them with RICE or sort them with MoSCoW, and ask a colleague who’s done it before to challenge your reasons.",
      shownBy: "The team works from a ranked list with a written reason for each position.",
    },
    {
      task: "Before the next round of planning, rank everything that competes for your product’s time. Publish the list, including what has to wait, and note which metric the top item should move and by when.",
      shownBy: "The top item has shipped, and you can say what it did to the metric.",
    },
    {
      task: "Put the biggest pieces of work from two products or teams on one list. Agree on one scale with the other owner, such as value per week of work, and propose one thing to stop.",
      shownBy: "People, time, or money have moved from one to the other because of the list.",
    },
    {
      task: "Write your criteria for starting and stopping product work on one page. Ask the person who approves the budget to try them on the next three decisions.",
      shownBy: "A decision you had no part in has been made using your criteria.",
    },
  ],
  chance: "a say in how another product’s or team’s work is ranked, for one planning cycle",
  evidencePrompts: [
    "Link a ranking that others could read: what came first, what waited, and why.",
    "Describe something that was turned down or stopped, and what the freed time went into.",
    "Name an estimate that proved wrong, and what it changed in the next ranking.",
  ],
  responsibilities: [3],
  stages: [1, 5],
  ideas: [6],
} as const;
