/** What fills a band of the index, by its id. */
export const bandColors = {
  approaching: "fill-accent-soft",
  ready: "fill-met-soft",
} as const;
