import { expect, test } from "vitest";
import { impactSentence } from "@/lib/reports/impact";

test("a report ends on a gap worth closing, said to its subject or of them", () => {
  const skills = [{ gap: 0 }, { gap: 0.4 }];

  expect(impactSentence(skills, "you")).toBe(
    "It’s the impact that matters, not the title: pick the gap you would enjoy closing.",
  );
  expect(impactSentence(skills, "Maya")).toContain("the gap Maya would enjoy closing");
});

test("without a gap there is none to pick", () => {
  const skills = [{ gap: 0 }, { gap: null }];

  expect(impactSentence(skills, "you")).toContain("pick what fits your strengths and goals");
  expect(impactSentence(skills, "Maya")).toContain("pick what fits Maya’s strengths and goals");
});
