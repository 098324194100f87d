import { expect, test } from "vitest";
import { isTimeZone, timeZoneChoice, timeZoneOf } from "@/lib/text/time-zones";

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
