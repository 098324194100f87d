/** What fills a band of the index, by its id; the lowest has no color of its own. */
export const bandColors = {
  approaching: "fill-accent-soft",
  ready: "fill-met-soft",
} as const;
