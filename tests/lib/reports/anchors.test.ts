import { expect, test } from "vitest";
import { findSkill } from "@/lib/framework/skills";
import { anchorsSideBySide } from "@/lib/reports/anchors";

function shown(level: number | null, target: number) {
  return anchorsSideBySide("storytelling", level, target).map(({ role, marks }) => [role, marks]);
}

test("a Product Manager's level and a Product Lead's are side by side, the estimate and the target marked", () => {
  expect(shown(3, 4)).toEqual([
    ["Product Manager", "now"],
    ["Product Lead", "target"],
  ]);
  expect(shown(1.6, 4)).toEqual([
    ["Guided", "nearest to 1.6 now"],
    ["Product Manager", ""],
    ["Product Lead", "target"],
  ]);
});

test("without a level there is no now, and each anchor is its skill's own", () => {
  const anchors = anchorsSideBySide("storytelling", null, 5);

  expect(anchors.map(({ level, marks }) => [level, marks])).toEqual([
    [3, ""],
    [4, ""],
    [5, "target"],
  ]);
  expect(
    anchors.map(({ level, anchor }) => anchor === findSkill("storytelling").anchors[level]),
  ).toEqual([true, true, true]);
});
