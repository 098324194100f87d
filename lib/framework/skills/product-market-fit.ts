export const productMarketFit = {
  id: "product-market-fit",
  name: "Understanding of Product-Market Fit",
  question: "How do you find a product’s place in its market?",
  covers: "Competitors, trends, opportunities, and threats",
  definition:
    "Finds out who needs a product and what else they could choose, and turns that knowledge into openings to take and threats to answer.",
  anchors: [
    "Has not yet compared the product with what its customers could use instead, and cannot say who its competitors are.",
    "Explains what product-market fit means, and names the product’s main competitors and a figure, such as retention, by which its fit is judged.",
    "Compares one feature with what competitors offer, with a template or an analyst’s help, and names the gap that changed its design.",
    "Analyzes one product’s market unaided, and changes the product, its price, or its message to win or keep a segment. Shows how a figure of fit, such as retention or the share of deals won, moved there.",
    "Compares openings and threats across several products in writing, and as a result has one product enter, change, or leave a segment. Asks PMs to list what would disprove their market case, and reviews the list with them.",
    "Sets the conditions on which the organization enters, stays in, or leaves a market. Executives outside product ask for their assessment of a market before they commit money to it.",
  ],
  evidencePrompts: [
    "Link a market or competitor analysis, and name the decision that it changed.",
    "Describe an opportunity that was pursued or refused, and how that turned out.",
    "Give a figure for fit, such as retention in a segment or a win rate, before and after.",
  ],
  responsibilities: [6],
  stages: [2],
  ideas: [7],
} as const;
