import { expect, test } from "vitest";
import { evidenceEffect } from "@/lib/evidence/effect";
import { defaultProfile } from "@/lib/readiness/profile";
import { selfRated } from "@/tests/lib/readiness/arbitraries";

const input = selfRated(defaultProfile.priorities, () => 3);
const one = { skill: "storytelling", strength: "outcome" } as const;

test("evidence narrows the range of its skill and of the index, and moves neither", () => {
  const { index, skills } = evidenceEffect(input, [one]);
  const [changed] = skills;

  expect(skills).toHaveLength(1);
  expect(changed?.skill).toBe("storytelling");
  expect(changed?.after[0]).toBeGreaterThan(changed?.before[0] ?? 5);
  expect(changed?.after[1]).toBeLessThan(changed?.before[1] ?? 0);
  expect((changed?.after[0] ?? 0) + (changed?.after[1] ?? 0)).toBeCloseTo(6);
  expect(index?.after[0]).toBeGreaterThan(index?.before[0] ?? 100);
});

test("the same evidence changes nothing, and less of it widens the range again", () => {
  expect(evidenceEffect({ ...input, evidence: [one] }, [one]).skills).toEqual([]);

  const [wider] = evidenceEffect({ ...input, evidence: [one] }, []).skills;
  expect(wider?.after[0]).toBeLessThan(wider?.before[0] ?? 0);
});

test("a skill without a level has no range that evidence could narrow", () => {
  const unrated = { ...input, ratings: [] };

  expect(evidenceEffect(unrated, [one])).toEqual({ index: null, skills: [] });
});
