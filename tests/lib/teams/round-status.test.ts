import { expect, test } from "vitest";
import { isRoundOpen, roundStatusText } from "@/lib/teams/round-status";

const today = "2026-11-26";
const at = new Date("2026-11-20T09:00:00Z");

function pair(
  subjectName: string,
  change: Partial<Parameters<typeof roundStatusText>[0][number]> = {},
) {
  return {
    subjectName,
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

test("says how many are in, and whom it waits for, by first name", () => {
  const pairs = [
    pair("Ada Osei", both),
    pair("Ben Adeyemi", { raterInAt: at }),
    pair("Chidi Obi", { subjectInAt: at }),
  ];

  expect(roundStatusText(pairs, today)).toBe(
    "1 of 3 pairs are in. Waiting for Ben’s own view and for you on Chidi.",
  );
});

test("doesn't ask the reader for what another manager rates, and doesn't miss who's away", () => {
  const pairs = [
    pair("Ada Osei", { ...both }),
    pair("Ben Adeyemi", { subjectInAt: at, isOwn: false }),
    pair("Chidi Obi", { awayUntil: "2026-12-01" }),
  ];

  expect(roundStatusText(pairs, today)).toBe("1 of 3 pairs are in.");
});

test("never tells a decline from what isn't in", () => {
  const pairs = [pair("Ada Osei", { endedAt: at }), pair("Ben Adeyemi", both)];

  expect(roundStatusText(pairs, today)).toBe("1 of 2 pairs are in.");
});

test("names a few of many", () => {
  const pairs = ["Ada", "Ben", "Cy", "Di", "Ed"].map((name) => pair(name, { raterInAt: at }));

  expect(roundStatusText(pairs, today)).toBe(
    "0 of 5 pairs are in. Waiting for the own views of Ada, Ben, Cy, and 2 others.",
  );
});

test("is open while a pair is under way, unless it was closed", () => {
  const revealed = pair("Ada", { ...both, revealedAt: at });

  expect(isRoundOpen({ endedAt: null, pairs: [revealed, pair("Ben")] }, today)).toBe(true);
  expect(isRoundOpen({ endedAt: null, pairs: [revealed] }, today)).toBe(false);
  expect(isRoundOpen({ endedAt: at, pairs: [pair("Ben")] }, today)).toBe(false);
});
