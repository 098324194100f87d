import { describe, expect, test } from "vitest";
import {
  isTimeZone,
  placeOf,
  timeZoneChoice,
  timeZoneGroups,
  timeZoneOf,
} from "@/lib/text/time-zones";

const garbage = [
  undefined,
  null,
  7,
  "",
  "x",
  "Europe/Atlantis",
  "+05:45",
  "-11",
  "Asia/Kathmandu; Path=/",
  "<script>",
  "../../etc/localtime",
  `Asia/${"a".repeat(5000)}`,
];

test.each([
  "Pacific/Auckland",
  "America/Argentina/Buenos_Aires",
  "Asia/Kathmandu",
  "Asia/Katmandu",
  "Europe/Kyiv",
  "Europe/Kiev",
  "Etc/GMT+5",
  "UTC",
])("%s is a time zone, by a name of today or an older one", (zone) => {
  expect(isTimeZone(zone)).toBe(true);
  expect(timeZoneChoice.parse(zone)).toBe(zone);
});

test.each(garbage)("%j isn't a time zone, no matter where it comes from", (told) => {
  expect(isTimeZone(told)).toBe(false);
  expect(timeZoneOf(undefined, told)).toBe("UTC");
  expect(timeZoneOf(told, "Asia/Kathmandu")).toBe("Asia/Kathmandu");
  expect(timeZoneChoice.safeParse(told).success).toBe(told === "");
});

test("what a person chose comes before what their browser tells", () => {
  expect(timeZoneOf("Pacific/Auckland", "Asia/Kathmandu")).toBe("Pacific/Auckland");
});

test("the choice of none is to follow the browser", () => {
  expect(timeZoneChoice.parse("")).toBeNull();
});

describe("the list to choose from", () => {
  const groups = timeZoneGroups();
  const options = groups.flatMap((group) => group.options);

  test("has UTC and every zone once, each of which can be chosen", () => {
    const values = options.map(({ value }) => value);

    expect(values.length).toBeGreaterThan(400);
    expect(new Set(values).size).toBe(values.length);
    expect(values[0]).toBe("UTC");
    expect(values.every(isTimeZone)).toBe(true);
  });

  test("names places as people do, in order within their region", () => {
    const asia = groups.find(({ label }) => label === "Asia")?.options.map(({ label }) => label);

    expect(asia).toContain("Kathmandu");
    expect(asia).toContain("Kolkata");
    expect(asia?.join()).not.toMatch(/[_/]|Katmandu|Calcutta/);
    expect(asia).toEqual(asia?.toSorted((a, b) => a.localeCompare(b, "en")));
    expect(placeOf("America/Indiana/Tell_City")).toBe("Tell City (Indiana)");
    expect(placeOf("UTC")).toBe("UTC");
  });
});
