import { describe, expect, test } from "vitest";
import { defaultProfile } from "@/lib/readiness/profile";
import {
  comparedSkills,
  comparedText,
  comparisonSentence,
  heldBackChanges,
  sideText,
  skillChangeText,
} from "@/lib/reports/comparison";
import { reportOf, selfRating } from "./measured-reports";

const earlier = reportOf("2026-01-10", {
  negotiation: null,
  storytelling: null,
  collaboration: 4,
});
const later = reportOf("2026-06-10", {
  negotiation: 2,
  storytelling: null,
  collaboration: 2,
  adaptability: 4,
});

describe("two reports, skill by skill", () => {
  test("have the largest change first, up or down, then levels in one only, then the rest in order", () => {
    const skills = comparedSkills(earlier, later);

    expect(skills).toHaveLength(14);
    expect(skills.slice(0, 4).map(({ skill, delta }) => [skill, delta])).toEqual([
      ["collaboration", -2],
      ["adaptability", 1],
      ["negotiation", null],
      ["product-prioritization", 0],
    ]);
  });

  test("say what became of each in words", () => {
    const skills = comparedSkills(earlier, later);
    const said = (skill: string) => {
      const found = skills.find((each) => each.skill === skill);
      return found && [skillChangeText(found), sideText(found.earlier), sideText(found.later)];
    };

    expect(said("collaboration")).toEqual(["−2", "4", "2"]);
    expect(said("adaptability")).toEqual(["+1", "3", "4"]);
    expect(said("negotiation")?.slice(0, 2)).toEqual(["now rated", "no opportunity yet"]);
    expect(said("storytelling")?.[0]).toBe("same");
    expect(said("user-research")).toEqual(["same", "3", "3"]);
    expect(comparedSkills(later, earlier).map(skillChangeText)).toContain("no longer rated");
  });

  test("call what a new rater moves seen by more people, and no change", () => {
    const own = reportOf("2026-01-10");
    const seen = reportOf(
      "2026-06-10",
      { negotiation: 4 },
      {
        ratings: [
          ...reportOf("2026-06-10", { negotiation: 4 }).ratings,
          ...(["storytelling", "negotiation"] as const).map((skill) =>
            selfRating(skill, 5, { rater: "max", source: "manager" }),
          ),
        ],
      },
    );
    const said = (skill: string) =>
      comparedSkills(own, seen)
        .filter((each) => each.skill === skill)
        .map(skillChangeText);

    expect(said("storytelling")).toEqual(["seen by more people"]);
    expect(said("negotiation")).toEqual(["+1, seen by more people"]);
    expect(said("adaptability")).toEqual(["same"]);
  });

  test("name a skill that only one of two profiles asks for", () => {
    const profile = defaultProfile.priorities.slice(1);
    const smaller = reportOf("2026-06-10", {}, { profile });
    const change = (a: typeof smaller, b: typeof smaller) =>
      comparedSkills(a, b)
        .filter(({ skill }) => skill === "product-prioritization")
        .map((skill) => [skillChangeText(skill), comparedText(skill)]);

    expect(change(earlier, smaller)).toEqual([
      ["left the profile", "Then 3, now not asked for, target 4"],
    ]);
    expect(change(smaller, earlier)[0]?.[0]).toBe("new in the profile");
  });

  test("are summed up in a sentence that counts them", () => {
    expect(comparisonSentence(comparedSkills(earlier, later))).toBe(
      "Of the 12 skills rated by the same people in both reports, 1 went up, 1 went down, and 10 stayed. Two others aren’t in at least one of them.",
    );
    expect(comparisonSentence([])).toBe("No skill was rated by the same person in both reports.");
  });

  test.each([
    ["collaboration", "went down"],
    ["adaptability", "went up"],
    ["user-research", "stayed"],
  ])("are summed up as one where %s is all that both have", (only, way) => {
    const skills = comparedSkills(earlier, later);
    const [one, without] = [only, "negotiation"].map((id) =>
      skills.filter(({ skill }) => skill === id),
    );

    expect(comparisonSentence([...(one ?? []), ...(without ?? [])])).toBe(
      `The only skill rated by the same people in both reports ${way}. One other isn’t in at least one of them.`,
    );
  });

  test("tell what no longer, still and newly holds the person back", () => {
    expect(heldBackChanges(earlier.result, later.result).map(({ name }) => name)).toEqual([
      "Still holds you back",
      "Newly holds you back",
    ]);
    expect(heldBackChanges(earlier.result, later.result)[1]?.text).toBe(
      "Collaboration and Teamwork",
    );
    expect(heldBackChanges(later.result, earlier.result)[0]).toEqual({
      name: "No longer holds you back",
      text: "Collaboration and Teamwork",
    });
  });
});
