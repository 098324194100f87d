export const productAnalytics = {
  id: "product-analytics",
  name: "Product Analytics Expertise",
  question: "How do you use product data?",
  questionAbout: "How does {name} use product data?",
  covers: "Measures, tools, and the decisions they change",
  definition:
    "Measures what people do with a product, in tools such as Google Analytics or Amplitude, and lets the figures change decisions.",
  anchors: [
    "Has not yet looked into the product’s usage data.",
    "Explains what the product’s main metrics count, and what each leaves out.",
    "Reports one feature’s results after release, against a success measure set with a template or an analyst’s help.",
    "Answers questions about the usage of one product or area unaided, from data such as event logs or service calls. Shows a decision the data changed, and how far the metric moved.",
    "Gets two or more products or teams to report on one set of metrics. Shows a decision across them that rested on it.",
    "The organization steers its products by metrics this person defined.",
  ],
  practices: [
    {
      task: "Before your next release, write down the one figure that would show it worked, and what it is today. Ask an analyst or an engineer how to track it.",
      shownBy: "You’ve reported the figure after release, whichever way it went.",
    },
    {
      task: "Take the question about usage that comes up most. Answer it yourself from event logs, service calls, support tickets, or a count by hand.",
      shownBy:
        "A decision has changed because of the answer, and you know how far the measure moved.",
    },
    {
      task: "Find a figure that two products or teams count differently, such as active users or time to resolve. Agree on one definition, and report both on one page.",
      shownBy: "A decision across the two rests on that page.",
    },
    {
      task: "Write down the definition, source, and owner of the five figures that matter most to your organization. Have the people who report them check the list.",
      shownBy: "A planning or board meeting uses the figures as you defined them.",
    },
  ],
  chance:
    "access to your product’s event logs or service data, and one decision to inform with them",
  evidencePrompts: [
    "Link a dashboard, a query, or an experiment, and mark your part in it.",
    "Give a figure before and after a decision, with what else could explain the difference.",
    "Describe a figure that misled, and how that was found out.",
  ],
  responsibilities: [4, 7],
  stages: [2, 6],
  ideas: [6],
} as const;
