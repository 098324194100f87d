export const productMarketFit = {
  id: "product-market-fit",
  name: "Understanding of Product-Market Fit",
  question: "How do you find a product's place in its market?",
  covers: "Competitors, trends, opportunities, and threats",
  definition:
    "Finds out who needs a product and what else they could choose, and turns that knowledge into openings to take and threats to answer.",
  anchors: [
    "Has not yet compared the product with what its customers could use instead, and cannot name a sign of fit.",
    "Explains what fit with a market means, and names the product's competitors and a sign by which others judged its fit.",
    "Compares one feature with what competitors offer, with a template or an analyst's help, and names the gap that changed its design.",
    "Analyzes the market of one product unaided, names a segment that it wins and one that it loses, and shows how retention or the win rate moved after acting on it.",
    "Weighs openings and threats across several products, and shifts one of them to another segment or out of a market. Asks PMs to list what would sink their market case, and reviews it with them.",
    "Sets how the organization decides to enter, stay in, or leave a market. Executives outside product ask for their reading before they commit money.",
  ],
  evidencePrompts: [
    "Link a market or competitor analysis, and name the decision that it changed.",
    "Describe an opportunity that was pursued or refused, and what is known about it today.",
    "Give a figure for fit, such as retention in a segment or a win rate, before and after.",
  ],
  responsibilities: [6],
  stages: [2],
  ideas: [7],
} as const;
