import { expect, test } from "vitest";
import { readinessInput } from "@/lib/readiness/input";
import { scoreReadiness } from "@/lib/readiness/score";
import stored from "./stored-report.json";

/*
 * A report as it was stored on the day that m1 was published, under a profile that is not the default one. When this fails,
 * the change is a new model beside m1, not a new fixture.
 */
test("a stored report is scored again to the same numbers", () => {
  expect(scoreReadiness(readinessInput.parse(stored.input))).toEqual(stored.result);
});
