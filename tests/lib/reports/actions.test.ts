import { expect, test } from "vitest";
import { ideas } from "@/lib/framework/ideas";
import { skills } from "@/lib/framework/skills";
import { actionsThatBuild } from "@/lib/reports/actions";

test("the path's actions come before the ways to get there sooner, and each says where it is from", () => {
  expect(actionsThatBuild("product-prioritization").map(({ from }) => from)).toEqual([
    "stage 1, optional",
    "stage 1",
    "stage 5",
    "a way to get there sooner",
  ]);
});

test.each(skills)("the actions that build $id come from its own stages and ideas only", (skill) => {
  const actions = actionsThatBuild(skill.id);
  const inStages = actions.flatMap(
    ({ from }) => /^stage (\d)/.exec(from)?.slice(1).map(Number) ?? [],
  );
  const sooner = actions.filter(({ from }) => from === "a way to get there sooner");

  expect([...new Set(inStages)]).toEqual(skill.stages);
  expect(sooner.map(({ id }) => ideas.find((idea) => idea.id === id)?.number)).toEqual(skill.ideas);
  expect(inStages.length + sooner.length).toBe(actions.length);
});
