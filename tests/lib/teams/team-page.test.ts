import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Level } from "@/lib/framework/levels";
import { type SkillId, skillIds } from "@/lib/framework/skills";
import { actionsFor } from "@/lib/framework/stages";
import { chanceText, changesText, namesText, whoText } from "@/lib/teams/page-words";
import { signs, wordOf } from "@/lib/teams/signs";
import { sinceLast } from "@/lib/teams/since-last";
import { peopleOnAPage, teamPageOf } from "@/lib/teams/team-page";
import { teamQuery, teamSearch } from "@/lib/teams/team-search";
import { ownRatingsRows } from "@/lib/teams/team-table";
import { teamSkills } from "@/lib/teams/team-views";
import { members, someone } from "./members";

const asked = teamSearch({});

describe("a team's table", () => {
  test("has both views side by side, musts first, each cell a figure or the sign of why there's none", () => {
    const people = [
      someone("Ada", {
        "product-prioritization": [4, 3],
        "product-leadership": ["no_opportunity", "not_observed"],
      }),
      { id: "Ben", name: "Ben" },
    ];
    const { table } = teamPageOf(people, teamSearch({ skills: "musts" }));

    expect(table.skills[0]).toBe("Product Prioritization");
    expect(table.sides).toEqual(["theirs", "mine"]);
    expect(table.groups).toEqual([{ name: "Must-haves", span: 5 }]);
    expect(table.rows).toEqual([
      { id: "Ada", name: "Ada", cells: "43○–······" },
      { id: "Ben", name: "Ben", cells: "··········" },
    ]);
  });

  test("keeps everyone in the order they come in, one cell a skill and side, whatever is asked for", () => {
    fc.assert(
      fc.property(
        members,
        fc.constantFrom("both", "theirs", "mine"),
        fc.constantFrom("all", "musts"),
        (people, view, skills) => {
          const { table } = teamPageOf(people, teamSearch({ view, skills }));
          const width = (skills === "all" ? skillIds.length : 5) * (view === "both" ? 2 : 1);

          expect(table.rows.map(({ name }) => name)).toEqual(people.map(({ name }) => name));
          for (const { cells } of table.rows) expect([...cells]).toHaveLength(width);
        },
      ),
    );
  });

  test("finds people by a part of their name, and counts everyone all the same", () => {
    const people = ["Émile", "Zoe"].map((name) => someone(name, { storytelling: [4, 4] }));
    const { table, found, coverage, finding } = teamPageOf(people, teamSearch({ name: "emi" }));

    expect([found, table.rows.map(({ name }) => name)]).toEqual([1, ["Émile"]]);
    expect(coverage.find(({ skill }) => skill === "storytelling")?.rated).toBe(2);
    expect(finding).toBe(teamPageOf(people, asked).finding);
  });

  test("has a hundred people a page, and everyone for paper", () => {
    const many = Array.from({ length: 2 * peopleOnAPage + 1 }, (_, at) => someone(`P${at}`));
    const rows = (search: Record<string, string>) =>
      teamPageOf(many, teamSearch(search)).shown.length;

    expect([rows({}), rows({ page: "3" }), rows({ page: "4" }), rows({ print: "all" })]).toEqual([
      peopleOnAPage,
      1,
      0,
      many.length,
    ]);
  });

  test("has targets in a promotion case alone", () => {
    expect(teamPageOf([], asked).table.targets).toBeUndefined();
    expect(teamPageOf([], teamSearch({ purpose: "promotion case" })).table.targets).toEqual(
      teamSkills.map(({ target }) => target),
    );
  });

  test("tells its signs apart, and each in words", () => {
    const all = Object.values(signs);

    expect(new Set(all.flatMap(({ sign, word }) => [sign, word])).size).toBe(2 * all.length);
    expect(all.map(({ sign }) => wordOf(sign))).toEqual(all.map(({ word }) => word));
    expect(wordOf("3")).toBe("3");
  });
});

