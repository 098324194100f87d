import { expect, test } from "vitest";
import type { SkillId } from "@/lib/framework/skills";
import type { ActionState } from "@/lib/path/action-state";
import { nextActions } from "@/lib/path/next-actions";
import { pathActions } from "@/lib/path/path";
import { reportRow } from "@/tests/lib/reports/report-rows";

/** A path on which only these actions are not to do. */
function path(states: Record<string, ActionState> = {}) {
  const records = Object.entries(states).map(([key, state]) => ({
    id: key,
    key,
    title: null,
    cadence: null,
    state,
    doneOn: state === "done" ? "2026-01-01" : null,
    note: "",
    revision: 1,
  }));

  return pathActions(records, new Map(), "2026-11-24");
}

const focusOn = (skill: SkillId, gap: number, weight = 3) =>
  reportRow({ skill, weight, level: 4 - gap, focus: true });

const refs = (...args: Parameters<typeof nextActions>) =>
  nextActions(...args).map(({ action }) => action.ref);

test("lets the focus skills take turns, the one that weighs most first", () => {
  const skills = [focusOn("negotiation", 1, 2), focusOn("product-leadership", 2)];

  expect(refs(path(), skills)).toEqual([
    "mentor-others",
    "persuade-stakeholders",
    "showcase-readiness",
  ]);
});

test("says why: the skill, its priority and what is missing", () => {
  const [next] = nextActions(path(), [focusOn("product-leadership", 1)]);

  expect(next?.reason).toBe("Product Leadership, a must-have, is 1 level below target");
});

test("goes on with what is under way before it begins something else", () => {
  const doing = path({ "showcase-readiness": "doing" });

  expect(refs(doing, [focusOn("product-leadership", 1)])[0]).toBe("showcase-readiness");
});

test("leaves out what is done, skipped or not applicable, and comes to the ideas and the course last", () => {
  const states = { "mentor-others": "done", "showcase-readiness": "skipped" } as const;
  const last = { ...states, "communicate-aspirations": "not_applicable" } as const;

  expect(refs(path(last), [focusOn("product-leadership", 1)])).toEqual([
    "organizational-change",
    "leadership-training",
    "solve-customer-pain",
  ]);
});

test("names an action once, however many skills it builds", () => {
  const skills = [focusOn("storytelling", 1), focusOn("product-analytics", 1)];
  const next = refs(path(), skills);

  expect(new Set(next).size).toBe(next.length);
});

test("without a focus goes on along the path: what is under way, then the first of each other stage", () => {
  const next = nextActions(path({ "own-outcomes": "doing", "solve-customer-pain": "done" }), []);

  expect(next.map(({ action, reason }) => [action.ref, reason])).toEqual([
    ["own-outcomes", "it is under way"],
    ["prioritize-with-a-method", "it is the stage’s first open action"],
    ["mentor-others", "it is the stage’s first open action"],
  ]);
});

test("is nothing once everything is done", () => {
  const all = pathActions([], new Map(), "2026-11-24").map(({ ref }) => [ref, "done"] as const);

  expect(refs(path(Object.fromEntries(all)), [focusOn("storytelling", 1)])).toEqual([]);
});
