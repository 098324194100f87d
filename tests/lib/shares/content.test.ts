import { expect, test } from "vitest";
import type { ActionRecord } from "@/lib/path/path";
import { sharedSkills, sharedStages } from "@/lib/shares/content";
import { reportRow } from "@/tests/lib/reports/report-rows";

const record = (change: Partial<ActionRecord>): ActionRecord => ({
  id: crypto.randomUUID(),
  key: null,
  title: null,
  cadence: null,
  agreedIn: null,
  talkId: null,
  agreedBy: null,
  isFromElsewhere: false,
  agreedWith: null,
  skill: null,
  state: "done",
  doneOn: "2026-03-01",
  note: "Nobody's business",
  revision: 1,
  ...change,
});

test("of a skill only its level, range and state are told", () => {
  const row = reportRow({ skill: "storytelling", level: 2.5, range: [1.5, 3.5] });

  expect(sharedSkills({ skills: [row] })).toEqual([
    { skill: "storytelling", level: 2.5, range: [1.5, 3.5], state: "rated" },
  ]);
});

test("of a stage only how far it is, and the titles of what is done", () => {
  const records = [
    record({ key: "mentor-others" }),
    record({ key: "lead-alignment-workshops", state: "doing", doneOn: null }),
    record({ title: "Read a paper", cadence: "yearly" }),
    record({ title: "Due again", cadence: "weekly" }),
    record({ title: "Not done", cadence: "yearly", state: "skipped", doneOn: null }),
    record({ key: "career-narrative" }),
  ];
  const stages = sharedStages(records, new Map([["mentor-others", 2]]), "2026-04-01");

  expect(stages).toHaveLength(9);
  expect(stages.flatMap(({ number, done }) => done.map((title) => [number, title]))).toEqual([
    [3, "Mentor a less experienced Product Manager"],
    [8, "Read a paper"],
  ]);
  expect(stages[2]?.progress).toMatchObject({ done: 1, evidenced: 1 });
  expect(JSON.stringify(stages)).not.toMatch(/business|2026|Due again|Not done|workshop/);
});
