import fc from "fast-check";
import { expect, test } from "vitest";
import { type ActionState, actionStates } from "@/lib/path/action-state";
import { stageProgress } from "@/lib/path/stage-progress";

const action = (state: ActionState, evidence = 0, optional = false) => ({
  state,
  evidence,
  optional,
});

test("counts what is done of what applies; skipped counts for nothing", () => {
  const progress = stageProgress([
    action("done", 2),
    action("done"),
    action("skipped"),
    action("to_do"),
    action("not_applicable", 1),
  ]);

  expect(progress).toEqual({ applicable: 4, done: 2, evidenced: 1, share: 0.5, status: "open" });
});

test("is empty without an action that applies, neither zero nor done", () => {
  const empty = { applicable: 0, done: 0, evidenced: 0, share: null, status: "empty" };

  expect(stageProgress([])).toEqual(empty);
  expect(stageProgress([action("not_applicable")])).toEqual(empty);
});

test("tells done from done with evidence", () => {
  expect(stageProgress([action("done", 1), action("done")]).status).toBe("done");
  expect(stageProgress([action("done", 1), action("done", 3)]).status).toBe("done with evidence");
});

test("is done without its optional action, whose place in the share stays", () => {
  const progress = stageProgress([action("done"), action("to_do", 0, true)]);

  expect(progress).toMatchObject({ status: "done", share: 0.5 });
});

test("is open while only the optional action is left undone and nothing is done", () => {
  expect(stageProgress([action("to_do", 0, true)]).status).toBe("open");
  expect(stageProgress([action("skipped")]).status).toBe("open");
});

const someActions = fc.array(
  fc.record({
    state: fc.constantFrom(...actionStates),
    evidence: fc.nat({ max: 3 }),
    optional: fc.boolean(),
  }),
);

test("stays within its bounds, and doing one more never sets a stage back", () => {
  fc.assert(
    fc.property(someActions, (actions) => {
      const progress = stageProgress(actions);
      expect(progress.evidenced).toBeLessThanOrEqual(progress.done);
      expect(progress.done).toBeLessThanOrEqual(progress.applicable);
      expect(progress.share === null).toBe(progress.applicable === 0);

      const open = actions.findIndex(({ state }) => state === "to_do");
      if (open < 0) return;
      const further = stageProgress(
        actions.map((each, at) => (at === open ? { ...each, state: "done" as const } : each)),
      );
      expect(further.share).toBeGreaterThan(progress.share ?? 0);
      if (progress.status === "done") expect(further.status).not.toBe("open");
    }),
  );
});
