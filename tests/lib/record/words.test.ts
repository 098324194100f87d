import { expect, test } from "vitest";
import { staying } from "@/lib/record/input";
import { previewRows, recordFullText, recordText } from "@/lib/record/words";
import { datesIn } from "@/lib/text/dates";
import { aWholeRecord } from "./arbitraries";

const none = { assessments: 0, actions: 0, evidence: 0, talks: 0 };

test("how much there is, in words", () => {
  expect(recordText(none)).toBe("nothing");
  expect(recordText({ ...none, evidence: 1 })).toBe("one piece of evidence");
  expect(recordText({ assessments: 3, actions: 1, evidence: 20, talks: 2 })).toBe(
    "three assessments, one action, 20 pieces of evidence, and two talk logs",
  );
});

test("a preview says whose it is, what comes, from when, and what's there already", () => {
  const record = {
    ...aWholeRecord(),
    name: "Maya Lindqvist",
    evidence: [],
    assessments: aWholeRecord()
      .assessments.slice(0, 1)
      .map((each) => ({ ...each, submittedAt: "2026-03-12T10:00:00.000Z" })),
  };
  const rows = previewRows(
    record,
    { added: { ...none, assessments: 1 }, here: { ...none, actions: 2 } },
    datesIn("Asia/Kathmandu"),
  );

  expect(Object.fromEntries(rows.map(({ id, value }) => [id, value]))).toMatchObject({
    whose: "Maya Lindqvist’s, made on November\u00a027, 2026.",
    added: "One assessment. The assessments are from March\u00a012, 2026.",
    here: "Two actions. It stays as it is.",
  });
  expect(
    previewRows(record, { added: none, here: none }, datesIn("UTC")).map(({ id }) => id),
  ).toEqual(["whose", "added", "left-out", "after"]);
});

test("what there'd be too much of", () => {
  expect(recordFullText("evidence")).toContain("more than 500 pieces of evidence");
  expect(recordFullText("reports")).toContain("more than 1,000 reports");
});

test("the question about evidence is asked where there is some, and needs an answer", () => {
  const id = crypto.randomUUID();

  expect(staying({ stays: {} }, false)).toEqual({ stays: "all" });
  expect(staying({ stays: {} }, true)).toMatchObject({ problem: expect.any(String) });
  expect(staying({ evidence: "none", stays: {} }, true)).toEqual({ stays: "all" });
  expect(staying({ evidence: "all", stays: { [id]: "on" } }, true)).toEqual({ stays: new Set() });
  expect(staying({ evidence: "chosen", stays: { [id]: "on" } }, true)).toEqual({
    stays: new Set([id]),
  });
  expect(staying({ evidence: "chosen", stays: {} }, true)).toMatchObject({
    problem: expect.any(String),
  });
});
