type SeatSign = Readonly<{ id: string; name: string; question: string }>;

/** Signs that an organization needs a Product Lead, each a yes-or-no question. They say nothing about a person. */
export const seat: readonly SeatSign[] = [
  {
    id: "scaling",
    name: "Scaling",
    question: "Is the organization adding products, markets, or product teams this year?",
  },
  {
    id: "complex-roadmap",
    name: "A more complex roadmap",
    question: "Do items on one team’s roadmap wait for items on another’s?",
  },
  {
    id: "short-against-long-term",
    name: "Short term against long term",
    question:
      "In the last quarter, did urgent work push out a long-term goal without anyone deciding that it should?",
  },
  {
    id: "cost-of-delay",
    name: "Cost of delay",
    question: "Is there work whose cost of waiting no one can state?",
  },
  {
    id: "outcome-based-roadmap",
    name: "Outcome-based roadmap",
    question: "Does the roadmap list features and dates without the result each should bring?",
  },
  {
    id: "teams-to-align",
    name: "Engineering and marketing to align",
    question: "Have engineering and marketing planned against different goals or dates this year?",
  },
  {
    id: "outcomes-over-timelines",
    name: "Outcomes over timelines",
    question:
      "Do reviews ask whether something shipped on time before asking what changed for customers?",
  },
];
