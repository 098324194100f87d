import { expect, test } from "vitest";
import { isWaiting, placeDays, stepToViews } from "@/lib/teams/team";

test("a place waits for its yes until it's given, ended, or too old", () => {
  const now = new Date("2026-11-26T12:00Z");
  const daysBefore = (days: number) => new Date(now.getTime() - days * 24 * 3600_000);
  const place = { createdAt: daysBefore(1), startedAt: null, endedAt: null };

  expect(isWaiting(place, now)).toBe(true);
  expect(isWaiting({ ...place, startedAt: now }, now)).toBe(false);
  expect(isWaiting({ ...place, endedAt: now }, now)).toBe(false);
  expect(isWaiting({ ...place, createdAt: daysBefore(placeDays) }, now)).toBe(false);
});

test("a manager's next step is always one they can take", () => {
  const none = { inTeam: 0, waitsFor: [], isRoundOpen: false };

  expect(stepToViews(none)).toBe("add people");
  expect(stepToViews({ ...none, waitsFor: ["person"] })).toBe("hear from them");
  expect(stepToViews({ ...none, waitsFor: ["person", "manager"] })).toBe("confirm");
  expect(stepToViews({ ...none, inTeam: 1, waitsFor: ["manager"] })).toBe("open a round");
  expect(stepToViews({ ...none, inTeam: 1, isRoundOpen: true })).toBe("wait");
});
