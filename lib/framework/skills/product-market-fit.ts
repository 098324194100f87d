export const productMarketFit = {
  id: "product-market-fit",
  name: "Understanding of Product-Market Fit",
  question: "How do you find a product’s place in its market?",
  questionAbout: "How does {name} find a product’s place in its market?",
  covers: "Competitors, trends, opportunities, and threats",
  definition:
    "Finds out who needs a product, what else they could use, and where the market is heading, and turns that knowledge into opportunities to take and threats to answer.",
  anchors: [
    "Has not yet compared the product with what its users could use instead.",
    "Explains whom the product serves, what they could use instead, and a market or technology trend that could change either.",
    "Compares one feature with what its users could use instead, workarounds included, with a template or an analyst’s help. Names what that changed in the design.",
    "Works out unaided whom one product or area serves and what else they could use. Shows a resulting change that moved retention, win rate, internal adoption, or another measure of fit.",
    "Compares opportunities and threats across two or more products or markets in writing. Shows a segment or user group entered, left, or served differently because of it, and what came of it.",
    "The organization chooses which markets or user groups to serve using criteria this person introduced.",
  ],
  practices: [
    {
      task: "Ask three users what they’d do if your feature didn’t exist. Put their answers, workarounds included, in a table beside the feature.",
      shownBy: "A row of the table has changed the design, and you can say which one.",
    },
    {
      task: "Choose one segment or group of users. Ask five of them why they chose, kept, or left your product, and pick the metric that tells you whether it fits.",
      shownBy: "You’ve changed something for that group, and the metric has moved.",
    },
    {
      task: "Put two or more products or markets in one table: whom each serves, what else they could use, and which trend helps or threatens it. Take one recommendation to the next planning meeting.",
      shownBy:
        "A segment or user group has been entered, left, or served differently, and you can say what came of it.",
    },
    {
      task: "Write down the criteria you’d use to enter, stay in, or leave a market or user group. Ask the people who decide to try them on the next choice.",
      shownBy: "A market or user group has been chosen or turned down using those criteria.",
    },
  ],
  chance: "time to size up a segment where the product isn’t sold or used yet",
  evidencePrompts: [
    "Link a market or competitor analysis, and name the decision that it changed.",
    "Describe an opportunity that was pursued or refused, and how that turned out.",
    "Give a measure of fit, such as retention in a segment or win rate, before and after.",
  ],
  responsibilities: [6],
  stages: [2],
  ideas: [7],
} as const;
