import { describe, expect, test } from "vitest";
import type { Level } from "@/lib/framework/levels";
import { type SkillId, skillIds } from "@/lib/framework/skills";
import {
  byNextTalk,
  type Movement,
  meetingText,
  menteesTitle,
  movedFrom,
  movedHeadline,
  movedText,
  overdueTexts,
  stalledTexts,
} from "@/lib/mentorships/movement";
import { defaultProfile } from "@/lib/readiness/profile";
import { scoreReadiness } from "@/lib/readiness/score";
import { datesIn } from "@/lib/text/dates";

const dates = datesIn("Europe/Berlin");
const today = "2027-03-20";
const told = { today, dates };

function moved(change: Partial<Movement> = {}): Movement {
  return {
    startedAt: new Date("2027-01-04T09:00:00Z"),
    pausedAt: null,
    met: { onDay: "2027-03-08", startsAt: null },
    next: null,
    reports: null,
    done: [],
    evidence: 0,
    overdue: [],
    compared: 0,
    lateSides: [],
    stalled: [],
    ...change,
  };
}

const on = (onDay: string) => ({ onDay, startsAt: null });

function ownView(asOf: string, levels: Partial<Record<SkillId, Level>> = {}) {
  const ratings = skillIds.map((skill) => ({
    ...{ skill, rater: "self", source: "self", state: "rated", confidence: "medium" },
    level: levels[skill] ?? 3,
    ratedAt: asOf,
  })) as Parameters<typeof scoreReadiness>[0]["ratings"];
  const result = scoreReadiness({
    asOf,
    profile: [...defaultProfile.priorities],
    ratings,
    evidence: [],
  });

  return { asOf, ratings, result, framework: "product-lead@1" };
}

describe("when two meet", () => {
  test("is told from today, a day as such and an instant where its reader is", () => {
    expect(meetingText(moved({ next: on("2027-04-03") }), told)).toBe(
      "Met 12 days ago · next on April 3",
    );
    const late = { onDay: null, startsAt: new Date("2027-03-19T23:30:00Z") };
    expect(meetingText(moved({ met: late, next: on(today) }), told)).toBe("Met today · next today");
    expect(meetingText(moved({ met: on("2027-03-19") }), told)).toBe(
      "Met yesterday · no talk planned",
    );
    expect(meetingText(moved({ met: null }), told)).toBe("You haven’t met yet · no talk planned");
    expect(meetingText(moved({ met: on("2026-11-02") }), told)).toBe(
      "Met on November\u00a02, 2026 · no talk planned",
    );
  });

  test("is from when on they're told what moved, or else the beginning", () => {
    expect(movedFrom(moved(), dates)).toBe("2027-03-08");
    expect(movedFrom(moved({ met: null }), dates)).toBe("2027-01-04");
  });
});

