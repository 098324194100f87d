import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextMailHour } from "@/lib/notices/mail-hours";
import { isWeekday, wallClock } from "@/lib/text/local-time";

const next = (from: string, zone = "America/New_York") =>
  nextMailHour(new Date(from), zone).toISOString().replace(":00.000", "");

describe("mail goes", () => {
  test("at once, Monday to Friday from 8:00 to before 18:00", () => {
    expect(next("2026-11-27T13:00Z")).toBe("2026-11-27T13:00Z");
    expect(next("2026-11-27T22:59Z")).toBe("2026-11-27T22:59Z");
  });

  test("in the morning where it's night", () => {
    expect(next("2026-11-26T12:59Z")).toBe("2026-11-26T13:00Z");
    expect(next("2026-11-26T23:00Z")).toBe("2026-11-27T13:00Z");
  });

  test("on Monday where it's the weekend", () => {
    expect(next("2026-11-27T23:00Z")).toBe("2026-11-30T13:00Z");
    expect(next("2026-11-28T15:00Z")).toBe("2026-11-30T13:00Z");
    expect(next("2026-11-29T22:00Z")).toBe("2026-11-30T13:00Z");
  });

  test("by the clock of the Monday on which it goes, after the clocks were changed", () => {
    expect(next("2026-03-27T20:00Z", "Europe/Berlin")).toBe("2026-03-30T06:00Z");
    expect(next("2026-10-23T20:00Z", "Europe/Berlin")).toBe("2026-10-26T07:00Z");
  });

  test("on no day that a zone skips", () => {
    // Samoa had no Friday, December 30, 2011.
    expect(next("2011-12-30T05:00Z", "Pacific/Apia")).toBe("2012-01-01T18:00Z");
  });
});

test("never earlier than it may, never at night or on a weekend, and never later than need be", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("UTC", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"),
      fc.date({
        min: new Date("2020-01-01"),
        max: new Date("2040-01-01"),
        noInvalidDate: true,
      }),
      (zone, from) => {
        const at = nextMailHour(from, zone);
        const { day, minutes } = wallClock(at, zone);

        expect(at >= from).toBe(true);
        expect(isWeekday(day) && minutes >= 8 * 60 && minutes < 18 * 60).toBe(true);
        expect(nextMailHour(at, zone)).toEqual(at);
        expect(at > from ? minutes : 8 * 60).toBe(8 * 60);
        expect(at.getTime() - from.getTime()).toBeLessThan(64 * 3_600_000);
      },
    ),
  );
});
