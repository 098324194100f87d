import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aDay } from "@/lib/limits";
import { boundDays, type Circle, circlesToCount, leastCounted, newsOf } from "@/lib/teams/circles";
import { type Band, bandOf } from "@/lib/teams/summary";

const start = new Date("2026-01-05T09:00:00Z");
const later = (days: number) => new Date(start.getTime() + days * aDay);
const ids = (text: string) => [...text];
const made = (people: string, days = 0): Circle => ({ people: ids(people), madeAt: later(days) });
const counted = (eligible: string, earlier: Circle[], days = 30) =>
  circlesToCount(ids(eligible), earlier, later(days)).candidates.map(({ people }) =>
    people.join(""),
  );

describe("whom a summary counts", () => {
  test("is everyone at first, from five on", () => {
    expect(counted("abcde", [])).toEqual(["abcde"]);
    expect(counted("abcd", [])).toEqual([]);
  });

  test("is the same people again, and not who joined since, alone or with the others", () => {
    expect(counted("abcdef", [made("abcde")])).toEqual(["abcde"]);
  });

  test("is no one after one has left, until the year is over", () => {
    expect(counted("abcdefg", [made("abcdefgh")])).toEqual([]);
    expect(counted("abcdefg", [made("abcdefgh")], boundDays)).toEqual(["abcdefg"]);
    expect(circlesToCount(ids("abcdefg"), [made("abcdefgh")], later(1)).from).toEqual(
      later(boundDays),
    );
  });

  test("is no one where another team’s summary counted one of them", () => {
    expect(counted("abcde", [made("efghi")])).toEqual([]);
    expect(counted("abcdef", [made("fghij")])).toEqual(["abcde"]);
  });

  test("is no one where one of those counted was erased", () => {
    const circle = { people: [...ids("abcde"), null], madeAt: start };

    expect(circlesToCount(ids("abcde"), [circle], later(30)).candidates).toEqual([]);
  });

  test("is as many as can be, and five newcomers apart from those before them", () => {
    expect(counted("abcdefvwxyz", [made("abcdef")])).toEqual(["abcdef", "vwxyz"]);
  });

  test("says when the same people were counted last", () => {
    const [candidate] = circlesToCount(
      ids("abcde"),
      [made("abcde", 20), made("edcba", 10)],
      later(30),
    ).candidates;

    expect(candidate?.since).toEqual(later(20));
  });

  test("becomes possible once enough are free, whoever they are", () => {
    const earlier = [made("abcx", 10), made("defy", 40)];

    expect(circlesToCount(ids("abcdef"), earlier, later(50)).from).toEqual(later(40 + boundDays));
    expect(circlesToCount(ids("abcdefgh"), earlier, later(50)).from).toEqual(later(10 + boundDays));
  });
});

test.each([
  [{ views: 0, stages: 0 }, "nothing new"],
  [{ views: 5, stages: 0 }, "all"],
  [{ views: 0, stages: 5 }, "all"],
  [{ views: 5, stages: 6 }, "all"],
  [{ views: 4, stages: 0 }, "little new"],
  [{ views: 1, stages: 9 }, "little new"],
  [{ views: 0, stages: 4 }, "little new"],
  [{ views: 5, stages: 1 }, "all but the stages"],
])("with %j new, the same people’s next summary tells: %s", (news, told) => {
  expect(newsOf(news)).toBe(told);
});

/*
 * An attacker has every summary of an organization within a year, of whatever teams, knows whom each of them counted,
 * though no page says it, and that no one’s level changed. The teams share people, and change between two summaries.
 */
describe("whoever has all summaries and knows whom each counts", () => {
  const most = 12;
  const team = fc.uniqueArray(fc.nat(most - 1), { maxLength: most }).map((all) => all.map(String));
  const history = fc.array(team, { minLength: 1, maxLength: 14 });
  const holds = fc.array(fc.boolean(), { minLength: most, maxLength: most });

  /** What a year of asking for summaries of these teams gives out: each of whom it can be made of, the choice by turns. */
  function summariesOf(teams: readonly (readonly string[])[]) {
    const made: Circle[] = [];

    for (const [at, eligible] of teams.entries()) {
      const now = later(at * 20);
      const { candidates } = circlesToCount(eligible, made, now);
      const chosen = candidates[at % Math.max(1, candidates.length)];
      if (chosen) made.push({ people: chosen.people, madeAt: now });
    }

    return made.map(({ people }) => people.map(Number));
  }

  test("finds the same people or none of the same in any two", () => {
    fc.assert(
      fc.property(history, (teams) => {
        const circles = summariesOf(teams);

        for (const one of circles) {
          for (const other of circles) {
            const shared = one.filter((person) => other.includes(person)).length;
            expect([0, one.length]).toContain(shared);
            if (shared > 0) expect(other).toHaveLength(one.length);
          }
        }
      }),
    );
  });

  test("gets by adding and subtracting, however often, no group of fewer than five", () => {
    fc.assert(
      fc.property(history, fc.array(fc.integer({ min: -3, max: 3 })), (teams, times) => {
        const sums = new Array<number>(most).fill(0);
        for (const [at, people] of summariesOf(teams).entries()) {
          for (const person of people) sums[person] = (sums[person] ?? 0) + (times[at] ?? 0);
        }

        // Everyone whom a sum weighs alike, since a group is told of by its own weight.
        for (const weight of new Set(sums.filter((sum) => sum !== 0))) {
          expect(sums.filter((sum) => sum === weight).length).toBeGreaterThanOrEqual(leastCounted);
        }
      }),
    );
  });

  test("is certain of no one, even counted too and knowing about themself", () => {
    fc.assert(
      fc.property(history, holds, (teams, truth) => {
        const said = summariesOf(teams).map((people) => ({
          people,
          band: bandOf(people.filter((person) => truth[person]).length, people.length),
        }));
        const worlds = worldsThatFit(said);
        const everyone = [...new Set(said.flatMap(({ people }) => people))];

        for (const one of everyone) {
          for (const insider of everyone) {
            if (one === insider) continue;
            const possible = worlds.filter((world) => has(world, insider) === truth[insider]);
            expect(new Set(possible.map((world) => has(world, one)))).toEqual(
              new Set([true, false]),
            );
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  const has = (world: number, person: number) => (world & (1 << person)) !== 0;

  /** Every way in which something can hold of twelve people that all summaries allow. */
  function worldsThatFit(said: readonly { people: readonly number[]; band: Band }[]) {
    return Array.from({ length: 1 << most }, (_, world) => world).filter((world) =>
      said.every(({ people, band: [from, to] }) => {
        const count = people.filter((person) => has(world, person)).length;

        return from <= count && count <= to;
      }),
    );
  }
});
