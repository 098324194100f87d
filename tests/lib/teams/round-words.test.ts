import { expect, test } from "vitest";
import { waitingForText } from "@/lib/teams/round-words";

const today = "2026-11-26";
const at = new Date("2026-11-20T09:00:00Z");

function pair(
  subjectName: string,
  change: Partial<Parameters<typeof waitingForText>[0][number]> = {},
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

test("says whom a round waits for, by first name", () => {
  const pairs = [
    pair("Ada Osei", both),
    pair("Ben Adeyemi", { raterInAt: at }),
    pair("Chidi Obi", { subjectInAt: at }),
  ];

  expect(waitingForText(pairs, today)).toBe("Waiting for Ben’s own view, and for you on Chidi.");
});

test("doesn't ask the reader for what another manager rates, and doesn't miss who's away", () => {
  const pairs = [
    pair("Ada Osei", { ...both }),
    pair("Ben Adeyemi", { subjectInAt: at, isOwn: false }),
    pair("Chidi Obi", { awayUntil: "2026-12-01" }),
  ];

  expect(waitingForText(pairs, today)).toBeUndefined();
});

test("waits for no one whose check-in has ended", () => {
  const pairs = [pair("Ada Osei", { endedAt: at }), pair("Ben Adeyemi", both)];

  expect(waitingForText(pairs, today)).toBeUndefined();
});

test("names a few of many", () => {
  const pairs = ["Ada", "Ben", "Cy", "Di", "Ed"].map((name) => pair(name, { raterInAt: at }));

  expect(waitingForText(pairs, today)).toBe(
    "Waiting for Ada, Ben, Cy, and 2 others to answer for themselves.",
  );
});