test("an address that asks for what there isn't asks for what the page shows by itself", () => {
  const strange = { view: "index", skills: "best", purpose: ["x"], page: "-1" };

  expect(teamSearch(strange)).toEqual(asked);
  expect(asked).toEqual({
    view: "both",
    skills: "all",
    purpose: "development",
    name: "",
    page: 1,
    isWhole: false,
  });
  expect(teamQuery({ view: "", name: "" })).toBe("");
  expect(teamQuery({ view: "mine", name: "Ada O" })).toBe("?view=mine&name=Ada+O");
});

test("a sheet of one's own ratings has a head and a row a person, and nothing of what others said", () => {
  const [head, ada, ben] = ownRatingsRows([
    someone("Ada", { "product-prioritization": [5, 3], "product-leadership": [5, "not_observed"] }),
    { name: "Ben" },
  ]);

  expect(head?.slice(0, 3)).toEqual(["Name", "Product Prioritization", "Product Leadership"]);
  expect(ada?.slice(0, 4)).toEqual(["Ada", 3, "not seen", ""]);
  expect(ben).toEqual(["Ben", ...teamSkills.map(() => "")]);
});

describe("sinceLast", () => {
  test("compares what the same side gave a level both times, and nothing else", () => {
    const before = someone("Ada", {
      storytelling: [2, 3],
      negotiation: ["no_opportunity", 2],
      adaptability: [3, "not_observed"],
    });
    const now = someone("Ada", {
      storytelling: [3, 3],
      negotiation: [3, 1],
      collaboration: [4, 4],
      adaptability: [3, 4],
    });

    expect(sinceLast(before.views, now.views)).toEqual({
      compared: { subject: 2, rater: 2 },
      changes: [
        { skill: "storytelling", side: "subject", from: 2, to: 3 },
        { skill: "negotiation", side: "rater", from: 2, to: 1 },
      ],
    });
  });

  test("finds nothing between what is the same, and the reverse the other way around", () => {
    const one = fc.array(members, { minLength: 2, maxLength: 2 });

    fc.assert(
      fc.property(one, ([earlier = [], later = []]) => {
        const [a, b] = [earlier[0]?.views, later[0]?.views];
        if (!a || !b) return;

        expect(sinceLast(a, a).changes).toEqual([]);
        expect(sinceLast(b, a).changes).toEqual(
          sinceLast(a, b).changes.map(({ from, to, ...rest }) => ({ ...rest, from: to, to: from })),
        );
      }),
    );
  });
});

test("names the first few of many", () => {
  expect(namesText(["A", "B", "C", "D", "E", "F"])).toBe("A, B, C, D, E, and F");
  expect(namesText(["A", "B", "C", "D", "E", "F", "G"])).toBe("A, B, C, D, E, and 2 others");
  expect(whoText([], 6)).toBe("0 of 6");
  expect(whoText(["Ada"], 6)).toBe("1 of 6: Ada");
});

test("says what moved in one side's view, the first few of much", () => {
  const all = (level: Level) =>
    someone("Ada", Object.fromEntries(skillIds.map((skill) => [skill, [level, 2]])));
  const since = sinceLast(all(3).views, all(4).views);

  expect(changesText(since, "rater")).toBe("No change");
  expect(changesText(since, "subject")).toMatch(
    /^Product Prioritization from 3 to 4, .* from 3 to 4, and 9 more$/,
  );
  expect(changesText(sinceLast(someone("Ada").views, all(4).views), "rater")).toBe(
    "Nothing to compare",
  );
});

test("a missing chance comes with what would give one", () => {
  expect(chanceText({ skill: "negotiation", names: ["Ada"] })).toBe(
    `Their report says: “Ask your manager for a chance to settle one disagreement between two teams by a set date.” A project on the path that gives one: “${projectFor("negotiation")}.”`,
  );
  for (const skill of skillIds) expect(chanceText({ skill, names: [] })).not.toContain("training");
});

function projectFor(skill: SkillId) {
  return actionsFor(skill).find(({ optional = false }) => !optional)?.title;
}
