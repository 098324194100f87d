import fc from "fast-check";
import { expect, test } from "vitest";
import { instantAt, isWeekday, wallClock } from "@/lib/text/local-time";

const zones = [
  "UTC",
  "America/New_York",
  "Europe/Berlin",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Chatham",
  "America/St_Johns",
  "Pacific/Apia",
];

test("a wall clock shows what it's there, with the day", () => {
  expect(wallClock(new Date("2026-11-27T23:30:15Z"), "Asia/Kathmandu")).toEqual({
    day: "2026-11-28",
    minutes: 5 * 60 + 15,
    seconds: 15,
  });
});

test("an hour of a day is the instant at which clocks there show it", () => {
  expect(instantAt("2026-11-27", 8, "America/New_York")).toEqual(new Date("2026-11-27T13:00Z"));
  expect(instantAt("2026-07-01", 8, "America/New_York")).toEqual(new Date("2026-07-01T12:00Z"));
  expect(instantAt("2026-11-27", 9, "Asia/Kathmandu")).toEqual(new Date("2026-11-27T03:15Z"));
});

test("it holds on the days on which clocks change, whether they skip the hour or show it twice", () => {
  expect(instantAt("2026-03-29", 8, "Europe/Berlin")).toEqual(new Date("2026-03-29T06:00Z"));
  expect(instantAt("2026-10-25", 8, "Europe/Berlin")).toEqual(new Date("2026-10-25T07:00Z"));
  expect(instantAt("2026-10-25", 2, "Europe/Berlin")).toEqual(new Date("2026-10-25T00:00Z"));
  expect(instantAt("2026-03-29", 2, "Europe/Berlin")).toEqual(new Date("2026-03-29T01:00Z"));
});

test("clocks show the hour that was asked for, in every zone and on every day that has it", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 365 * 20 }),
      fc.integer({ min: 8, max: 18 }),
      (zone, days, hour) => {
        const day = new Date(Date.UTC(2012, 0, 1 + days)).toISOString().slice(0, 10);

        expect(wallClock(instantAt(day, hour, zone), zone)).toMatchObject({
          day,
          minutes: hour * 60,
          seconds: 0,
        });
      },
    ),
  );
});

test("Saturday and Sunday are no weekdays", () => {
  const week = ["2026-11-23", "2026-11-27", "2026-11-28", "2026-11-29", "2026-11-30"];

  expect(week.map(isWeekday)).toEqual([true, true, false, false, true]);
});
