import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TimeAxis } from "@/components/reports/trend-axes";
import { datesIn } from "@/lib/text/dates";

const texts = (first: string, last: string, zone: string) =>
  [
    ...renderToStaticMarkup(
      <TimeAxis reports={[{ asOf: first }, { asOf: last }]} dates={datesIn(zone)} />,
    ).matchAll(/>([^<>]+)</g),
  ].map(([, text]) => text);

test("the ends of a trend are their reader's days, and a month's tick is that month everywhere", () => {
  const [first, last] = ["2027-01-10T03:00:00.000Z", "2027-12-10T03:00:00.000Z"];
  const [utc, west] = ["UTC", "America/Los_Angeles"].map((zone) => texts(first, last, zone));

  expect(utc?.[0]).toBe("Jan 10, 2027");
  expect(west?.[0]).toBe("Jan 9, 2027");
  expect(west?.at(-1)).toBe("Dec 9, 2027");
  expect(utc).toContain("Jul 2027");
  expect(west?.slice(1, -1)).toEqual(utc?.slice(1, -1));
});

test("two reports that are of one day for their reader have one day below them", () => {
  const [first, last] = ["2027-01-10T03:00:00.000Z", "2027-01-10T20:00:00.000Z"];

  expect(texts(first, last, "UTC")).toEqual(["Jan 10, 2027"]);
  expect(texts(first, last, "America/Los_Angeles")).toEqual(["Jan 9, 2027", "Jan 10, 2027"]);
});
