import { expect, test } from "vitest";
import { ownWords, sureText, wordsAbout } from "@/lib/assessments/answer-words";
import { confidences } from "@/lib/readiness/model";

const about = wordsAbout("Maya");

test("about oneself there was no opportunity, about someone else nothing was seen", () => {
  expect(ownWords.unrated.map(({ value }) => value)).toEqual(["no_opportunity", "not_applicable"]);
  expect(about.unrated.map(({ value }) => value)).toEqual(["not_observed"]);
});

test("either way the three confidences are offered, in their order", () => {
  for (const words of [ownWords, about]) {
    expect(words.confidences.map(({ value }) => value)).toEqual(confidences);
  }
});

test("a note is one's own, and an example is read by the one it's about", () => {
  expect(ownWords.note).toContain("Only you see it.");
  expect(about.addNote).toBe("Add an example (Maya will read it)");
  expect(about.ownNote).toBe("Your example (Maya will read it)");
  expect(about.note).toContain("Maya reads it once both of you have answered.");
});

test("words about someone else name them, and never say whose job or role it is", () => {
  const said = JSON.stringify(about);

  expect(said).toContain("It doesn’t count against Maya.");
  expect(said).not.toMatch(/\bmy job\b|\byour range\b|\byour score\b|\{name\}/i);
});

test("how sure a rater was is told in the words they chose it in", () => {
  for (const { value, label } of about.confidences) {
    expect(sureText(value as "low" | "medium" | "high")).toBe(`${label} sure`);
  }
});
