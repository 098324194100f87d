import { expect, test } from "vitest";
import { reportChoiceText } from "@/lib/reports/choice";

test("two reports of one day are told apart by their numbers", () => {
  const day = "March\u00a012, 2027";

  expect(reportChoiceText({ number: 1, day }, "index 71")).toBe(
    "March\u00a012, 2027 (report 1, index 71)",
  );
  expect(reportChoiceText({ number: 2, day }, "ready")).toBe(
    "March\u00a012, 2027 (report 2, ready)",
  );
});
