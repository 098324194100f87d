import { describe, expect, test } from "vitest";
import type { Level } from "@/lib/framework/levels";
import { type SkillId, skillIds } from "@/lib/framework/skills";
import type { ReadinessReport } from "@/lib/readiness/model";
import { defaultProfile } from "@/lib/readiness/profile";
import {
  changedSkills,
  changeHeadline,
  changeSentence,
  changeText,
  levelChangeText,
} from "@/lib/reports/change";
import { reportOf, selfRating } from "./measured-reports";

const musts = defaultProfile.priorities
  .filter(({ priority }) => priority === "must")
  .map(({ skill }) => skill);

/** One's own report, 3 everywhere but for these; the musts at 4 are 21 points more. */
const at = (levels: Partial<Record<SkillId, Level | null>> = {}) => reportOf("2026-01-10", levels);
const threes = at();
const fours = at(Object.fromEntries(musts.map((skill) => [skill, 4])));
const one = at({ storytelling: 4 });

/** The same with a manager's 5 on a must. */
const seen = reportOf(
  "2026-06-10",
  {},
  {
    ratings: [
      ...threes.ratings,
      selfRating("storytelling", 5, { rater: "max", source: "manager", ratedAt: threes.asOf }),
    ],
  },
);

describe("the change since last time", () => {
  test("is clear from 15 points on, up and down, and says how often that is chance", () => {
    expect(changeSentence(threes, fours)).toBe(
      "The index went from 71 to 92 (+21). That’s a clear change, though about one person in ten who hasn’t changed moves that far by chance.",
    );
    expect(changeSentence(fours, threes)).toContain("(−21). That’s a clear change");
  });

  test("is within the noise below that, and says how much growth stays unseen", () => {
    const sentence = changeSentence(threes, one);

    expect(sentence).toBe(
      "The index went from 71 to 75 (+4.1). Below 15 points, that’s within the noise; even growth of one level in every must-have skill shows up only about half the time.",
    );
    expect(sentence).not.toContain("clear");
  });

  test("compares nothing when a report has no index", () => {
    const none = at(Object.fromEntries(skillIds.map((skill) => [skill, null])));

    expect(changeSentence(none, threes)).toMatch(/no index/);
    expect(changeText(none, threes)).toBe("no index to compare");
  });

  test("compares nothing when the two have no skill and rater in common", () => {
    const first = at(Object.fromEntries(skillIds.slice(1).map((skill) => [skill, null])));
    const others = at({ [skillIds[0]]: null });

    expect(changeText(first, others)).toBe("nothing in common");
    expect(changeSentence(first, others)).toMatch(/^No skill was rated by the same person/);
    expect(changeHeadline(first, others)).toBe("These two reports have nothing in common");
  });

  test("calls no change clear when the profile is another one", () => {
    const profile = defaultProfile.priorities.map((each) => ({ ...each, target: 5 as const }));
    const sentence = changeSentence(reportOf("2026-01-10", {}, { profile }), fours);

    expect(sentence).toContain("profile changed");
    expect(sentence).not.toContain("clear");
  });

  test("is told over the skills that both have; what newly rated ones move is no change", () => {
    const without = at({ negotiation: null, storytelling: 4 });

    expect(changeSentence(without, threes)).toBe(
      "Over the 13 skills that both reports have, from the people who rated them in both: the index went from 76 to 72 (−4.4). Below 15 points, that’s within the noise; even growth of one level in every must-have skill shows up only about half the time. The reports themselves say 76 over 13 of 14 skills and 71: what new raters and newly rated skills move counts as “seen by more people,” not as change.",
    );
    expect(changeText(without, threes)).toBe("−4.4, within the noise, over what both have");
  });

  test("is told over the people who rated in both", () => {
    expect(seen.result.index).not.toBe(threes.result.index);
    expect(changeText(threes, seen)).toBe("unchanged, over what both have");
    expect(changeSentence(threes, seen)).toMatch(/the index is 71, as before\. The reports/);
    expect(changeHeadline(threes, seen)).toBe("The index hasn’t changed");
  });

  test("is told with its reading in a table and in a headline", () => {
    expect(changeText(threes, fours)).toBe("+21, clear");
    expect(changeText(one, threes)).toBe("−4.1, within the noise");
    expect(changeText(threes, threes)).toBe("unchanged");
    expect(changeHeadline(threes, fours)).toBe("Up 21 points: a clear change");
    expect(changeHeadline(one, threes)).toBe("Down 4.1 points: within the noise");
    expect(changeHeadline(threes, threes)).toBe("The index hasn’t changed");
  });

  test("says by how much the range is narrower where the index stayed", () => {
    const evidence = musts.map((skill) => ({ skill, strength: "attested" as const }));

    expect(changeSentence(threes, reportOf("2026-01-10", {}, { evidence }))).toMatch(
      /^The index is 71, as before\. Its 80% range is \d+ points narrower\.$/,
    );
    expect(changeSentence(threes, threes)).toBe("The index is 71, as before.");
  });

  test("is no change between two frameworks or two models", () => {
    const elsewhere = { ...threes, framework: "product-lead@0" };
    const model = "m0" as ReadinessReport["model"];
    const before = { ...threes, result: { ...threes.result, model } };

    expect(changeText(elsewhere, fours)).toBe("another framework");
    expect(changeText(before, fours)).toBe("another model");
    expect(changeHeadline(before, fours)).toBe("These two reports measure different things");
  });

  test("names the skills whose level is another, also one that had none or is seen by more", () => {
    const earlier = at({ storytelling: null, negotiation: 4 });

    expect(changedSkills(earlier, threes).map(({ skill }) => skill)).toEqual([
      "negotiation",
      "storytelling",
    ]);
    expect(changedSkills(threes, seen).map(({ skill }) => skill)).toEqual(["storytelling"]);
    expect(changedSkills(threes, threes)).toEqual([]);
  });
});

test.each([
  [{ from: 3, to: 4, delta: 1 }, "+1"],
  [{ from: 3, to: 3, delta: 0 }, "same"],
  [{ from: 3, to: 3.04, delta: 0 }, "same"],
  [{ from: 3, to: 3.4, delta: 0 }, "seen by more people"],
  [{ from: 3, to: 4.4, delta: 1 }, "+1, seen by more people"],
  [{ from: 3, to: 4, delta: null }, "seen by others"],
])("of %j a level’s change reads %s", (change, text) => {
  expect(levelChangeText(change)).toBe(text);
});
