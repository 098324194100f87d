export const productAnalytics = {
  id: "product-analytics",
  name: "Product Analytics Expertise",
  question: "How do you use product data?",
  covers: "Measures, tools, and the decisions they change",
  definition:
    "Measures what people do with a product, in tools such as Google Analytics or Amplitude, and lets the figures change decisions.",
  anchors: [
    "Has not yet looked into the product's usage data, and cannot name a figure that shows whether it is used.",
    "Explains activation, retention, and conversion on a dashboard of the product that someone else built.",
    "Defines the success measure of one feature with a template or an analyst's help, has it tracked, and reports the figure after release.",
    "Chooses the measures of one product and builds its funnels and cohorts unaided. Shows a decision that they changed, and by how much the figure moved.",
    "Agrees one set of measures with several teams, by which their products can be compared, and retires a figure that misleads. Has PMs defend an analysis, and looks with them for what else could explain it.",
    "Sets the measures by which the organization steers its products, and how each is defined. Finance or sales come to them to settle what a number means.",
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
