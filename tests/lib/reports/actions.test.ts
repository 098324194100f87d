import { expect, test } from "vitest";
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

test("a skill's actions come from its own stages only", () => {
  const strays = skills.filter(({ id, stages, ideas }) => {
    const actions = actionsThatBuild(id);

    return actions.length > 0 !== stages.length + ideas.length > 0;
  });

  expect(strays.map(({ id }) => id)).toEqual([]);
});
