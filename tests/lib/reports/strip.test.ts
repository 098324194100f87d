import { expect, test } from "vitest";
import { skillIds } from "@/lib/framework/skills";
import { levelStrip, stripText } from "@/lib/reports/strip";
import { reportRow } from "./report-rows";

const all = skillIds.map((skill) => reportRow({ skill, level: 3 }));
const starts = (path: string) => [...path.matchAll(/M(-?[\d.]+) ([\d.]+)/g)].map(([, x]) => x);

test("every skill has one bar, with a tick at its target", () => {
  const { bars, ticks, blanks, width } = levelStrip(all);

  expect(bars.map(({ step }) => step)).toEqual([3]);
  expect(new Set(starts(bars[0]?.path ?? "")).size).toBe(14);
  expect(starts(ticks)).toHaveLength(14);
  expect(blanks).toBe("");
  expect(width).toBeGreaterThan(14 * 12);
});

test("skills of one responsibility stand together, apart from the next, and what serves none comes last", () => {
  const rows = ["adaptability", "storytelling", "negotiation", "visionary-thinking"] as const;
  const { ticks } = levelStrip(rows.map((skill) => reportRow({ skill })));

  expect(starts(ticks)).toEqual(["-1", "19", "33", "53"]);
});

test("a bar is as high as its level, in the color of the step it's nearest to", () => {
  const rows = [
    reportRow({ skill: "storytelling", level: 3.6 }),
    reportRow({ skill: "negotiation", level: 0 }),
  ];

  expect(levelStrip(rows).bars).toEqual([
    { step: 0, path: "M14 30h12v2h-12z" },
    { step: 4, path: "M0 10.4h12v21.6h-12z" },
  ]);
});

test("a skill without a level has a place and no bar", () => {
  const { bars, blanks } = levelStrip([reportRow({ level: null })]);

  expect(bars).toEqual([]);
  expect(blanks).toBe("M0 31h12");
});

test("in words it counts what is at target, below it, and without a level", () => {
  const rows = [
    reportRow({ level: 4 }),
    reportRow({ level: 3.9 }),
    reportRow({ level: null, state: "no_opportunity" }),
  ];

  expect(stripText(rows)).toBe("3 skills: 1 at target, 1 below it, 1 without a level");
  expect(stripText(rows.slice(0, 1))).toBe("1 skill: 1 at target");

  const shared = rows.map(({ skill, level }) => ({ skill, level }));
  expect(stripText(shared), "no target is told that isn't there").toBe(
    "3 skills: 2 with a level, 1 without a level",
  );
});
