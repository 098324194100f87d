import { describe, expect, test } from "vitest";
import { findSkill } from "@/lib/framework/skills";
import { askLength, briefOf, suggestedAsks } from "@/lib/reports/brief";
import { briefInput } from "@/lib/reports/brief-input";
import { reportRow } from "./report-rows";

const must = { priority: "must", weight: 3 } as const;
const met = reportRow({ skill: "collaboration", ...must, level: 4.4 });
const held = reportRow({ skill: "product-leadership", ...must, level: 2.6, gap: 1.4 });
const silent = reportRow({
  skill: "negotiation",
  ...must,
  level: null,
  gap: null,
  state: "no_opportunity",
});
const smaller = reportRow({
  skill: "storytelling",
  priority: "should",
  level: 3,
  gap: 1,
  weight: 2,
});
const title = (skill: "collaboration" | "storytelling", n: number) =>
  ({ evidenceId: String(n), skill, title: `Piece ${n}`, strength: "outcome" }) as const;

function ofRows(...skills: ReturnType<typeof reportRow>[]) {
  const heldBackBy = skills
    .filter(({ priority, gap }) => priority === "must" && gap !== 0)
    .map(({ skill }) => skill);

  return { skills, heldBackBy };
}

describe("the page for the manager", () => {
  test("names the met musts by what is true at their level, and the titles that show them", () => {
    const titles = [title("collaboration", 1), title("storytelling", 2), title("collaboration", 3)];

    expect(briefOf(ofRows({ ...met, gap: 0 }, held), titles).met).toEqual([
      {
        skill: "collaboration",
        name: "Collaboration and Teamwork",
        level: "level 4.4",
        target: 4,
        does: findSkill("collaboration").anchors[4],
        evidence: "Piece 1; Piece 3",
      },
    ]);
  });

  test("says how many more titles there are, and nothing where there are none", () => {
    const titles = [1, 2, 3, 4].map((n) => title("collaboration", n));
    const evidence = (shown: typeof titles) =>
      briefOf(ofRows({ ...met, gap: 0 }), shown).met.map((row) => row.evidence);

    expect(evidence(titles)).toEqual(["Piece 1; Piece 2; and 2 more"]);
    expect(evidence([])).toEqual([null]);
  });

  test("counts what is met and what isn't", () => {
    const text = (...rows: ReturnType<typeof reportRow>[]) => briefOf(ofRows(...rows), []).metText;

    expect(text(held)).toBe("No must-have skill is at a Product Lead’s level yet.");
    expect(text({ ...met, gap: 0 }, held)).toBe(
      "One must-have skill is at a Product Lead’s level; one isn’t yet.",
    );
    expect(text({ ...met, gap: 0 }, held, silent)).toBe(
      "One must-have skill is at a Product Lead’s level; two aren’t yet.",
    );
    expect(text({ ...met, gap: 0 }, { ...met, gap: 0 })).toBe(
      "Two must-have skills are at a Product Lead’s level.",
    );
  });

  test("shows the two gaps that weigh most, musts first, each beside what a Product Lead does", () => {
    const { gaps, gapsTitle } = briefOf(ofRows(smaller, held, silent), []);

    expect(gapsTitle).toBe("The two gaps that weigh most");
    expect(gaps.map(({ skill, level, does }) => [skill, level, does])).toEqual([
      ["negotiation", "no opportunity yet", null],
      ["product-leadership", "level 2.6", findSkill("product-leadership").anchors[2]],
    ]);
    expect(gaps.map(({ wanted }) => wanted)).toEqual([
      findSkill("negotiation").anchors[4],
      findSkill("product-leadership").anchors[4],
    ]);
    expect(briefOf(ofRows(smaller), []).gapsTitle).toBe("The gap that weighs most");
  });

  test("leaves out what was never rated: no chance is missing there", () => {
    const unrated = reportRow({ ...held, level: null, gap: null, state: "not_rated" });

    expect(briefOf(ofRows(unrated, smaller), []).gaps.map(({ skill }) => skill)).toEqual([
      "storytelling",
    ]);
  });
});

describe("what to ask for", () => {
  test("is a chance in the first gap, a view of both, and a day", () => {
    expect(suggestedAsks(ofRows(smaller, held, silent), "December 10, 2026")).toEqual({
      opportunity: `I’d like ${findSkill("negotiation").chance}.`,
      rating:
        "Read the descriptions of Negotiation and Conflict Resolution and Product Leadership, and tell me which level fits what you’ve seen me do.",
      date: "Let’s talk about this page by December 10, 2026.",
    });
  });

  test("is someone to learn from where every gap is at its beginning", () => {
    const beginner = { ...held, level: 1, gap: 3 };
    const opportunity = (...rows: ReturnType<typeof reportRow>[]) =>
      suggestedAsks(ofRows(...rows), "Monday").opportunity;

    expect(opportunity(beginner)).toBe(
      "I’d like to work beside someone who leads a product for a month.",
    );
    expect(opportunity(beginner, smaller)).toBe(`I’d like ${findSkill("storytelling").chance}.`);
  });

  test("is a Lead's work and a view of the musts for someone without a gap", () => {
    const ready = ofRows({ ...met, gap: 0 });

    expect(suggestedAsks(ready, "Monday")).toMatchObject({
      opportunity: "I’d like to set the direction of two products or teams for a quarter.",
      rating: expect.stringContaining("Collaboration and Teamwork"),
    });
  });
});

describe("the lines that are kept", () => {
  const fields = { reportId: crypto.randomUUID(), revision: "0", opportunity: "", rating: "" };

  test("may be empty, and become one line each", () => {
    const { data } = briefInput.safeParse({ ...fields, date: " By\r\n Friday, \tplease " });

    expect(data).toEqual({ ...fields, revision: 0, date: "By Friday, please" });
  });

  test("are refused when they're too long or would turn the text around them", () => {
    const isTaken = (date: string) => briefInput.safeParse({ ...fields, date }).success;

    expect(isTaken("a".repeat(askLength))).toBe(true);
    expect(isTaken("a".repeat(askLength + 1))).toBe(false);
    expect(isTaken("By \u202eFriday")).toBe(false);
  });
});
