import { expect, test } from "vitest";
import { skillIds } from "@/lib/framework/skills";
import { defaultProfile, reasonFor, refusalOfProfile, weightOf } from "@/lib/readiness/profile";

test("the default profile asks for all fourteen skills, with weights that sum to 29", () => {
  const weights = defaultProfile.priorities.map(({ priority }) => weightOf(priority));

  expect(defaultProfile.id).toBe("product-lead@1");
  expect(defaultProfile.priorities.map(({ skill }) => skill)).toEqual(skillIds);
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(29);
  expect(refusalOfProfile(defaultProfile.priorities)).toBe(undefined);
});

test("says of each must and should why it is that, in one line of its own, and of nothing else", () => {
  const reasons = defaultProfile.priorities.flatMap(({ skill, priority }) => {
    const reason = reasonFor(skill);
    if (priority !== "must" && priority !== "should") {
      expect(reason).toBe(undefined);
      return [];
    }

    expect(reason).toMatch(new RegExp(`^A ${priority}-have .{30,120}\\.$`));
    return [reason];
  });

  expect(new Set(reasons).size).toBe(10);
});

test.each([
  ["nothing at all", [], "has no skill with a weight"],
  ["only won'ts", [asks("storytelling", "wont", 3)], "has no skill with a weight"],
  ["only coulds", [asks("storytelling", "could", 3)], "has no must and no should"],
  [
    "coulds and won'ts",
    [asks("storytelling", "could", 3), asks("negotiation", "wont", 3)],
    "has no must and no should",
  ],
  [
    "target 0",
    [asks("storytelling", "must", 0)],
    "asks for level 0 in storytelling; a target is 1 to 5",
  ],
  [
    "target 6",
    [asks("storytelling", "must", 6)],
    "asks for level 6 in storytelling; a target is 1 to 5",
  ],
  [
    "a fraction",
    [asks("storytelling", "must", 3.5)],
    "asks for level 3.5 in storytelling; a target is 1 to 5",
  ],
  [
    "no number",
    [asks("storytelling", "wont", Number.NaN), asks("negotiation", "must", 3)],
    "asks for level NaN in storytelling; a target is 1 to 5",
  ],
  [
    "a skill twice",
    [asks("storytelling", "must", 3), asks("storytelling", "could", 3)],
    "lists storytelling twice",
  ],
] as const)("a profile with %s is refused", (_, profile, reason) => {
  expect(refusalOfProfile(profile)).toBe(reason);
});

test.each(["must", "should"] as const)("one %s is enough", (priority) => {
  expect(
    refusalOfProfile([asks("storytelling", priority, 1), asks("negotiation", "wont", 5)]),
  ).toBe(undefined);
});

function asks(skill: string, priority: "must" | "should" | "could" | "wont", target: number) {
  return { skill, priority, target };
}
