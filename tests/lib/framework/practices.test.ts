import { describe, expect, test } from "vitest";
import { isWithin, spanText } from "@/lib/framework/levels";
import {
  findSkill,
  practiceFrom,
  questionAbout,
  type SkillId,
  skillIds,
  skills,
} from "@/lib/framework/skills";
import { frameworkActions } from "@/lib/path/framework-actions";
import { defaultProfile } from "@/lib/readiness/profile";

const practices = skills.flatMap(({ id, practices }) =>
  practices.map((practice, at) => ({ name: `${id} from ${at + 1}`, ...practice })),
);

const worthTaking = (skill: SkillId, level: number) =>
  frameworkActions.filter(
    ({ skills, levels }) => skills.includes(skill) && isWithin(level, levels),
  );

describe("the practices", () => {
  test("are 56, and no two say the same", () => {
    expect(practices).toHaveLength(56);
    expect(new Set(practices.flatMap(({ task, shownBy }) => [task, shownBy])).size).toBe(112);
  });

  test.each(practices)("$name can begin on Monday: two or three sentences at most", ({ task }) => {
    expect(task.match(/[.?]( |$)/g)?.length).toBeLessThanOrEqual(3);
    expect(task.split(" ").length).toBeLessThanOrEqual(45);
  });

  test.each(practices)("$name says in one sentence what would show it", ({ shownBy }) => {
    expect(shownBy).toMatch(/^[A-Z][^.?]+\.$/);
    expect(shownBy.split(" ").length).toBeLessThanOrEqual(20);
  });

  test("lead one level up, from the whole level that an estimate has reached", () => {
    const skill = findSkill("risk-management");

    expect(practiceFrom(skill, 1)).toEqual({ to: 2, ...skill.practices[0] });
    expect(practiceFrom(skill, 3.99)).toEqual({ to: 4, ...skill.practices[2] });
    expect(practiceFrom(skill, 4)).toEqual({ to: 5, ...skill.practices[3] });
  });

  test("lead from 0 to what level 1 explains, and from 5 nowhere", () => {
    const skill = findSkill("risk-management");

    expect(practiceFrom(skill, 0)).toMatchObject({
      to: 1,
      shownBy: expect.stringContaining(skill.anchors[1]),
    });
    expect(practiceFrom(skill, 0.6)?.to).toBe(1);
    expect(practiceFrom(skill, 5)).toBeUndefined();
  });
});

describe("the levels of actions", () => {
  test.each(frameworkActions)("$key is worth taking from a level on, up to another", (action) => {
    const [from, to] = action.levels;

    expect(from).toBeLessThanOrEqual(to);
  });

  test("no one at 3 is told to prioritize a backlog, and no one below it to prioritize a portfolio", () => {
    const keys = (level: number) =>
      worthTaking("product-prioritization", level).map(({ key }) => key);

    expect(keys(2)).toContain("prioritize-with-a-method");
    expect(keys(3)).not.toContain("prioritize-with-a-method");
    expect(keys(2)).not.toContain("prioritize-a-portfolio");
    expect(keys(3)).toContain("prioritize-a-portfolio");
  });

  test("saying where you want to go is worth it at any level", () => {
    const always = frameworkActions.filter(({ levels: [from, to] }) => from === 0 && to === 5);

    expect(always.map(({ key }) => key)).toEqual(["communicate-aspirations"]);
  });

  test.each([0, 1, 2, 3, 4])("from %i, every skill has an action or a practice", (level) => {
    const without = skills.filter(
      (skill) => worthTaking(skill.id, level).length === 0 && !practiceFrom(skill, level),
    );

    expect(without).toEqual([]);
  });

  test("every skill that a Product Lead needs at 4 has an action worth taking at 3", () => {
    const needed = defaultProfile.priorities.filter(({ target }) => target === 4);

    expect(needed).not.toEqual([]);
    expect(needed.filter(({ skill }) => worthTaking(skill, 3).length === 0)).toEqual([]);
  });

  test("an estimate is within a span once it has reached its first level and before it leaves its last", () => {
    expect([1.9, 2, 3.9, 4].map((level) => isWithin(level, [2, 3]))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test("end a sentence", () => {
    expect(
      [[0, 5] as const, [3, 5] as const, [3, 3] as const, [0, 2] as const].map(spanText),
    ).toEqual(["any level", "level 3 and up", "level 3", "levels 0–2"]);
  });
});

describe("a question about someone else", () => {
  test.each(skillIds)("asks of %s what the own question asks", (id) => {
    const { question, questionAbout } = findSkill(id);
    const [, asked = ""] = /^How do you (\w+)/.exec(question) ?? [];

    expect(questionAbout).toMatch(/^How does \{name\} [^{}]+\?$/);
    expect(questionAbout).toMatch(new RegExp(`^How does \\{name\\} ${asked}\\b`));
  });

  test("is asked by name, whatever is in the name", () => {
    expect(questionAbout(findSkill("negotiation"), "Maya")).toBe(
      "How does Maya settle differences?",
    );
    expect(questionAbout(findSkill("negotiation"), "$&")).toBe("How does $& settle differences?");
  });
});
