export const productAnalytics = {
  id: "product-analytics",
  name: "Product Analytics Expertise",
  question: "How do you use product data?",
  covers: "Measures, tools, and the decisions they change",
  definition:
    "Measures what people do with a product, in tools such as Google Analytics or Amplitude, and lets the figures change decisions.",
  anchors: [
    "Has not yet looked into the product’s usage data, and cannot name a figure that shows whether it is used.",
    "Explains the main figures on a dashboard that someone else built, such as activation or retention: what each counts, and what it leaves out.",
    "Defines the success measure of one feature with a template or an analyst’s help, has it tracked, and reports the figure after release.",
    "Chooses the measures of one product and builds its funnels and cohorts unaided. Shows a decision that the data changed, and by how much the measure moved afterward.",
    "Gets the teams of several products to report by one set of measures, and shows a decision across them that rested on it. Has PMs defend an analysis, and looks with them for what else could explain the figures.",
    "Sets the measures by which the organization steers its products, and how each is defined. Finance or sales come to them to settle what a figure means.",
  ],
  evidencePrompts: [
    "Link a dashboard, a query, or an experiment, and mark your part in it.",
    "Give a figure before and after a decision, with what else could explain the difference.",
    "Describe a figure that misled, and how that was found out.",
  ],
  responsibilities: [4, 7],
  stages: [2, 6],
  ideas: [6],
} as const;
