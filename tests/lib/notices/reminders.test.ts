import { expect, test } from "vitest";
import { reminderDue } from "@/lib/notices/reminders";

const checkIn = { createdAt: new Date("2026-11-20T00:00Z"), dueOn: "2026-12-04" };

test.each([
  ["2026-11-20", undefined],
  ["2026-11-26", undefined],
  ["2026-11-27", 1],
  ["2026-12-03", 1],
  ["2026-12-04", 2],
  ["2026-12-05", undefined],
] as const)("on %s the reminder that is due is %s", (today, due) => {
  expect(reminderDue(checkIn, today, new Date(`${today}T00:00Z`))).toBe(due);
});

test("the due day is the one where someone is", () => {
  expect(reminderDue(checkIn, "2026-12-04", new Date("2026-12-03T20:00Z"))).toBe(2);
  expect(reminderDue(checkIn, "2026-12-03", new Date("2026-12-04T03:00Z"))).toBe(1);
});
