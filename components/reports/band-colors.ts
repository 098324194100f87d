/** What fills a band of the index, by its id. */
export const bandColors = {
  building: "fill-sunken",
  approaching: "fill-accent-soft",
  ready: "fill-met-soft",
} as const;
