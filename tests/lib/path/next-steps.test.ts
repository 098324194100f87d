import fc from "fast-check";
import { expect, test } from "vitest";
import { isWithin, type Level } from "@/lib/framework/levels";
import { findSkill, type SkillId, skillIds } from "@/lib/framework/skills";
import type { ActionState } from "@/lib/path/action-state";
import { type NextStep, nextSteps, refOf } from "@/lib/path/next-steps";
import { pathActions } from "@/lib/path/path";
import type { Rating } from "@/lib/readiness/model";
import { defaultProfile } from "@/lib/readiness/profile";
import { scoreReadiness } from "@/lib/readiness/score";

const talk = "communicate-aspirations";
const actionStates = ["to_do", "doing", "done", "skipped", "not_applicable"] as const;

/** A path on which only these actions are not to do. */
function path(states: Record<string, ActionState> = {}) {
  const records = Object.entries(states).map(([key, state]) => ({
    id: key,
    key,
    title: null,
    cadence: null,
    agreedIn: null,
    talkId: null,
    agreedBy: null,
    isFromElsewhere: false,
    agreedWith: null,
    skill: null,
    state,
    doneOn: state === "done" ? "2026-01-01" : null,
    note: "",
    revision: 1,
  }));

  return pathActions(records, new Map(), "2026-11-24");
}

type Answer = Level | "no_opportunity" | "not_applicable" | "left_out";

/** The report of someone whose own answers are these, and 3 for every skill that is not named. */
function reportOf(answers: Partial<Record<SkillId, Answer>> = {}, others: Answer = 3) {
  return scoreReadiness({
    asOf: "2026-11-24T00:00:00.000Z",
    profile: defaultProfile.priorities,
    ratings: skillIds.flatMap((skill): Rating[] => {
      const answer = answers[skill] ?? others;
      if (answer === "left_out") return [];

      return [
        {
          skill,
          rater: "self",
          source: "self",
          ...(typeof answer === "number"
            ? { state: "rated", level: answer }
            : { state: answer, level: null }),
          confidence: "medium",
          ratedAt: "2026-11-24T00:00:00.000Z",
        },
      ];
    }),
    evidence: [],
  });
}

const targets = Object.fromEntries(
  defaultProfile.priorities.map(({ skill, target }) => [skill, target]),
);
const refs = (...args: Parameters<typeof nextSteps>) => nextSteps(...args).map(refOf);

/** The skills that a step is for. */
function skillsOf(step: NextStep) {
  if (step.kind === "action") return step.action.skills;
  return step.kind === "ratings" ? step.skills : [step.skill];
}

test("serves the musts that hold back before anything else, each in its level", () => {
  const steps = nextSteps(path(), reportOf());

  expect(steps).toHaveLength(4);
  for (const step of steps.slice(0, 3)) {
    expect(skillsOf(step).some((skill) => priorityOf(skill) === "must")).toBe(true);
  }
  expect(steps.map(refOf)).not.toContain("prioritize-with-a-method");
});

test("says why: the skill, its priority, where it is, and what the next level says", () => {
  const report = reportOf({ ...targets, storytelling: 3 });
  const [step] = nextSteps(path(), report);

  expect(step?.reason).toMatch(
    /^Presentation and Storytelling, a must-have, is at 3(\.0)?\. At 4: “[A-Z][^.]+\.”$/,
  );
});

test("from level 3 on later stages come before earlier ones, and below it the other way round", () => {
  const stagesFor = (level: Level) =>
    nextSteps(path(), reportOf({ ...targets, storytelling: level })).flatMap((step) =>
      step.kind === "action" && step.action.skills.includes("storytelling") && step.action.stage
        ? [step.action.stage]
        : [],
    );

  expect(stagesFor(3)).toEqual(stagesFor(3).toSorted((a, b) => b - a));
  expect(stagesFor(2)).toEqual(stagesFor(2).toSorted((a, b) => a - b));
  expect(stagesFor(3)[0]).toBe(6);
});

