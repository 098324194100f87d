import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TimeAxis } from "@/components/reports/trend-axes";
import { datesIn } from "@/lib/text/dates";

const textsAt = (places: [asOf: string, x: number][], zone: string) =>
  [
    ...renderToStaticMarkup(
      <TimeAxis
        points={places.map(([asOf, x]) => ({ id: asOf, asOf, x }))}
        dates={datesIn(zone)}
      />,
    ).matchAll(/>([^<>]+)</g),
  ].map(([, text]) => text);
const texts = (first: string, last: string, zone: string) =>
  textsAt(
    [
      [first, 0],
      [last, 100],
    ],
    zone,
  );

test("a trend's points bear their reader's days, as far as there's room", () => {
  const points: [string, number][] = [
    ["2027-01-10T03:00:00.000Z", 0],
    ["2027-02-10T03:00:00.000Z", 10],
    ["2027-07-10T03:00:00.000Z", 50],
    ["2027-12-10T03:00:00.000Z", 100],
  ];

  expect(textsAt(points, "UTC")).toEqual([
    "Jan\u00a010, 2027",
    "Jul\u00a010, 2027",
    "Dec\u00a010, 2027",
  ]);
  expect(textsAt(points, "America/Los_Angeles")).toEqual([
    "Jan\u00a09, 2027",
    "Jul\u00a09, 2027",
    "Dec\u00a09, 2027",
  ]);
});

test("two reports that are of one day for their reader have one day below them", () => {
  const [first, last] = ["2027-01-10T03:00:00.000Z", "2027-01-10T20:00:00.000Z"];

  expect(texts(first, last, "UTC")).toEqual(["Jan\u00a010, 2027"]);
  expect(texts(first, last, "America/Los_Angeles")).toEqual([
    "Jan\u00a09, 2027",
    "Jan\u00a010, 2027",
  ]);
});
