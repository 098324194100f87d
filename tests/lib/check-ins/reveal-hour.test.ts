import { describe, expect, test } from "vitest";
import { defaultRevealDay, revealHours, revealInstant } from "@/lib/check-ins/reveal-hour";
import { isWeekday } from "@/lib/text/local-time";

const dueOn = "2026-12-04";
const at = (day: string, hour = 10, zone = "America/New_York") =>
  revealInstant({ day, hour, dueOn, zone });

describe("a reveal at an hour", () => {
  test("is at it where the asker is", () => {
    expect(at("2026-12-04")).toEqual({ at: new Date("2026-12-04T15:00Z") });
    expect(at("2026-12-07", 18, "Asia/Kathmandu")).toEqual({ at: new Date("2026-12-07T12:15Z") });
  });

  test("is never before the answers are due, nor once it would have lapsed", () => {
    expect(at("2026-12-03")).toEqual({
      error: "Choose December\u00a04, 2026, when the answers are due, or a later day.",
    });
    expect(at("2027-01-01")).toHaveProperty("at");
    expect(at("2027-01-04")).toEqual({ error: "Choose a day up to January\u00a03, 2027." });
  });

  test("is never on a weekend, and never at night", () => {
    for (const day of ["2026-12-05", "2026-12-06"]) {
      expect(at(day)).toEqual({ error: "Choose a day from Monday to Friday." });
    }
    expect([revealHours[0], revealHours.at(-1)]).toEqual([8, 18]);
  });

  test("is proposed on the due day, or the Monday after it", () => {
    expect(["2026-12-04", "2026-12-05", "2026-12-06"].map(defaultRevealDay)).toEqual([
      "2026-12-04",
      "2026-12-07",
      "2026-12-07",
    ]);
    expect(isWeekday("2026-12-07")).toBe(true);
  });
});