test("a skill that there was no opportunity to show yields a chance to ask for", () => {
  const report = reportOf({ ...targets, negotiation: "no_opportunity" });

  expect(nextSteps(path(), report)[0]).toEqual({
    kind: "chance",
    skill: "negotiation",
    task: "Ask your manager for a chance to settle one disagreement between two teams by a set date.",
    reason:
      "Negotiation and Conflict Resolution, a should-have, has no level yet: first find a chance to show it.",
  });
});

test("the talk about where one wants to go is always last after a report, while it is open", () => {
  expect(refs(path(), reportOf()).at(-1)).toBe(talk);
  expect(refs(path({ [talk]: "doing" }), reportOf({}, 5)).at(-1)).toBe(talk);
  expect(refs(path({ [talk]: "done" }), reportOf())).not.toContain(talk);
});

test("goes on with what is under way before it begins something else", () => {
  const report = reportOf({ ...targets, "product-leadership": 3 });
  const [first] = refs(path({ "mentor-others": "doing" }), report);

  expect(first).toBe("mentor-others");
});

test("goes on with what is under way even where one of its skills is past it", () => {
  const report = reportOf({ ...targets, negotiation: 3 });
  const workshop = "lead-alignment-workshops";

  expect(refs(path({ [workshop]: "doing" }), report)).toContain(workshop);
  expect(refs(path(), report)).not.toContain(workshop);
});

test("puts a practice before ideas and courses, which only round it off", () => {
  const report = reportOf({ ...targets, "product-leadership": 2 });
  const [first, second] = nextSteps(path(), report);

  expect(first).toMatchObject({ kind: "practice", skill: "product-leadership" });
  expect(second).toMatchObject({ action: { ref: "leadership-training" } });
});

test("asks for a chance once, and for nothing else that builds the same skill", () => {
  const report = reportOf({ ...targets, "visionary-thinking": "no_opportunity" });
  const steps = nextSteps(
    path(),
    reportOf({
      ...targets,
      "visionary-thinking": "no_opportunity",
      "product-market-fit": 3,
    }),
  );

  expect(nextSteps(path(), report)[0]).toMatchObject({ kind: "chance" });
  expect(steps.filter((step) => skillsOf(step).includes("visionary-thinking"))).toHaveLength(1);
  expect(steps[1]).toMatchObject({ kind: "practice", skill: "product-market-fit" });
});

test("asks first for the answers without which there is no verdict", () => {
  const [first, second] = nextSteps(path(), reportOf({ storytelling: "left_out" }));

  expect(first).toEqual({
    kind: "ratings",
    skills: ["storytelling"],
    reason: "One skill has no answer, and the report can’t give a verdict yet.",
  });
  expect(second && skillsOf(second).map(priorityOf)).toContain("must");
  expect(refs(path(), reportOf({ ...targets, "risk-management": "left_out" }))).not.toContain(
    "ratings",
  );
});

test("what suits the levels of someone without a gap is said to build on one, their own action on none", () => {
  const own = {
    id: "own",
    key: null,
    title: "Read a book",
    cadence: "monthly",
    agreedIn: null,
    talkId: null,
    agreedBy: null,
    isFromElsewhere: false,
    agreedWith: null,
    skill: null,
    state: "to_do",
    doneOn: null,
    note: "",
    revision: 1,
  } as const;
  const steps = nextSteps(pathActions([own], new Map(), "2026-11-24"), reportOf(targets));

  expect(steps.map((step) => [refOf(step), step.reason])).toEqual([
    ["showcase-readiness", "It builds on Product Leadership, which is at 4."],
    ["own", "You added it to your path."],
    ["fast-growing-companies", "It builds on Adaptability, which is at 4."],
    [talk, expect.stringMatching(/^Your report says ready/)],
  ]);
});

test("someone who is not ready is asked to say where they want to go, not told that they are", () => {
  expect(nextSteps(path(), reportOf()).at(-1)?.reason).toBe(
    "Your manager can only make room for a goal they know about.",
  );
});

