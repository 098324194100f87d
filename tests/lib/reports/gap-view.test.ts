import { expect, test } from "vitest";
import { gapView, gapViewQuery } from "@/lib/reports/gap-view";

test("an address says what differs from the gaps as a chart by size", () => {
  expect(gapViewQuery({ by: "size", as: "chart" })).toBe("");
  expect(gapViewQuery({ by: "size", as: "table" })).toBe("?as=table");
  expect(gapViewQuery({ by: "responsibility", as: "table" })).toBe("?by=responsibility&as=table");
});

test("an address that says something else shows a chart by size", () => {
  expect(gapView.parse({})).toEqual({ by: "size", as: "chart" });
  expect(gapView.parse({ by: "name", as: ["table", "chart"] })).toEqual({
    by: "size",
    as: "chart",
  });
  expect(gapView.parse({ by: "responsibility", as: "table", other: 1 })).toEqual({
    by: "responsibility",
    as: "table",
  });
});
