import { expect, test } from "vitest";
import { askedSkills, nextAsked, offeredSkills } from "@/lib/check-ins/asked-skills";
import { skillIds } from "@/lib/framework/skills";

test("a rater is asked about the five musts, in the profile's order", () => {
  expect(askedSkills).toEqual([
    "product-prioritization",
    "product-leadership",
    "collaboration",
    "visionary-thinking",
    "storytelling",
  ]);
});

test("every other skill is offered, once, in the framework's order", () => {
  expect([...askedSkills, ...offeredSkills].toSorted()).toEqual(skillIds.toSorted());
  expect(offeredSkills).toEqual(skillIds.filter((skill) => offeredSkills.includes(skill)));
});

test("each asked skill leads to the next, and the last one and the offered ones to none", () => {
  expect(askedSkills.map(nextAsked)).toEqual([...askedSkills.slice(1), undefined]);
  expect(offeredSkills.map(nextAsked)).toEqual(offeredSkills.map(() => undefined));
});
