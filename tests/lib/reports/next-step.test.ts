import { expect, test } from "vitest";
import { findSkill } from "@/lib/framework/skills";
import { nextStep } from "@/lib/reports/next-step";

const { practices } = findSkill("adaptability");

test("a gap's next step leads from the whole level that is reached, not from the one that is nearest", () => {
  expect(nextStep("adaptability", 2.9, 4)).toEqual({ to: 3, ...practices[1] });
  expect(nextStep("adaptability", 3, 4)).toEqual({ to: 4, ...practices[2] });
});

test("there is none at the target, above it, or without a level", () => {
  expect(nextStep("adaptability", 4, 4)).toBeUndefined();
  expect(nextStep("adaptability", 3.2, 3)).toBeUndefined();
  expect(nextStep("adaptability", null, 4)).toBeUndefined();
});
