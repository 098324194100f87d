import { describe, expect, test } from "vitest";
import type { Band, SummaryFigures } from "@/lib/teams/summary";
import {
  bandText,
  standingWords,
  summaryBasis,
  summaryFinding,
  summaryMadeText,
  summarySeatText,
  summarySkills,
  unsaidText,
} from "@/lib/teams/summary-words";
import { teamSkills } from "@/lib/teams/team-views";

const fine: Band = [3, 5];
const figures = (change: Record<string, Band | null> = {}): SummaryFigures => ({
  skills: teamSkills.map(({ skill, priority }) => ({
    skill,
    priority,
    onTheirOwn: skill in change ? (change[skill] ?? null) : fine,
    leads: fine,
    noChance: [0, 2],
  })),
  stages: [],
});

test("a range is told in words, and that there are too few levels", () => {
  expect(
    [
      [0, 2],
      [3, 5],
      [6, 8],
    ].map((band) => bandText(band as [number, number], 8)),
  ).toEqual(["Fewer than 3", "3 to 5", "6 or more"]);
  expect(bandText(null, 8)).toBe("Too few levels to say");
});

describe("what stands out", () => {
  test("is must-haves that fewer than three do on their own, and never that no one does", () => {
    expect(summaryFinding(figures({ storytelling: [0, 2] }))).toBe(
      "Presentation and Storytelling rests on fewer than three people",
    );
    expect(summaryFinding(figures({ storytelling: [0, 2], "product-leadership": [0, 2] }))).toBe(
      "Product Leadership and Presentation and Storytelling rest on fewer than three people",
    );
  });

  test("is no other skill, and isn't known from too few levels", () => {
    expect(summaryFinding(figures({ adaptability: [0, 2] }))).toMatch(/^Every must-have has/);
    expect(summaryFinding(figures({ storytelling: null }))).toBe(
      "Four of five must-haves have at least three people who do them on their own",
    );
    const none = Object.fromEntries(teamSkills.map(({ skill }) => [skill, null]));
    expect(summaryFinding(figures(none))).toMatch(/^There are too few levels/);
  });

  test("leaves out skills of which there's nothing to say, and names them", () => {
    const { said, unsaid } = summarySkills(figures({ storytelling: null, adaptability: null }));

    expect(said).toHaveLength(12);
    expect(unsaidText(unsaid)).toBe(
      "Fewer than five have a level in Presentation and Storytelling and Adaptability, and fewer than three say that they had no chance to show any one of them.",
    );
    const [first] = figures({ storytelling: null }).skills;
    expect(
      first &&
        summarySkills({ skills: [{ ...first, onTheirOwn: null, noChance: [3, 5] }], stages: [] })
          .unsaid,
    ).toEqual([]);
  });
});

test("it says what it rests on, by whom it was made, and what the check says, if it's to", () => {
  expect(summaryBasis(6, "Tomás")).toMatch(/^It counts six people who compared views with Tomás\./);
  expect(summaryBasis(15, null)).toMatch(/^It counts 15 people .* their manager\./);
  expect(summaryMadeText(null, "March 3, 2026")).toBe("Made by a former manager on March 3, 2026");
  expect(summarySeatText(figures())).toBeUndefined();
  expect(summarySeatText({ ...figures(), seat: { signs: 7, holds: 4, open: 0 } })).toBe(
    "Four of seven signs hold. That’s about the organization, and part of no one’s readiness.",
  );
});

test.each([
  [{ state: "ready", people: 6 }, "A summary for your boss would count six people", "no names"],
  [{ state: "too few", compared: 0 }, "There are too few people for a summary yet", "no one has"],
  [{ state: "too few", compared: 4 }, "There are too few people for a summary yet", "four have"],
  [{ state: "bound", from: "May 5" }, "The next summary is possible from May 5", "one person"],
  [{ state: "nothing new", since: "May 5" }, "Nothing is new since May 5", "still holds"],
  [{ state: "little new", since: "May 5" }, "Too little is new since May 5", "Fewer than five"],
] as const)("%j is told with why", (standing, title, words) => {
  expect(standingWords(standing)).toEqual({ title, text: expect.stringContaining(words) });
});
