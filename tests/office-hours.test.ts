import { expect, test } from "vitest";
import { hoursAhead } from "./e2e/support/office-hours";

const anHour = 3_600_000;

test("whenever a test starts, its servers’ clocks stand at an hour of a weekday at which mail goes", () => {
  const monday = Date.UTC(2026, 10, 23);
  const starts = Array.from({ length: 7 * 24 * 2 }, (_, half) => monday + half * (anHour / 2));
  const shown = starts.map((start) => new Date(start + hoursAhead(new Date(start)) * anHour));

  expect(shown.filter((date) => [0, 6].includes(date.getUTCDay()))).toEqual([]);
  expect([...new Set(shown.map((date) => date.getUTCHours()))].sort((a, b) => a - b)).toEqual(
    Array.from({ length: 9 }, (_, n) => 8 + n),
  );
});
