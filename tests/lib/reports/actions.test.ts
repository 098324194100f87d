import { expect, test } from "vitest";
import { ideas } from "@/lib/framework/ideas";
import { skills } from "@/lib/framework/skills";
import { actionsThatBuild } from "@/lib/reports/actions";

test("the path's actions come before the ways to get there sooner, and each says where it is from", () => {
  expect(actionsThatBuild("product-prioritization", 2).map(({ from }) => from)).toEqual([
    "stage 1, optional",
    "stage 1",
    "a way to get there sooner",
  ]);
});

test("a skill is built by what is worth taking at its level, an estimate counting as the level it has reached", () => {
  const ids = (level: number) =>
    actionsThatBuild("product-prioritization", level).map(({ id }) => id);

  expect(ids(2.9)).toContain("prioritize-with-a-method");
  expect(ids(2.9)).not.toContain("prioritize-a-portfolio");
  expect(ids(3)).toEqual(["prioritize-a-portfolio", "financial-acumen"]);
});

test.each(skills)("without a level, $id is built by all of its stages and ideas", (skill) => {
  const actions = actionsThatBuild(skill.id, null);
  const inStages = actions.flatMap(
    ({ from }) => /^stage (\d)/.exec(from)?.slice(1).map(Number) ?? [],
  );
  const sooner = actions.filter(({ from }) => from === "a way to get there sooner");

  expect([...new Set(inStages)]).toEqual(skill.stages);
  expect(sooner.map(({ id }) => ideas.find((idea) => idea.id === id)?.number)).toEqual(skill.ideas);
  expect(inStages.length + sooner.length).toBe(actions.length);
});
