import { expect, test } from "vitest";
import {
  agreedActionItem,
  assessmentItem,
  calendarDays,
  checkInItem,
  isStillDue,
  ownActionItem,
} from "@/lib/calendar/items";
import { actionStates } from "@/lib/path/action-state";

const id = "7f7c2f7e-6a2e-4c43-9a3c-0d4f9f0b1a11";
const at = new Date("2026-11-26T23:30:00Z");

test("a calendar has the last month and a year ahead", () => {
  expect(calendarDays("2026-11-26")).toEqual({ first: "2026-10-27", last: "2027-11-26" });
});

test("a check-in with more time keeps its id, and each time more counts further", () => {
  const extendedAt = new Date("2026-12-01T08:00:00Z");
  const items = ["2026-12-10", "2026-12-11", "2027-02-01"].map((dueOn) =>
    checkInItem({ id, dueOn, createdAt: at, extendedAt: dueOn > "2026-12-10" ? extendedAt : null }),
  );

  expect(items.map(({ onDay, sequence, changedAt }) => [onDay, sequence, changedAt])).toEqual([
    ["2026-12-10", 14, at],
    ["2026-12-11", 15, extendedAt],
    ["2027-02-01", 67, extendedAt],
  ]);
  expect(new Set(items.map((item) => item.id)).size).toBe(1);
});

test("an action of one's own is due when it comes around again, each time as another one", () => {
  const item = (doneOn: string) => ownActionItem({ id, cadence: "monthly", doneOn, saidAt: at });

  expect(item("2027-01-31")).toMatchObject({ onDay: "2027-02-28", path: `/path/${id}` });
  expect(item("2027-02-28").id).not.toBe(item("2027-01-31").id);
});

test("an agreed action leads to one's path, or to its talk where it isn't there", () => {
  const agreed = { id, talkId: "t", dueOn: "2027-01-15", version: 3, confirmedAt: at };

  expect(agreedActionItem({ ...agreed, actionId: "a" })).toMatchObject({
    id,
    path: "/path/a",
    onDay: "2027-01-15",
    sequence: 2,
    changedAt: at,
  });
  expect(agreedActionItem({ ...agreed, actionId: null }).path).toBe("/talks/t");
});

test("what is done, skipped, or not applicable isn't due", () => {
  expect(actionStates.filter(isStillDue)).toEqual(["to_do", "doing"]);
  expect(isStillDue(null)).toBe(true);
});

test("the next assessment comes when answers begin to say less: three months after the last", () => {
  expect(assessmentItem({ id, submittedOn: "2026-11-30", submittedAt: at })).toMatchObject({
    kind: "assessment",
    onDay: "2027-02-28",
    path: "/assessments",
  });
});