describe("what moved", () => {
  const reports = {
    earlier: ownView("2027-02-01T00:00:00Z"),
    later: ownView("2027-03-15T00:00:00Z", { "product-leadership": 4 }),
  };

  test("is told in one line, a level as the mentee's own view and with what it says", () => {
    expect(movedText(moved({ reports, done: ["One", "Another"], evidence: 1 }))).toBe(
      "Since then: Product Leadership 3 → 4 (their own view, within the noise) · two actions done · one piece of evidence",
    );
  });

  test("names three skills, and how many more", () => {
    const later = ownView("2027-03-15T00:00:00Z", {
      ...{ "product-leadership": 4, storytelling: 4, collaboration: 4 },
      ...{ "visionary-thinking": 4, negotiation: 2 },
    });

    expect(movedText(moved({ met: null, reports: { ...reports, later } }))).toMatch(
      /^Since you began: .+ 3 → 4, .+ 3 → 4, .+, and 2 more \(their own view, within the noise\)$/,
    );
  });

  test("is nothing where no level differs, and nothing else is there", () => {
    const nothing = "Since then, nothing that’s open to you has moved";

    expect(movedText(moved())).toBe(nothing);
    expect(movedText(moved({ reports: { ...reports, later: reports.earlier } }))).toBe(nothing);
  });

  test("leaves overdue whose it is, and by how much", () => {
    const overdue = [
      { owner: "subject", what: "Show me the hand-over note", dueOn: "2027-03-16" },
      { owner: "partner", what: "Ask for a seat", dueOn: "2027-03-19" },
    ] as const;

    expect(overdueTexts(moved({ overdue }), today)).toEqual([
      "Overdue by four days: “Show me the hand-over note”",
      "Yours, overdue by one day: “Ask for a seat”",
    ]);
  });

  test("counts the check-ins that were revealed, and leaves whose side of one is late", () => {
    const lateSides = [
      { owner: "subject", dueOn: "2027-03-16" },
      { owner: "partner", dueOn: "2027-03-19" },
    ] as const;

    expect(movedText(moved({ compared: 2 }))).toBe("Since then: two check-ins with both views in");
    expect(overdueTexts(moved({ lateSides }), today)).toEqual([
      "Overdue by four days: their side of a check-in",
      "Yours, overdue by one day: your side of a check-in",
    ]);
  });

  test("says of what stands still since when", () => {
    const stalled = [{ title: "Mentor a PM", saidAt: new Date("2027-02-01T12:00:00Z") }];

    expect(stalledTexts(moved({ stalled }), dates)).toEqual([
      "No word since February\u00a01, 2027: “Mentor a PM”",
    ]);
  });

  test("is a page's first line by what matters most", () => {
    const overdue = [{ owner: "subject", what: "The note", dueOn: "2027-03-16" }] as const;
    const stalled = [{ title: "Mentor a PM", saidAt: new Date("2027-02-01T12:00:00Z") }];
    const headlines = [
      { pausedAt: new Date("2027-03-01T12:00:00Z"), overdue },
      { overdue, reports },
      { overdue: [{ ...overdue[0], owner: "partner" as const }], reports, done: ["One"] },
      { done: ["One"], stalled },
      { stalled },
      {},
    ].map((change) => movedHeadline(moved(change), "Maya"));

    expect(headlines).toEqual([
      "Your mentorship with Maya is paused",
      "One agreed action of Maya’s is overdue",
      "Maya’s own view of their skills changed since you met",
      "Maya finished one action since you met",
      "Maya has something under way that stands still",
      "Nothing that’s open to you moved since you met",
    ]);
  });
});

describe("mentees", () => {
  const mentee = (name: string, next: Movement["next"]) => ({ name, movement: moved({ next }) });

  test("come by their next talk and then by name, whatever moved", () => {
    const mentees = [
      mentee("Zoe Adler", null),
      mentee("Ben Adeyemi", on("2027-04-03")),
      mentee("Ada Osei", null),
      mentee("Maya Lindqvist", { onDay: null, startsAt: new Date("2027-04-03T08:00:00Z") }),
      mentee("Chidi Obi", on("2027-03-21")),
    ];

    expect(byNextTalk(mentees, dates).map(({ name }) => name)).toEqual([
      ...["Chidi Obi", "Ben Adeyemi", "Maya Lindqvist", "Ada Osei", "Zoe Adler"],
    ]);
  });

  test("are headed by whom the mentor meets next", () => {
    const maya = mentee("Maya Lindqvist", on("2027-04-03"));

    expect(menteesTitle([], told)).toBe("You have no mentees yet");
    expect(menteesTitle([maya], told)).toBe("You meet Maya next, on April 3");
    expect(menteesTitle([maya, mentee("Ben Adeyemi", null)], told)).toBe(
      "You meet Maya next, on April 3",
    );
    const [ben, ada] = [mentee("Ben Adeyemi", null), mentee("Ada Osei", null)];
    expect(menteesTitle([ben], told)).toBe("No talk is planned with Ben");
    expect(menteesTitle([ada, ben], told)).toBe("No talk is planned with your two mentees");
  });
});
