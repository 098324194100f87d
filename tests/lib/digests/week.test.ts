import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digestDays, digestDue, digestHour, hasMoved } from "@/lib/digests/week";
import { addDays } from "@/lib/text/dates";
import { isWeekday, wallClock } from "@/lib/text/local-time";

const longAgo = new Date("2011-01-01");
const due = (now: string, zone = "America/New_York", turnedOnAt = longAgo) =>
  digestDue(turnedOnAt, new Date(now), zone);
const at = (now: string) => new Date(now);

describe("a week's digest is due", () => {
  test("from Monday at 8:00 on, where its reader is", () => {
    expect(due("2026-11-30T12:59Z")).toBeUndefined();
    expect(due("2026-11-30T13:00Z")).toEqual({ week: "2026-11-30", at: at("2026-11-30T13:00Z") });
    expect(due("2026-11-29T20:00Z", "Asia/Kathmandu")).toBeUndefined();
    expect(due("2026-11-30T02:15Z", "Asia/Kathmandu")).toMatchObject({ week: "2026-11-30" });
  });

  test("until Wednesday evening where the server slept, in the hours at which mail goes", () => {
    expect(due("2026-11-30T23:00Z")).toEqual({ week: "2026-11-30", at: at("2026-12-01T13:00Z") });
    expect(due("2026-12-02T22:59Z")).toMatchObject({ week: "2026-11-30" });
    for (const late of ["2026-12-02T23:00Z", "2026-12-03T13:00Z", "2026-12-04T20:00Z"])
      expect(due(late)).toBeUndefined();
  });

  test("never on a weekend, for the week that's over or the next one", () => {
    for (const day of ["2026-12-05T15:00Z", "2026-12-06T15:00Z", "2026-12-07T04:59Z"])
      expect(due(day)).toBeUndefined();
  });

  test("by the clock of its Monday, after the clocks were changed", () => {
    expect(due("2026-03-30T05:59Z", "Europe/Berlin")).toBeUndefined();
    expect(due("2026-03-30T06:00Z", "Europe/Berlin")).toMatchObject({ week: "2026-03-30" });
    expect(due("2026-10-26T06:59Z", "Europe/Berlin")).toBeUndefined();
    expect(due("2026-10-26T07:00Z", "Europe/Berlin")).toMatchObject({ week: "2026-10-26" });
  });

  test("to whoever had turned it on before that hour, so that no one gets one at once", () => {
    const open = "2026-11-30T13:00Z";
    expect(due("2026-11-30T13:05Z", undefined, new Date("2026-11-30T12:59Z"))).toBeDefined();
    expect(due("2026-12-01T13:00Z", undefined, at(open))).toBeUndefined();
    expect(due("2026-12-07T13:00Z", undefined, at(open))).toMatchObject({ week: "2026-12-07" });
  });
});

test("a digest that waits goes no later than on Wednesday", () => {
  const hour = (from: string) => digestHour("2026-11-30", at(from), "UTC");

  expect(hour("2026-12-01T20:00Z")).toEqual(at("2026-12-02T08:00Z"));
  expect(hour("2026-12-02T17:59Z")).toEqual(at("2026-12-02T17:59Z"));
  expect(hour("2026-12-02T18:00Z")).toBeUndefined();
});

test("each day is in one digest: of what moved, in that of the week after", () => {
  const weeks = ["2026-11-23", "2026-11-30", "2026-12-07"];
  const inDigests = (day: string) => weeks.filter((week) => hasMoved(day, digestDays(week)));

  expect(digestDays("2026-11-30")).toEqual({
    ...{ first: "2026-11-23", week: "2026-11-30", last: "2026-12-06" },
  });
  expect(inDigests("2026-11-22")).toEqual(["2026-11-23"]);
  expect(inDigests("2026-11-23")).toEqual(["2026-11-30"]);
  expect(inDigests("2026-11-29")).toEqual(["2026-11-30"]);
  expect(inDigests("2026-11-30")).toEqual(["2026-12-07"]);
});

test("one that's due goes on a weekday by day, and in its own week, whatever the zone", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("UTC", "America/New_York", "Asia/Kathmandu", "Pacific/Kiritimati"),
      fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }),
      (zone, now) => {
        const found = digestDue(longAgo, now, zone);
        if (!found) return;
        const { day, minutes } = wallClock(found.at, zone);

        expect(found.at >= now).toBe(true);
        expect(isWeekday(day) && minutes >= 8 * 60 && minutes < 18 * 60).toBe(true);
        expect(new Date(`${found.week}T00:00Z`).getUTCDay()).toBe(1);
        expect(day >= found.week && day <= addDays(found.week, 2)).toBe(true);
      },
    ),
  );
});
