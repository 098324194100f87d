type Responsibility = Readonly<{
  number: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
  name: string;
  description: string;
}>;

/** The eight responsibilities of a Product Lead; skills refer to them by number. */
export const responsibilities: readonly Responsibility[] = [
  {
    number: 1,
    name: "Vision and strategy",
    description:
      "Gives each product a direction people can repeat, and turns company goals into a roadmap that pays off now and in two years.",
  },
  {
    number: 2,
    name: "Cross-functional collaboration",
    description:
      "Gets engineering, design, marketing, and sales to work from the same goal and the same facts, and removes what keeps them apart.",
  },
  {
    number: 3,
    name: "Product prioritization",
    description:
      "Decides where scarce time and money go, with a method others can check: MoSCoW (must, should, could, won’t) or RICE (reach, impact, confidence, effort).",
  },
  {
    number: 4,
    name: "Advocacy for product experience",
    description:
      "Brings what users need into the room, from research, data, and feedback, and changes what gets built because of it.",
  },
  {
    number: 5,
    name: "Mentoring and culture-driven leadership",
    description:
      "Coaches Product Managers, passes on what works, and builds a culture in which they decide for themselves.",
  },
  {
    number: 6,
    name: "Market research and product analysis",
    description:
      "Studies buyers, trends, and competitors firsthand, and turns the findings into opportunities worth pursuing.",
  },
  {
    number: 7,
    name: "Performance monitoring",
    description:
      "Tracks each release after launch by its key metrics, such as sales and engagement, and lets them change the next decision.",
  },
  {
    number: 8,
    name: "Stakeholder management",
    description:
      "Keeps executives, investors, and customers informed, hears their objections, and sets expectations with each.",
  },
];
