import { describe, expect, test } from "vitest";
import {
  lastDueOf,
  lateDue,
  type RoundPair,
  roundCounts,
  roundState,
  waitsForViewer,
} from "@/lib/teams/round";
import {
  awayText,
  closingText,
  countsText,
  nextStepText,
  roundName,
  roundsTitle,
  roundTitle,
  unansweredText,
} from "@/lib/teams/round-words";
import { isAway } from "@/lib/teams/team";
import { whoToAsk } from "@/lib/teams/who-to-ask";

const today = "2026-12-01";
const at = new Date("2026-11-28T10:00Z");

function pair(change: Partial<RoundPair> = {}): RoundPair {
  return {
    subjectName: "Maya Lindqvist",
    isOwn: true,
    awayUntil: null,
    dueOn: "2026-12-04",
    subjectInAt: null,
    raterInAt: null,
    shownAt: null,
    revealedAt: null,
    endedAt: null,
    ...change,
  };
}

const both = { subjectInAt: at, raterInAt: at };

describe("who counts in a round", () => {
  test("is everyone, and in once both are", () => {
    const pairs = [pair(), pair({ subjectInAt: at }), pair({ raterInAt: at }), pair(both)];

    expect(roundCounts(pairs, today)).toEqual({ pairs: 4, in: 1 });
  });

  test("is no one who's away and isn't in, until the day they're back", () => {
    const away = { awayUntil: "2026-12-02" };
    const pairs = [
      pair(),
      pair(away),
      pair({ ...away, subjectInAt: at }),
      pair({ ...away, ...both }),
    ];

    expect(roundCounts(pairs, today)).toEqual({ pairs: 3, in: 1 });
    expect(roundCounts(pairs, "2026-12-02")).toEqual({ pairs: 4, in: 1 });
    expect([isAway("2026-12-02", today), isAway("2026-12-02", "2026-12-02")]).toEqual([
      true,
      false,
    ]);
    expect(isAway(null, today)).toBe(false);
  });

  test("is the same whether someone declined or hasn't answered", () => {
    const pairs = [pair({ isOwn: false }), pair(both)];

    expect(roundCounts(pairs, today)).toEqual(
      roundCounts([pair({ endedAt: at }), pair(both)], today),
    );
  });
});

describe("a round", () => {
  const round = { endedAt: null, lastDue: "2026-12-04", pairs: 2, in: 1 };

  test.each([
    [{}, today, "open"],
    [{}, "2027-01-03", "open"],
    [{}, "2027-01-04", "over"],
    [{ in: 2 }, "2027-01-04", "all in"],
    [{ pairs: 0, in: 0 }, today, "open"],
    [{ endedAt: at, in: 2 }, today, "closed"],
  ])("with %j on %s is %s", (change, day, state) => {
    expect(roundState({ ...round, ...change }, day)).toBe(state);
  });

  test("is due last with whoever joined late", () => {
    expect(lastDueOf({ dueOn: "2026-12-04", pairs: [] })).toBe("2026-12-04");
    expect(lastDueOf({ dueOn: "2026-12-04", pairs: [{ dueOn: "2026-12-15" }, pair()] })).toBe(
      "2026-12-15",
    );
  });

  test("gives whoever joins late two weeks, or the round's own day", () => {
    expect([lateDue("2026-12-04", today), lateDue("2026-12-20", today)]).toEqual([
      "2026-12-15",
      "2026-12-20",
    ]);
  });

  test("waits for the manager who rates until they're in, or it's over", () => {
    expect(waitsForViewer(pair(), today)).toBe(true);
    for (const change of [{ isOwn: false }, { raterInAt: at }, { endedAt: at }]) {
      expect(waitsForViewer(pair(change), today)).toBe(false);
    }
    expect(waitsForViewer(pair(), "2027-02-01")).toBe(false);
  });
});

