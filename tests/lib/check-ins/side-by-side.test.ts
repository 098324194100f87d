import { expect, test } from "vitest";
import { askedSkills, offeredSkills } from "@/lib/check-ins/asked-skills";
import { sideBySide } from "@/lib/check-ins/side-by-side";
import { viewsOf } from "./views";

const [first, second, third, fourth, fifth] = askedSkills;

const levelsOf = (...answers: Parameters<typeof viewsOf>) =>
  sideBySide(viewsOf(...answers)).compared.map(({ skill, subject, rater, difference }) => [
    skill,
    subject.level,
    rater.level,
    difference,
  ]);

const own = [3, "no_opportunity", "not_applicable", undefined] as const;

test.each([
  ["compared", 3, 2],
  ["only the rater's", "no_opportunity", 2],
  ["only the rater's", "not_applicable", 2],
  ["only the rater's", undefined, 2],
  ...own.map((subject) => ["not seen", subject, "not_observed"] as const),
  ...own.map((subject) => ["nowhere", subject, undefined] as const),
] as const)("a skill is %s where its subject says %s and its rater %s", (where, subject, rater) => {
  const { compared, onlyRater, notSeen } = sideBySide(viewsOf([subject, rater]));

  expect({ compared: compared.map(({ skill }) => skill), onlyRater, notSeen }).toEqual({
    compared: where === "compared" ? [first] : [],
    onlyRater: where === "only the rater's" ? [first] : [],
    notSeen: where === "not seen" ? [first] : [],
  });
});

test("level 0 is a level, on either side", () => {
  expect(levelsOf([0, 0], [0, 1], [1, 0])).toEqual([
    [second, 0, 1, -1],
    [third, 1, 0, 1],
    [first, 0, 0, 0],
  ]);
});

test("the furthest apart come first, in either direction, and ties in the order they're asked in", () => {
  expect(levelsOf([3, 3], [2, 4], [3, 2], [5, 2], [1, 3])).toEqual([
    [fourth, 5, 2, 3],
    [second, 2, 4, -2],
    [fifth, 1, 3, -2],
    [third, 3, 2, 1],
    [first, 3, 3, 0],
  ]);
});

test("what is asked comes before what is added, each in its order", () => {
  const { onlyRater, notSeen } = sideBySide(
    viewsOf(
      [undefined, 1],
      [3, "not_observed"],
      [undefined, 1],
      [3, undefined],
      [3, undefined],
      [undefined, 1],
      [3, "not_observed"],
    ),
  );

  expect(onlyRater).toEqual([first, third, offeredSkills[0]]);
  expect(notSeen).toEqual([second, offeredSkills[1]]);
});
