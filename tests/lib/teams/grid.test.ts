import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askedSkills, offeredSkills } from "@/lib/check-ins/asked-skills";
import { skillIds } from "@/lib/framework/skills";
import {
  gridSkills,
  nextInGrid,
  offeredAfter,
  placeInGrid,
  questionAboutThem,
  shuffled,
  wayOnInGrid,
} from "@/lib/teams/grid";

const people = Array.from({ length: 12 }, (_, n) => ({ id: `person-${n}` }));

describe("the order of people", () => {
  test("is the same whenever it's asked for, whatever order they come in", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.shuffledSubarray(people, { minLength: people.length }),
        (seed, given) => {
          expect(shuffled(given, seed)).toEqual(shuffled(people, seed));
        },
      ),
    );
  });

  test("keeps everyone, once, and keeps those who stay in their order when one goes", () => {
    const all = shuffled(people, "round/viewer");
    const [, ...rest] = people;

    expect(all.toSorted((a, b) => people.indexOf(a) - people.indexOf(b))).toEqual(people);
    expect(shuffled(rest, "round/viewer")).toEqual(all.filter((person) => person !== people[0]));
  });

  test("is another one for another round or another viewer, and nobody's own order", () => {
    const orders = ["a/x", "b/x", "a/y"].map((seed) => shuffled(people, seed));

    expect(new Set([people, ...orders].map((order) => JSON.stringify(order))).size).toBe(4);
  });

  test("puts everyone first about equally often", () => {
    const firsts = Array.from({ length: 6000 }, (_, n) => shuffled(people, `round-${n}`)[0]?.id);

    for (const { id } of people) {
      const times = firsts.filter((first) => first === id).length;
      expect(times).toBeGreaterThan(350);
      expect(times).toBeLessThan(650);
    }
  });
});

describe("the way through the skills", () => {
  test("leads through the five musts to the check, and through the other nine to it", () => {
    expect(gridSkills.toSorted()).toEqual(skillIds.toSorted());
    expect(askedSkills.map(nextInGrid)).toEqual([...askedSkills.slice(1), undefined]);
    expect(offeredSkills.map(nextInGrid)).toEqual([...offeredSkills.slice(1), undefined]);
  });

  test("offers the first of the nine only after the last must", () => {
    expect(gridSkills.filter((skill) => offeredAfter(skill))).toEqual([askedSkills.at(-1)]);
    expect(askedSkills.map(offeredAfter).at(-1)).toBe(offeredSkills[0]);
  });

  test("says which of how many a skill is", () => {
    expect(placeInGrid("product-leadership")).toBe("must-have 2 of 5");
    expect(offeredSkills.map(placeInGrid).at(-1)).toBe("other skill 9 of 9");
  });

  test("leads to the next people first, then to the next skill, then to the check", () => {
    const round = { teamId: "t", roundId: "r", skill: "product-leadership", pages: 2 } as const;

    expect(wayOnInGrid({ ...round, page: 1 })).toBe(
      "/teams/t/rounds/r/skills/product-leadership?page=2",
    );
    expect(wayOnInGrid({ ...round, page: 2 })).toBe("/teams/t/rounds/r/skills/collaboration");
    expect(wayOnInGrid({ ...round, skill: "storytelling", page: 2 })).toBe(
      "/teams/t/rounds/r/answers",
    );
  });
});

test.each(skillIds)("the question about several people is in the plural: %s", (skill) => {
  expect(questionAboutThem(skill)).toMatch(/^How do they [a-z].*\?$/);
  expect(questionAboutThem(skill)).not.toMatch(/\byou|\{name\}/);
});
