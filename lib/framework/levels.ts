export type Level = 0 | 1 | 2 | 3 | 4 | 5;

/** The six levels, 0..5: each adds scope and independence to the one below. */
export const levels: readonly Readonly<{ level: Level; name: string; meaning: string }>[] = [
  { level: 0, name: "None yet", meaning: "Has not done it yet" },
  { level: 1, name: "Aware", meaning: "Can explain it; has seen or learned it" },
  { level: 2, name: "Guided", meaning: "Does it on a feature, with help or a template" },
  {
    level: 3,
    name: "Independent",
    meaning: "Does it unaided on one product or area, outcome known: a solid Product Manager",
  },
  {
    level: 4,
    name: "Leading",
    meaning: "Does it across products or teams, and the effect shows there: a Product Lead",
  },
  {
    level: 5,
    name: "Shaping",
    meaning: "The organization works the way this person introduced",
  },
];
