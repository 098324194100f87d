/** How often a person's own action comes round again. */
export const cadences = ["weekly", "monthly", "quarterly", "yearly"] as const;

export type Cadence = (typeof cadences)[number];
