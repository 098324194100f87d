import { expect, test } from "vitest";
import type { ActionState } from "@/lib/path/action-state";
import { stageProgress } from "@/lib/path/stage-progress";
import { evidenceCountText, pathSentence, progressText } from "@/lib/path/words";

const stage = (...actions: [state: ActionState, evidence?: number][]) =>
  stageProgress(actions.map(([state, evidence = 0]) => ({ state, evidence, optional: false })));

const path = (...stages: ReturnType<typeof stage>[]) =>
  pathSentence(stages.map((progress) => ({ progress })));

test("the path's first line counts what is done over all stages", () => {
  expect(path(stage(["to_do"]), stage())).toBe("Nine stages, no actions done yet");
  expect(path(stage(["done", 1], ["to_do"]), stage(["done"]))).toBe(
    "2 of 3 actions done, 1 with evidence",
  );
  expect(path(stage(["done"], ["skipped"]))).toBe("1 of 2 actions done, none with evidence");
  expect(path(stage(["done", 2], ["not_applicable"]))).toBe("1 of 1 action done, with evidence");
  expect(path(stage(["done", 1], ["to_do"]))).toBe("1 of 2 actions done, with evidence");
  expect(path(stage(["done", 1], ["done", 1]))).toBe("2 of 2 actions done, each with evidence");
});

test("a stage says how far it is", () => {
  expect(progressText(stage())).toBe("no action applies");
  expect(progressText(stage(["to_do"], ["doing"]))).toBe("none of 2 done");
  expect(progressText(stage(["done", 1], ["done"], ["to_do"]))).toBe(
    "2 of 3 done, 1 with evidence",
  );
});

test("a stage's one action that is done has evidence of its own", () => {
  expect(progressText(stage(["done", 1], ["to_do"]))).toBe("1 of 2 done, with evidence");
  expect(progressText(stage(["done", 1], ["done", 2]))).toBe("2 of 2 done, each with evidence");
});

test("evidence is counted in words", () => {
  expect([0, 1, 2].map(evidenceCountText)).toEqual([
    "no evidence",
    "1 piece of evidence",
    "2 pieces of evidence",
  ]);
});
