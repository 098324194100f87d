type Dimension = Readonly<{
  id: string;
  name: string;
  productManager: string;
  productLead: string;
}>;

/** The three dimensions in which a Product Manager and a Product Lead differ. */
export const dimensions: readonly Dimension[] = [
  {
    id: "scope-and-focus",
    name: "Scope and focus",
    productManager:
      "Looks after one product or component, hands-on, from its requirements to its release.",
    productLead:
      "Answers for a whole product or several, and sees to it that its PMs’ joint effort fits the strategy.",
  },
  {
    id: "level-of-responsibility",
    name: "Level of responsibility",
    productManager:
      "Carries out the vision on their product and owns the how: stories, roadmap, sprints.",
    productLead:
      "Coaches the PMs who carry it out, answers to executives for the results, and wins the buy-in.",
  },
  {
    id: "strategic-or-tactical",
    name: "Strategic or tactical",
    productManager: "Runs the roadmap and clears what blocks this week’s work.",
    productLead: "Reads trends, sizes up new opportunities, and makes trade-offs between teams.",
  },
];