describe("the words of a round", () => {
  test("say in one sentence who is in", () => {
    expect([
      countsText({ pairs: 6, in: 4 }),
      countsText({ pairs: 6, in: 1 }),
      countsText({ pairs: 6, in: 6 }),
      countsText({ pairs: 1, in: 0 }),
      countsText({ pairs: 1, in: 1 }),
      countsText({ pairs: 0, in: 0 }),
    ]).toEqual([
      "4 of 6 pairs are in",
      "1 of 6 pairs is in",
      "All 6 pairs are in",
      "The one pair isn’t in yet",
      "The one pair is in",
      "No one is missing",
    ]);
    expect(roundTitle({ pairs: 6, in: 4, state: "closed" })).toBe("Closed: 4 of 6 pairs are in");
    expect(roundTitle({ pairs: 6, in: 6, state: "over" })).toBe("Over: all 6 pairs are in");
    expect(roundName({ dueOn: "2026-12-04" })).toBe("Round due December\u00a04, 2026");
    expect([0, 1, 2].map(roundsTitle)).toEqual([
      "No rounds are open",
      "One round is open",
      "Two rounds are open",
    ]);
  });

  test("name whom the manager hasn't answered for, as long as they're few", () => {
    expect(unansweredText([])).toBeUndefined();
    expect(unansweredText(["Chidi Okafor"])).toBe("You haven’t answered for Chidi.");
    expect(unansweredText(["Ada", "Ben", "Chidi"])).toBe(
      "You haven’t answered for Ada, Ben, and Chidi.",
    );
    expect(unansweredText(["Ada", "Ben", "Chidi", "Dana"])).toBe(
      "You haven’t answered for four people.",
    );
    expect(nextStepText({ state: "open", waiting: 1 })).toBe(
      "You haven’t answered for one person.",
    );
    expect(nextStepText({ state: "open", waiting: 0 })).toBe("You’ve answered for everyone.");
  });

  test("name who is away", () => {
    expect(awayText([pair()], today)).toBeUndefined();
    expect(awayText([pair({ awayUntil: "2027-01-04" }), pair()], today)).toBe(
      "Maya is away and isn’t counted.",
    );
  });

  test("say before closing what is taken back, and what stays", () => {
    expect(closingText(["Chidi Okafor"])).toContain("The check-ins with Chidi are taken back");
    expect(closingText([])).toMatch(/^Everyone is in\./);
  });
});

describe("who can be asked", () => {
  const member = {
    membershipId: "a place",
    name: "Maya Lindqvist",
    awayUntil: null,
    hasAccepted: true,
    inTheWay: { development: undefined, "promotion case": undefined },
  };

  test("is everyone with nothing in the way, chosen unless they're away", () => {
    const { able, unable } = whoToAsk(
      [member, { ...member, awayUntil: "2026-12-24" }, { ...member, raterName: "Priya Shah" }],
      today,
    );

    expect(unable).toEqual([]);
    expect(able.map(({ note, isUsual }) => [note, isUsual])).toEqual([
      [undefined, true],
      ["Away until December\u00a024, 2026.", false],
      ["Priya Shah rates them.", true],
    ]);
  });

  test("is still someone with whom views were compared lately for the other purpose", () => {
    const inTheWay = { ...member.inTheWay, development: "too soon" } as const;

    expect(whoToAsk([{ ...member, inTheWay }], today).able).toMatchObject([
      { note: "Not for development: You two compared views less than 60 days ago.", isUsual: true },
    ]);
  });

  test("is no one who hasn't accepted, or has a check-in open", () => {
    const open = { development: "open", "promotion case": "open" } as const;

    expect(
      whoToAsk(
        [
          { ...member, hasAccepted: false },
          { ...member, inTheWay: open },
        ],
        today,
      ).unable,
    ).toMatchObject([
      { why: "Hasn’t accepted their place in the team yet." },
      { why: "You two already have an open check-in." },
    ]);
  });
});
