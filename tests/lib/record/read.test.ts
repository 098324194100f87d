import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  countsOf,
  isEmptyRecord,
  type RecordDocument,
  recordFileName,
} from "@/lib/record/document";
import { readRecord } from "@/lib/record/read";
import { aRecord, aWholeRecord, now } from "./arbitraries";

/** A change to a record as someone would make it in an editor; answers what they're told. */
function told(change: (record: RecordDocument & Record<string, unknown>) => unknown) {
  const record = structuredClone(aWholeRecord()) as RecordDocument & Record<string, unknown>;
  const changed = change(record) ?? record;

  return readRecord(typeof changed === "string" ? changed : JSON.stringify(changed), now).problem;
}

function first<Thing>([thing]: readonly Thing[]) {
  if (!thing) throw new Error("There's nothing.");
  return thing;
}

test("what is written is read again, whatever it is", () => {
  fc.assert(
    fc.property(aRecord, (record) => {
      expect(readRecord(JSON.stringify(record), now)).toEqual({ record });
    }),
  );
});

describe("a file is refused whole, with one sentence that says why", () => {
  test.each([
    ["no JSON", () => "skill,level", /isn’t a record/],
    ["other JSON", () => ({ format: "leadpath-report" }), /isn’t a record/],
    [
      "cut short",
      (record: RecordDocument) => JSON.stringify(record).slice(0, -9),
      /isn’t a record/,
    ],
    ["a newer version", (record: RecordDocument) => ({ ...record, version: 2 }), /newer version/],
    [
      "a version that never was",
      (record: RecordDocument) => ({ ...record, version: 0 }),
      /damaged/,
    ],
    [
      "another framework",
      (record: RecordDocument) => ({ ...record, framework: "product-lead@9" }),
      /another set of skills/,
    ],
    [
      "made tomorrow",
      (record: RecordDocument) => ({ ...record, madeAt: "2026-11-29T00:00:00.000Z" }),
      /November\u00a029, 2026, which is still to come/,
    ],
    ["an unknown field", (record: RecordDocument) => ({ ...record, index: 99 }), /“index”/],
    ["something missing", ({ talks: _, ...record }: RecordDocument) => record, /damaged/],
  ])("%s", (_, change, expected) => {
    expect(told(change)).toMatch(expected);
  });

  test("something that's still to come, wherever it stands", () => {
    const later = "2026-12-24T10:00:00.000Z";
    const day = later.slice(0, 10);
    const changes: ((record: RecordDocument) => void)[] = [
      ({ assessments }) => {
        first(assessments).submittedAt = later;
      },
      ({ assessments }) => {
        first(first(assessments).ratings).ratedAt = later;
      },
      ({ actions }) => {
        first(first(actions).changes).saidAt = later;
      },
      ({ actions }) => {
        Object.assign(first(first(actions).changes), { state: "done", doneOn: day });
      },
      ({ evidence }) => {
        first(first(evidence).versions).happenedOn = day;
      },
      ({ talks }) => {
        first(talks).confirmedAt = later;
      },
    ];

    for (const change of changes) expect(told(change)).toMatch(/December\u00a024, 2026/);
  });

  test("an unknown skill, action, or field within", () => {
    expect(
      told(({ assessments }) => {
        Object.assign(first(first(assessments).ratings), { skill: "juggling" });
      }),
    ).toMatch(/skill that Leadpath doesn’t know/);
    expect(
      told(({ evidence }) => {
        Object.assign(first(first(evidence).versions), { skills: ["juggling"] });
      }),
    ).toMatch(/skill that Leadpath doesn’t know/);
    expect(
      told(({ actions }) => {
        const named = actions.find(({ kind }) => kind === "framework");
        Object.assign(named ?? {}, { key: "juggle" });
      }),
    ).toMatch(/action that Leadpath doesn’t know/);
    expect(
      told(({ talks }) => {
        Object.assign(first(talks), { confirmedBy: "Tomás" });
      }),
    ).toMatch(/“confirmedBy”/);
  });

  test("an edit that would make more of it than its person can say", () => {
    const forged: ((record: RecordDocument) => unknown)[] = [
      ({ evidence }) => Object.assign(first(first(evidence).versions), { strength: "attested" }),
      ({ evidence }) => Object.assign(first(first(evidence).versions), { readers: "report" }),
      ({ evidence }) => Object.assign(first(first(evidence).versions), { link: "javascript:x" }),
      ({ assessments }) => Object.assign(first(assessments), { source: "manager" }),
      ({ assessments }) => Object.assign(first(assessments), { raterId: crypto.randomUUID() }),
      ({ assessments }) => Object.assign(first(first(assessments).ratings), { level: 6 }),
      ({ assessments }) => first(assessments).ratings.push(first(first(assessments).ratings)),
      ({ actions }) => Object.assign(first(actions), { agreedIn: crypto.randomUUID() }),
      ({ actions }) => Object.assign(first(actions), { agreedWith: "Tomás" }),
      ({ actions }) => actions.push(first(actions)),
      ({ evidence }) => evidence.push(first(evidence)),
      ({ evidence }) => Object.assign(first(first(evidence).versions), { title: "a\0b" }),
      ({ evidence }) => Object.assign(first(first(evidence).versions), { title: "\ud800" }),
      (record) => Object.assign(record, { reports: [] }),
      (record) => Object.assign(record, { checkIns: [] }),
    ];

    for (const forge of forged) {
      expect(
        told((record) => {
          forge(record);
        }),
        forge.toString(),
      ).toMatch(/nothing was added/i);
    }
  });
});

test("an empty record is one, and its file is called by its day", () => {
  const nothing = { assessments: [], actions: [], evidence: [], talks: [] };

  expect(isEmptyRecord(countsOf(nothing))).toBe(true);
  expect(isEmptyRecord(countsOf(aWholeRecord()))).toBe(false);
  expect(recordFileName("2026-11-27")).toBe("leadpath-record-2026-11-27.json");
});
