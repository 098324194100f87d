import fc from "fast-check";
import { expect, test } from "vitest";
import { skillIds } from "@/lib/framework/skills";
import {
  type Example,
  exampleAnswers,
  exampleEvidence,
  exampleFields,
  exampleInput,
  examplePresets,
  exampleViews,
  readExample,
} from "@/lib/readiness/example";
import { readinessInput } from "@/lib/readiness/input";
import { confidences, type ReadinessReport } from "@/lib/readiness/model";
import { scoreReadiness } from "@/lib/readiness/score";
import { asOf } from "./arbitraries";

const threes = readExample({});

test("without a wish it is one person's 3 everywhere, at medium confidence", () => {
  expect(new Set(Object.values(threes.answers))).toEqual(new Set(["3"]));
  expect(threes).toMatchObject({ confidence: "medium", view: "self", evidence: "none" });
});

test.each([
  "6",
  "-1",
  "3.5",
  "04",
  " 4",
  "4 ",
  "",
  "rated",
  "constructor",
  "4".repeat(10_000),
  ["4", "4"],
  [],
  {},
  4,
  null,
  undefined,
])("what no form of ours sends, such as %j, counts as absent", (value) => {
  const asked = Object.fromEntries(
    [...skillIds, "confidence", "view", "evidence"].map((name) => [name, value]),
  );

  expect(readExample(asked)).toEqual(threes);
});

test("a malformed answer leaves the others as asked, and unknown names are no answers", () => {
  const { answers, ...rest } = readExample({
    adaptability: "9",
    negotiation: "5",
    confidence: "high",
    "not-a-skill": "5",
  });

  expect(answers).toEqual({ ...threes.answers, negotiation: "5" });
  expect(rest).toEqual({ confidence: "high", view: "self", evidence: "none" });
});

test("its fields say all of it: reading them gives the same example", () => {
  fc.assert(
    fc.property(anExample(), (example) => {
      const address = new URLSearchParams(exampleFields(example));

      expect(readExample(Object.fromEntries(address))).toEqual(example);
    }),
  );
});

test("it is an input like any other, whatever is asked", () => {
  fc.assert(
    fc.property(anExample(), (example) => {
      const input = exampleInput(example, asOf);

      expect(readinessInput.parse(input)).toEqual(input);
    }),
  );
});

test("the presets are the model's reference points, and what would back one up", () => {
  const results = examplePresets.map(({ name, example }) => {
    const { index, verdict } = scoreReadiness(exampleInput(example, asOf));

    return [name, index?.toFixed(1), verdict];
  });

  expect(results).toEqual([
    ["2 everywhere", "35.5", "building"],
    ["3 everywhere", "71.0", "building"],
    ["3 everywhere, the must-haves at 4", "91.7", "ready"],
    ["The same, no opportunity for two should-haves", "96.8", "approaching"],
    ["All at target", "100.0", "ready"],
    ["All at target, Product Leadership at 0", "89.7", "building"],
    ["All at target, seen by a manager and with evidence", "100.0", "ready_evidenced"],
  ]);
});

test("no opportunity yet leaves the skill out, and is no zero", () => {
  const left = answering("no_opportunity");
  const zero = answering("0");

  expect(left.coverage).toBeCloseTo(27 / 29);
  expect(zero.coverage).toBe(1);
  expect(zero.index).toBeLessThan(left.index ?? 0);
});

test("a second view and evidence narrow the range and move nothing", () => {
  const alone = scoreReadiness(exampleInput(threes, asOf));
  const backed = scoreReadiness(
    exampleInput({ ...threes, view: "manager", evidence: "musts" }, asOf),
  );

  expect(backed.index).toBeCloseTo(alone.index ?? 0);
  expect(widthOf(backed)).toBeLessThan(widthOf(alone));
});

function answering(answer: "0" | "no_opportunity") {
  const answers = { ...threes.answers, negotiation: answer };

  return scoreReadiness(exampleInput({ ...threes, answers }, asOf));
}

function widthOf({ range }: ReadinessReport) {
  return range === null ? 0 : range[1] - range[0];
}

function anExample(): fc.Arbitrary<Example> {
  const answers = fc
    .tuple(...skillIds.map(() => fc.constantFrom(...exampleAnswers)))
    .map((chosen) => readExample(Object.fromEntries(skillIds.map((id, n) => [id, chosen[n]]))))
    .map((example) => example.answers);

  return fc.record({
    answers,
    confidence: fc.constantFrom(...confidences),
    view: fc.constantFrom(...exampleViews),
    evidence: fc.constantFrom(...exampleEvidence),
  });
}
