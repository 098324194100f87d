import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { skillIds } from "@/lib/framework/skills";
import { coverageOf, missingChances } from "@/lib/teams/coverage";
import { teamSkills, teamViews } from "@/lib/teams/team-views";
import { members, someone } from "./members";

const storytelling = (people: Parameters<typeof coverageOf>[0], view = "both" as const) =>
  coverageOf(people, view).find(({ skill }) => skill === "storytelling");

describe("coverageOf", () => {
  test("counts who is on their own from 3 and who leads from 4, by name, in the order of the people", () => {
    const people = [
      someone("Ada", { storytelling: [5, 4] }),
      someone("Ben", { storytelling: [3, 3] }),
      someone("Cleo", { storytelling: [2, 2] }),
    ];

    expect(storytelling(people)).toEqual({
      skill: "storytelling",
      priority: "must",
      rated: 3,
      onTheirOwn: ["Ada", "Ben"],
      leads: ["Ada"],
      coverage: "fine",
    });
  });

  test("of both views takes the lower level, and none where one of them has none", () => {
    const people = [
      someone("Ada", { storytelling: [5, 2] }),
      someone("Ben", { storytelling: ["no_opportunity", 4] }),
      someone("Cleo", { storytelling: [4, "not_observed"] }),
      someone("Dan", { storytelling: [3, 4] }),
    ];

    expect(storytelling(people)).toMatchObject({ rated: 2, onTheirOwn: ["Dan"], coverage: "one" });
  });

  test.each([
    ["unknown", [[4, 4]]],
    [
      "unknown",
      [
        [4, "not_observed"],
        [4, 4],
      ],
    ],
    [
      "nobody",
      [
        [2, 2],
        [1, 2],
      ],
    ],
    [
      "one",
      [
        [3, 3],
        [1, 2],
      ],
    ],
    [
      "fine",
      [
        [3, 3],
        [4, 4],
      ],
    ],
  ] as const)("says %s", (coverage, answers) => {
    const people = answers.map((answer, at) => someone(`P${at}`, { storytelling: answer }));

    expect(storytelling(people)?.coverage).toBe(coverage);
  });

  test("never counts anyone twice or beyond those with a level, and leading is being on one's own", () => {
    fc.assert(
      fc.property(members, fc.constantFrom(...teamViews), (people, view) => {
        for (const { rated, onTheirOwn, leads } of coverageOf(people, view)) {
          expect(onTheirOwn.length).toBeLessThanOrEqual(rated);
          expect(new Set(onTheirOwn).size).toBe(onTheirOwn.length);
          expect(onTheirOwn).toEqual(expect.arrayContaining([...leads]));
          expect(rated).toBeLessThanOrEqual(people.length);
        }
      }),
    );
  });

  test("of both views never counts more than of either", () => {
    fc.assert(
      fc.property(members, (people) => {
        const [both, theirs, mine] = teamViews.map((view) => coverageOf(people, view));

        both?.forEach(({ onTheirOwn, leads }, at) => {
          for (const one of [theirs?.[at], mine?.[at]]) {
            expect(one?.onTheirOwn).toEqual(expect.arrayContaining([...onTheirOwn]));
            expect(one?.leads).toEqual(expect.arrayContaining([...leads]));
          }
        });
      }),
    );
  });

  test("keeps names in the order in which people come: it ranks no one", () => {
    fc.assert(
      fc.property(members, fc.constantFrom(...teamViews), (people, view) => {
        const order = people.map(({ name }) => name);

        for (const { onTheirOwn } of coverageOf(people, view)) {
          expect(onTheirOwn).toEqual(order.filter((name) => onTheirOwn.includes(name)));
        }
      }),
    );
  });

  test("has every skill of the profile once, musts first", () => {
    expect(teamSkills.map(({ skill }) => skill).toSorted()).toEqual([...skillIds].sort());
    expect(teamSkills.slice(0, 5).map(({ priority }) => priority)).toEqual(Array(5).fill("must"));
  });
});

describe("missingChances", () => {
  test("is what people say of themselves, apart from what hasn't been seen", () => {
    const people = [
      someone("Ada", { negotiation: ["no_opportunity", "not_observed"] }),
      someone("Ben", { negotiation: ["no_opportunity", 3] }),
      someone("Cleo", { negotiation: [2, "not_observed"], storytelling: [1, "not_observed"] }),
    ];

    expect(missingChances(people)).toEqual([{ skill: "negotiation", names: ["Ada", "Ben"] }]);
  });

  test("never lets a missing chance count as a missing skill", () => {
    fc.assert(
      fc.property(members, (people) => {
        const theirs = coverageOf(people, "theirs");

        for (const { skill, names } of missingChances(people)) {
          const covered = theirs.find((each) => each.skill === skill);
          expect(covered?.rated).toBeLessThanOrEqual(people.length - names.length);
        }
      }),
    );
  });
});
