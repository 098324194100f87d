import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Level } from "@/lib/framework/levels";
import { stageCounts } from "@/lib/teams/stage-counts";
import { bandOf, summaryFigures } from "@/lib/teams/summary";
import type { Mark, MemberViews } from "@/lib/teams/team-views";

const skill = "negotiation";
const views = (own: Mark | undefined, managers: Mark | undefined): MemberViews => ({
  subject: own === undefined ? {} : { [skill]: own },
  rater: managers === undefined ? {} : { [skill]: managers },
});
const someone = (own?: Mark, managers?: Mark, stages = stageCounts(new Map())) => ({
  views: views(own, managers),
  stages,
});
const figureOf = (people: Parameters<typeof summaryFigures>[0]) =>
  summaryFigures(people).skills.find((each) => each.skill === skill);

describe("bandOf", () => {
  test("says fewer than three, all but two or more, or what is between", () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map((count) => bandOf(count, 8))).toEqual([
      [0, 2],
      [0, 2],
      [0, 2],
      [3, 5],
      [3, 5],
      [3, 5],
      [6, 8],
      [6, 8],
      [6, 8],
    ]);
    expect([2, 3, 5].map((count) => bandOf(count, 5))).toEqual([
      [0, 2],
      [3, 5],
      [3, 5],
    ]);
    expect([3, 6].map((count) => bandOf(count, 6))).toEqual([
      [3, 6],
      [3, 6],
    ]);
  });

  test("has the count, and never tells it, that it’s no one, or that it’s everyone", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 300 }), fc.nat(), (counted, any) => {
        const count = any % (counted + 1);
        const [from, to] = bandOf(count, counted);

        expect(from).toBeLessThanOrEqual(count);
        expect(to).toBeGreaterThanOrEqual(count);
        expect(to).toBeGreaterThan(from);
        expect([from, to]).not.toEqual([0, 0]);
        expect([from, to]).not.toEqual([counted, counted]);
      }),
    );
  });
});

describe("summaryFigures", () => {
  test("counts levels that both views have, the lower of the two, and chances that someone says they lack", () => {
    const four: Level = 4;
    const people = [
      ...Array.from({ length: 5 }, () => someone(four, 3)),
      someone("no_opportunity", four),
      someone(four, "not_observed"),
      someone(),
    ];

    expect(figureOf(people)).toMatchObject({
      onTheirOwn: [3, 5],
      leads: [0, 2],
      noChance: [0, 2],
    });
  });

  test("says nothing of levels where fewer than five have one", () => {
    const people = [
      ...Array.from({ length: 4 }, () => someone(5, 5)),
      ...Array.from({ length: 4 }, () => someone("no_opportunity", 5)),
    ];

    expect(figureOf(people)).toMatchObject({ onTheirOwn: null, leads: null, noChance: [3, 5] });
  });

  test("counts who began and who did each of six stages", () => {
    const did = (...keys: string[]) =>
      stageCounts(new Map(keys.map((key) => [key, "done" as const])));
    const people = [
      ...Array.from({ length: 3 }, () =>
        someone(3, 3, did("seek-portfolio-responsibility", "prioritize-a-portfolio")),
      ),
      ...Array.from({ length: 3 }, () => someone(3, 3, did("seek-portfolio-responsibility"))),
      someone(3, 3),
      someone(3, 3),
    ];
    const { stages } = summaryFigures(people);

    expect(stages.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(stages[4]).toMatchObject({ begun: [6, 8], done: [3, 5] });
  });

  /*
   * Of a skill, someone is at one of these, with no level for another reason, or without a chance. All figures of a summary
   * together leave open of everyone, also to someone counted who knows about themself, whether they're at 3, at 4, or below
   * with a level, and never say of anyone that they lack a chance.
   */
  test("are certain of no one by all that’s said of a skill together", () => {
    const kinds = [
      { views: views(1, 1), own: false, leads: false, below: true, lacks: false },
      { views: views(3, 3), own: true, leads: false, below: false, lacks: false },
      { views: views(4, 4), own: true, leads: true, below: false, lacks: false },
      { views: views("no_opportunity", 2), own: false, leads: false, below: false, lacks: true },
      { views: views(2, "not_observed"), own: false, leads: false, below: false, lacks: false },
    ];

    for (const counted of [5, 6, 7, 8, 9]) {
      const worlds = splits(counted, kinds.length).map((counts) => ({
        counts,
        said: JSON.stringify(
          figureOf(
            counts.flatMap((count, at) =>
              Array.from({ length: count }, () => ({
                views: kinds[at]?.views ?? views(undefined, undefined),
                stages: stageCounts(new Map()),
              })),
            ),
          ),
        ),
      }));

      for (const said of new Set(worlds.map((world) => world.said))) {
        const alike = worlds.filter((world) => world.said === said);
        const isKnown = JSON.parse(said).onTheirOwn !== null;
        for (const insider of kinds.keys()) {
          // Of the others, what one of them can be in any world that fits.
          const possible = alike.flatMap(({ counts }) =>
            (counts[insider] ?? 0) === 0
              ? []
              : kinds.filter((_, at) => (counts[at] ?? 0) > (at === insider ? 1 : 0)),
          );
          if (possible.length === 0) continue;

          expect(possible.every(({ lacks }) => lacks)).toBe(false);
          if (!isKnown) continue;
          for (const thing of ["own", "leads", "below"] as const) {
            expect(new Set(possible.map((kind) => kind[thing])).size).toBe(2);
          }
        }
      }
    }
  });
});

/** Every way to divide people among kinds, as a count each. */
function splits(people: number, kinds: number): number[][] {
  if (kinds === 1) return [[people]];

  return Array.from({ length: people + 1 }, (_, first) => first).flatMap((first) =>
    splits(people - first, kinds - 1).map((rest) => [first, ...rest]),
  );
}
