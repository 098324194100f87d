import { z } from "zod";

/** How a report's gaps are shown: in which order, and drawn or as a table. What is no such choice is the first one. */
export const gapView = z.object({
  by: z.enum(["size", "responsibility"]).catch("size"),
  as: z.enum(["chart", "table"]).catch("chart"),
});

export type GapView = z.output<typeof gapView>;

/** What an address says of a view, without what goes without saying: "", "?as=table", "?by=responsibility&as=table". */
export function gapViewQuery({ by, as }: GapView) {
  const said = { ...(by !== "size" && { by }), ...(as !== "chart" && { as }) };
  const query = new URLSearchParams(said).toString();

  return query === "" ? "" : `?${query}`;
}