test("leaves out what is done, skipped or not applicable, and comes to the practice then", () => {
  const builders = path().filter(({ skills }) => skills.includes("storytelling"));
  const states = Object.fromEntries(builders.map(({ ref }) => [ref, "done"] as const));
  const [first] = nextSteps(path(states), reportOf({ ...targets, storytelling: 3 }));

  expect(first).toMatchObject({
    kind: "practice",
    skill: "storytelling",
    task: findSkill("storytelling").practices[2].task,
  });
});

test("names an action once, however many skills it builds", () => {
  const report = reportOf({ ...targets, storytelling: 3, "product-analytics": 2 });
  const steps = refs(path({ "own-outcomes": "done" }), report);

  expect(steps.filter((ref) => ref === "track-successes")).toHaveLength(1);
  expect(new Set(steps).size).toBe(steps.length);
});

test("a ready person is never told to begin with the fundamentals", () => {
  for (const others of [4, 5] as const) {
    const steps = nextSteps(path(), reportOf(others === 5 ? {} : targets, others));

    expect(steps.filter((step) => step.kind === "action" && step.action.stage === 1)).toEqual([]);
  }
});

test("without a report follows the path: what is under way, then the first of each other stage", () => {
  const next = nextSteps(path({ "own-outcomes": "doing", "solve-customer-pain": "done" }));

  expect(next.map((step) => [refOf(step), step.reason])).toEqual([
    ["own-outcomes", "It’s under way."],
    ["prioritize-with-a-method", "It’s next in its stage."],
    ["mentor-others", "It’s next in its stage."],
  ]);
});

const answer = fc.constantFrom<Answer>(0, 1, 2, 3, 4, 5, "no_opportunity", "not_applicable");
const person = fc.record({
  answers: fc.record(
    Object.fromEntries(skillIds.map((skill) => [skill, answer])) as Record<SkillId, typeof answer>,
  ),
  states: fc.dictionary(
    fc.constantFrom(...path().map(({ ref }) => ref)),
    fc.constantFrom<ActionState>(...actionStates),
  ),
});

test("nothing is suggested below a person's level in each skill that it builds", () => {
  fc.assert(
    fc.property(person, ({ answers, states }) => {
      const report = reportOf(answers);
      const levelOf = (skill: SkillId) => report.skills.find((row) => row.skill === skill)?.level;

      for (const step of nextSteps(path(states), report)) {
        if (step.kind !== "action" || step.action.levels === null) continue;
        const { skills, levels } = step.action;
        if (step.action.ref === talk) continue;

        expect(skills.some((skill) => isWithin(levelOf(skill) ?? -1, levels))).toBe(true);
        if (step.action.state === "doing") continue;
        expect(skills.filter((skill) => Math.floor(levelOf(skill) ?? 0) > levels[1])).toEqual([]);
      }
    }),
  );
});

test("every must that holds back and leaves something to do is served before any should", () => {
  fc.assert(
    fc.property(person, ({ answers, states }) => {
      const report = reportOf(answers);
      const musts = report.heldBackBy.filter(
        (skill) =>
          priorityOf(skill) === "must" && !["not_applicable", "not_rated"].includes(stateOf(skill)),
      );
      const steps = nextSteps(path(states), report).filter((step) => refOf(step) !== talk);
      const other = steps.findIndex((step) => !skillsOf(step).some((id) => musts.includes(id)));
      const before = steps.slice(0, other === -1 ? steps.length : other).flatMap(skillsOf);

      if (other !== -1) expect(musts.filter((skill) => !before.includes(skill))).toEqual([]);

      function stateOf(skill: SkillId) {
        return report.skills.find((row) => row.skill === skill)?.state ?? "not_rated";
      }
    }),
  );
});

test("no step comes twice, and there are four at most", () => {
  fc.assert(
    fc.property(person, ({ answers, states }) => {
      const steps = refs(path(states), reportOf(answers));

      expect(new Set(steps).size).toBe(steps.length);
      expect(steps.length).toBeLessThanOrEqual(4);
    }),
  );
});

function priorityOf(skill: SkillId) {
  return defaultProfile.priorities.find((row) => row.skill === skill)?.priority;
}
