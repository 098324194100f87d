import fc from "fast-check";
import { expect, test } from "vitest";
import { askedSkills } from "@/lib/check-ins/asked-skills";
import type { SkillId } from "@/lib/framework/skills";
import { coverageOf, missingChances } from "@/lib/teams/coverage";
import { findingOf } from "@/lib/teams/finding";
import type { Mark, TeamMember } from "@/lib/teams/team-views";
import { members, someone } from "./members";

/** What stands out among people of whom each has one level everywhere, but for what is told. */
function finding(people: readonly TeamMember[]) {
  return findingOf({
    seen: people.filter(({ views }) => views).map(({ name }) => name),
    coverage: coverageOf(people, "both"),
    missing: missingChances(people),
  });
}

function at(name: string, level: Mark, but: Partial<Record<SkillId, Mark>> = {}) {
  const all = askedSkills.map((skill) => [skill, [level, level]]);
  const others = Object.entries(but).map(([skill, mark]) => [
    skill,
    [mark, mark === "no_opportunity" ? "not_observed" : mark],
  ]);

  return someone(name, Object.fromEntries([...all, ...others]));
}

test.each<[string, string, TeamMember[]]>([
  ["no one is seen", "No views are in yet", [{ id: "a", name: "Ada" }]],
  ["one is", "So far, you’ve compared views with Ada alone", [at("Ada", 4)]],
  [
    "nobody does a must",
    "No one does Visionary Thinking on their own yet",
    [at("Ada", 4, { "visionary-thinking": 2 }), at("Ben", 4, { "visionary-thinking": 1 })],
  ],
  [
    "nobody does two musts, before what rests on one",
    "No one does Product Leadership or Visionary Thinking on their own yet",
    [
      at("Ada", 4, { "product-leadership": 2, "visionary-thinking": 2 }),
      at("Ben", 4, { "product-leadership": 2, "visionary-thinking": 1, storytelling: 1 }),
    ],
  ],
  [
    "nobody does any must",
    "No one does Product Prioritization or four other skills on their own yet",
    [at("Ada", 2), at("Ben", 2)],
  ],
  [
    "a must rests on one",
    "Product Leadership rests on Ada alone",
    [at("Ada", 4), at("Ben", 4, { "product-leadership": 2 })],
  ],
  [
    "two rest on the same, and a third on someone else",
    "Product Prioritization and Product Leadership rest on Ada alone",
    [
      at("Ada", 4, { storytelling: 1 }),
      at("Ben", 4, { "product-prioritization": 2, "product-leadership": 2 }),
    ],
  ],
  [
    "nobody leads a must that is fine",
    "No one leads Presentation and Storytelling yet",
    [at("Ada", 4, { storytelling: 3 }), at("Ben", 4, { storytelling: 3 })],
  ],
  [
    "two lack a chance",
    "Two people haven’t had a chance to show Negotiation and Conflict Resolution",
    [
      at("Ada", 4, { negotiation: "no_opportunity" }),
      at("Ben", 4, { negotiation: "no_opportunity" }),
    ],
  ],
  [
    "one lacks a chance, and another skill rests on one",
    "Adaptability rests on Ben alone",
    [
      at("Ada", 4, { negotiation: "no_opportunity", adaptability: 1 }),
      at("Ben", 4, { adaptability: 4 }),
    ],
  ],
  [
    "nothing is thin",
    "Every must-have has at least two people who do it on their own",
    [at("Ada", 4), at("Ben", 4)],
  ],
  [
    "levels are too few",
    "There are too few levels yet to say what stands out",
    [at("Ada", "not_observed"), at("Ben", 4)],
  ],
])("where %s: %s", (_, text, people) => {
  expect(finding(people)).toBe(text);
});

test("is one sentence, the same for the same people, and names no level of anyone", () => {
  fc.assert(
    fc.property(members, (people) => {
      const text = finding(people);

      expect(finding(people)).toBe(text);
      expect(text).toMatch(/^[A-Z][^.]*$/);
      expect(text.replace(/Person \d+/g, "")).not.toMatch(/\d/);
    }),
  );
});
