import { expect, test } from "vitest";
import type { Rating } from "@/lib/readiness/model";
import { defaultProfile } from "@/lib/readiness/profile";
import { scoreReadiness } from "@/lib/readiness/score";
import {
  askedSentence,
  levelsOf,
  levelsTitle,
  othersIn,
  ownView,
  viewsText,
} from "@/lib/reports/views";
import { asOf, selfRated } from "@/tests/lib/readiness/arbitraries";

const own = selfRated(defaultProfile.priorities, ({ target }) => target);
const tomás = [
  by("peer-1", "product-leadership", 2),
  by("peer-1", "storytelling", null),
  by("peer-1", "negotiation", 3),
];
const input = { ...own, ratings: [...own.ratings, ...tomás, by("peer-2", "collaboration", 4)] };
const known = [
  { rater: "peer-1", name: "Tomás Rivera" },
  { rater: "peer-2", name: "" },
];

test("whose views a report rests on is told by name, also once an account is gone", () => {
  expect(viewsText(own, known)).toBe("you");
  expect(viewsText({ ratings: [] }, known)).toBe("no one’s levels");
  expect(viewsText({ ratings: [...own.ratings, ...tomás] }, known)).toBe("you and Tomás");
  expect(viewsText(input, known)).toBe("you, Tomás, and your colleague");
});

test("someone who gave no level has no view in a report", () => {
  const ratings = [...own.ratings, by("peer-1", "storytelling", null)];

  expect(viewsText({ ratings }, known)).toBe("you");
  expect(othersIn({ ratings }, known)).toEqual([]);
  expect(othersIn(input, known)).toEqual(known);
});

test("one's own view is scored without anyone else's", () => {
  expect(ownView(input)).toEqual({ input: own, result: scoreReadiness(own) });
  expect(ownView(input).result).not.toEqual(scoreReadiness(input));
});

test("a rater's view is their newest levels, beside one's own, and no verdict", () => {
  const earlier = { ...by("peer-1", "negotiation", 5), ratedAt: "2020-01-01T00:00:00Z" };
  const levels = levelsOf("peer-1", { ...input, ratings: [earlier, ...input.ratings] });

  expect(levels).toEqual([
    { skill: "product-leadership", target: 4, theirs: 2, own: 4 },
    { skill: "negotiation", target: 4, theirs: 3, own: 4 },
    { skill: "storytelling", target: 4, theirs: null, own: 4 },
  ]);
  expect(levelsTitle("Tomás Rivera", levels)).toBe("Tomás rated two skills and hasn’t seen one");
  expect(levelsTitle("", levels.slice(0, 1))).toBe("Your colleague rated one skill");
  expect(levelsOf("peer-1", { ...input, ratings: tomás })[0]).toMatchObject({ own: null });
});

test("a promotion case says how many of those who were asked are in it", () => {
  expect(askedSentence(2, 2)).toBe("Everyone you asked is in it.");
  expect(askedSentence(3, 4)).toBe(
    "Three of four people asked are in it, counting anyone who declined and anyone you didn’t wait for.",
  );
  expect(askedSentence(1, 2)).toMatch(/^One of two people asked is in it/);
});

function by(rater: string, skill: Rating["skill"], level: Rating["level"]): Rating {
  return {
    skill,
    rater,
    source: "peer",
    state: level === null ? "not_observed" : "rated",
    level,
    confidence: "medium",
    ratedAt: asOf,
  };
}
