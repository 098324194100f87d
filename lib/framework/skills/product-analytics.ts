export const productAnalytics = {
  id: "product-analytics",
  name: "Product Analytics Expertise",
  question: "How do you use product data?",
  questionAbout: "How does {name} use product data?",
  covers: "Measures, tools, and the decisions they change",
  definition:
    "Measures what people do with a product, using tools such as Google Analytics or Amplitude, and lets the data change decisions.",
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
      task: "Before your next release, write down the one metric that would show it worked, and what it is today. Ask an analyst or an engineer how to track it.",
      shownBy: "You’ve reported the metric after release, whichever way it moved.",
    },
    {
      task: "Take the question about usage that comes up most. Answer it yourself from event logs, service calls, support tickets, or a count by hand.",
      shownBy:
        "A decision has changed because of the answer, and you know how far the metric moved.",
    },
    {
      task: "Find a metric that two products or teams count differently, such as active users or time to resolve. Agree on one definition, and report both on one page.",
      shownBy: "A decision that affects both rests on that page.",
    },
    {
      task: "Write down the definition, source, and owner of the five metrics that matter most to your organization. Have the people who report them check the list.",
      shownBy: "A planning or board meeting uses the metrics as you defined them.",
    },
  ],
  chance: "access to your product’s event logs or service data, and one decision to use them for",
  evidencePrompts: [
    "Link a dashboard, a query, or an experiment, and mark your part in it.",
    "Give a metric before and after a decision, with what else could explain the difference.",
    "Describe a metric that misled people, and how that was found out.",
  ],
  responsibilities: [4, 7],
  stages: [2, 6],
  ideas: [6],
} as const;
