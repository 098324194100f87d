import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf } from "@/lib/forms/day";
import { addDays } from "@/lib/text/dates";

test.each([
  ["2026-11-26", 0, "2026-11-26"],
  ["2026-11-26", 7, "2026-12-03"],
  ["2026-12-25", 7, "2027-01-01"],
  ["2026-01-31", 1, "2026-02-01"],
  ["2026-04-30", 1, "2026-05-01"],
  ["2027-02-28", 1, "2027-03-01"],
  ["2028-02-28", 1, "2028-02-29"],
  ["2028-02-29", 1, "2028-03-01"],
  ["2100-02-28", 1, "2100-03-01"],
  ["2000-02-28", 1, "2000-02-29"],
  ["2027-01-02", -30, "2026-12-03"],
  ["2028-03-01", -1, "2028-02-29"],
  ["2027-01-01", 365, "2028-01-01"],
  ["2028-01-01", 366, "2029-01-01"],
])("%s and %i days is %s", (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected);
});

test("as many days back is the same day again, and a later day is later", () => {
  const day = fc
    .date({ min: new Date("1950-01-01"), max: new Date("2150-01-01"), noInvalidDate: true })
    .map(dayOf);

  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 10_000 }), (from, days) => {
      expect(addDays(addDays(from, days), -days)).toBe(from);
      expect(addDays(from, days) > from).toBe(true);
    }),
  );
});
