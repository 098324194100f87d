import { expect, test } from "vitest";
import { framework } from "@/lib/framework/framework";
import { ideasFor } from "@/lib/framework/ideas";
import {
  findSkill,
  type SkillId,
  skillIds,
  skillsBeside,
  skillsServing,
} from "@/lib/framework/skills";
import { actionsFor } from "@/lib/framework/stages";

const { skills, responsibilities, stages, ideas, dimensions, levels, seat } = framework;
const actions = stages.flatMap((stage) => stage.actions);

type Links = readonly [responsibilities: number[], stages: number[], ideas: number[]];

const links: Readonly<Record<SkillId, Links>> = {
  "product-prioritization": [[3], [1, 5], [6]],
  "product-leadership": [[5], [3, 9], [2]],
  "product-development": [[], [1], []],
  "product-market-fit": [[6], [2], [7]],
  adaptability: [[], [7], [3, 7]],
  "risk-management": [[], [], [3, 7]],
  collaboration: [[2], [3, 4], [2]],
  "visionary-thinking": [[1], [2], []],
  negotiation: [[8], [3, 4], [5]],
  "user-research": [[4], [1], []],
  storytelling: [[8], [3, 6], [1, 4]],
  "time-management": [[], [5], []],
  "product-analytics": [[4, 7], [2, 6], [6]],
  "culture-driven-leadership": [[], [], []],
};

test("has everything that the framework names, once", () => {
  expect(framework.id).toBe("product-lead@1");
  expect(skills.map(({ id }) => id)).toEqual(Object.keys(links));
  expect(levels.map(({ level }) => level)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(levels.map(({ name }) => name)).toEqual([
    "None yet",
    "Aware",
    "Guided",
    "Independent",
    "Leading",
    "Shaping",
  ]);
  expect(responsibilities.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(stages.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(stages.map((stage) => stage.actions.length)).toEqual([4, 3, 4, 2, 2, 3, 2, 0, 2]);
  expect(actions).toHaveLength(22);
  expect(ideas.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(dimensions).toHaveLength(3);
  expect(seat).toHaveLength(7);
});

test.each([
  ["skills", skills],
  ["actions and ideas", [...actions, ...ideas]],
  ["dimensions", dimensions],
  ["signs of a seat", seat],
])("the ids of %s are kebab-case and unique", (_, things: readonly { id: string }[]) => {
  const ids = things.map(({ id }) => id);

  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
});

test.each(skillIds)("%s belongs where the framework's table puts it", (id) => {
  const skill = findSkill(id);
  const [inResponsibilities, inStages, inIdeas] = links[id];

  expect(skill.id).toBe(id);
  expect(skill.responsibilities).toEqual(inResponsibilities);
  expect(skill.stages).toEqual(inStages);
  expect(skill.ideas).toEqual(inIdeas);
});

test.each(skillIds)("the stages and ideas that build %s say so themselves", (id) => {
  expect([...new Set(actionsFor(id).map(({ stage }) => stage))]).toEqual(links[id][1]);
  expect(ideasFor(id).map(({ number }) => number)).toEqual(links[id][2]);
});

test("every responsibility, action and idea has a skill", () => {
  expect(responsibilities.filter(({ number }) => skillsServing(number).length === 0)).toEqual([]);
  expect(skillsServing(8).map(({ id }) => id)).toEqual(["negotiation", "storytelling"]);
  expect([...actions, ...ideas].filter((thing) => thing.skills.length === 0)).toEqual([]);
});

test("from skill to skill one passes all fourteen, forward and back", () => {
  const forward = skillIds.map((id) => skillsBeside(id).next?.id);
  const back = skillIds.map((id) => skillsBeside(id).previous?.id);

  expect(forward).toEqual([...skillIds.slice(1), undefined]);
  expect(back).toEqual([undefined, ...skillIds.slice(0, -1)]);
});

test("stage 8 holds nothing of ours, and only the two courses are optional", () => {
  expect(stages.find(({ number }) => number === 8)?.actions).toEqual([]);
  expect(actions.filter(({ optional }) => optional).map(({ id }) => id)).toEqual([
    "product-management-training",
    "leadership-training",
  ]);
});

test("the skill whose name has two meanings says which one it keeps", () => {
  expect(findSkill("culture-driven-leadership").note).toMatch(/diverse users/);
});

test.each(skills)("$name asks one question and for two or three kinds of evidence", (skill) => {
  expect(skill.question).toMatch(/^How do you .+\?$/);
  expect(skill.covers.length).toBeLessThanOrEqual(70);
  expect([2, 3]).toContain(skill.evidencePrompts.length);
});
