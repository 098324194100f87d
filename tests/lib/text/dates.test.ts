import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { datesIn, dayText } from "@/lib/text/dates";

const auckland = datesIn("Pacific/Auckland");
const kathmandu = datesIn("Asia/Kathmandu");
const losAngeles = datesIn("America/Los_Angeles");

const plain = (text: string) => text.replaceAll("\u00a0", " ");

test.each([
  [auckland, "March 13, 2027", "2027-03-13", "Mar 13, 2027, 09:15"],
  [kathmandu, "March 13, 2027", "2027-03-13", "Mar 13, 2027, 02:00"],
  [losAngeles, "March 12, 2027", "2027-03-12", "Mar 12, 2027, 12:15"],
  [datesIn("UTC"), "March 12, 2027", "2027-03-12", "Mar 12, 2027, 20:15 UTC"],
])(
  "one instant has its day and its time in each zone, and UTC is named: %#",
  (dates, day, calendarDay, minute) => {
    const instant = "2027-03-12T20:15:59.000Z";

    expect(plain(dates.day(instant))).toBe(day);
    expect(dates.calendarDay(new Date(instant))).toBe(calendarDay);
    expect(plain(dates.minute(instant))).toBe(minute);
  },
);

test("a month is the reader's, too", () => {
  expect(auckland.month("2027-02-28T20:00:00Z")).toBe("March 2027");
  expect(losAngeles.shortDay("2027-03-01T01:00:00Z")).toBe("Feb\u00a028, 2027");
});

test("a day and its time break only between the two", () => {
  expect(datesIn("UTC").day("2027-03-12T23:59:00.000Z")).toBe("March\u00a012, 2027");
  expect(kathmandu.minute("2027-03-01T18:20:00.000Z")).toBe("Mar\u00a02,\u00a02027, 00:05");
  expect(datesIn("UTC").minute("2027-03-02T00:05:00.000Z")).toBe(
    "Mar\u00a02,\u00a02027, 00:05\u00a0UTC",
  );
});

describe("over a change to or from summer time", () => {
  test.each([
    ["Los Angeles, 23 hours", losAngeles, "2027-03-14", "2027-03-14T08:00Z", "2027-03-15T07:00Z"],
    ["Los Angeles, 25 hours", losAngeles, "2027-11-07", "2027-11-07T07:00Z", "2027-11-08T08:00Z"],
    ["Auckland, 23 hours", auckland, "2027-09-26", "2027-09-25T12:00Z", "2027-09-26T11:00Z"],
    ["Auckland, 25 hours", auckland, "2027-04-04", "2027-04-03T11:00Z", "2027-04-04T12:00Z"],
  ])("a day lasts from one midnight to the next: %s", (_, dates, day, begins, ends) => {
    const justBefore = (instant: string) => new Date(Date.parse(instant) - 1);

    expect(dates.calendarDay(justBefore(begins)) < day).toBe(true);
    expect(dates.calendarDay(begins)).toBe(day);
    expect(dates.calendarDay(justBefore(ends))).toBe(day);
    expect(dates.calendarDay(ends) > day).toBe(true);
    expect(dates.minute(begins)).toMatch(/, 00:00$/);
    expect(dates.minute(ends)).toMatch(/, 00:00$/);
  });

  test("an hour that comes twice is told twice, and one that never comes is left out", () => {
    const times = (instants: string[]) =>
      instants.map((instant) => losAngeles.minute(instant).slice(-5));

    expect(times(["2027-11-07T08:30Z", "2027-11-07T09:30Z"])).toEqual(["01:30", "01:30"]);
    expect(times(["2027-03-14T09:59Z", "2027-03-14T10:00Z"])).toEqual(["01:59", "03:00"]);
  });
});

test("the calendar day of an instant is the day that is printed of it", () => {
  const zone = fc.constantFrom("UTC", "Asia/Kathmandu", "Pacific/Kiritimati", "Pacific/Pago_Pago");
  const instant = fc.date({
    min: new Date("1950-01-02"),
    max: new Date("2200-01-01"),
    noInvalidDate: true,
  });

  fc.assert(
    fc.property(zone, instant, (name, at) => {
      const dates = datesIn(name);

      expect(dates.calendarDay(at)).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(dayText(dates.calendarDay(at))).toBe(dates.day(at));
    }),
  );
});

test("a day without a time has no zone, and an instant is no day", () => {
  expect(dayText("2027-03-12")).toBe("March\u00a012, 2027");
  expect(() => dayText("2027-03-12T23:59:00.000Z")).toThrow(RangeError);
});

test("there are no dates in a zone that is none", () => {
  expect(() => datesIn("Europe/Atlantis")).toThrow(RangeError);
});

test("a zone's formats are kept for the next request, and not for ever more zones", () => {
  const kept = datesIn("Asia/Tokyo");

  expect(datesIn("Asia/Tokyo")).toBe(kept);
  for (const zone of Intl.supportedValuesOf("timeZone").slice(0, 100)) datesIn(zone);
  expect(datesIn("Asia/Tokyo")).not.toBe(kept);
});
