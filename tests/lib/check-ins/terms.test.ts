import { describe, expect, test } from "vitest";
import { termsOf, wrongDays } from "@/lib/check-ins/terms";

const here = { today: "2026-11-26", zone: "America/New_York" };
const tooSoon = "Give them a week: December\u00a03, 2026, or later.";

describe("the terms of a form that opens check-ins", () => {
  const sent = { reason: "You saw me run the pricing work.", dueOn: "2026-12-11" };

  test("have the instant of the reveal, or none where it comes once both are in", () => {
    expect(termsOf({ ...sent, reveal: "both in", revealOn: "2026-11-26" }, here)).toEqual({
      ...sent,
      revealAt: undefined,
    });
    expect(
      termsOf({ ...sent, reveal: "hour", revealOn: "2026-12-14", revealHour: 9 }, here),
    ).toEqual({ ...sent, revealAt: new Date("2026-12-14T14:00Z") });
    expect(termsOf({ ...sent, reveal: "hour", revealOn: "" }, here)).toEqual({
      ...sent,
      revealAt: new Date("2026-12-11T15:00Z"),
    });
  });

  test("go by the day where the one who asks is", () => {
    expect(termsOf({ ...sent, dueOn: "2026-12-02", reveal: "both in" }, here)).toEqual({
      errors: { dueOn: [tooSoon] },
    });
    expect(
      termsOf(
        { ...sent, dueOn: "2026-12-02", reveal: "both in" },
        { ...here, today: "2026-11-25" },
      ),
    ).not.toHaveProperty("errors");
  });
});

describe("wrong days are told beside whatever else is wrong with the form", () => {
  const sent = { reason: "", members: undefined, dueOn: "2026-12-11", unknown: "7" };

  test.each([
    [{}, undefined],
    [{ dueOn: "2026-11-27" }, { dueOn: [tooSoon] }],
    [
      { reveal: "hour", revealOn: "2026-12-12", revealHour: "10" },
      { revealOn: ["Choose a day from Monday to Friday."] },
    ],
  ])("of %o", (change, errors) => {
    expect(wrongDays({ ...sent, ...change }, here)).toEqual(errors);
  });

  test.each([undefined, { dueOn: "soon" }, { dueOn: "" }])(
    "but not of %o, which is none",
    (day) => {
      expect(wrongDays(day, here)).toBeUndefined();
    },
  );
});
