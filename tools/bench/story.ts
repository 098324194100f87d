import { idOf } from "@/db/seed/demo/inputs";
import {
  assessed,
  atFernway,
  type DemoEvidence,
  type DemoPerson,
  drafted,
} from "@/db/seed/demo/story";
import type { SkillId } from "@/lib/framework/skills";
import { skillIds } from "@/lib/framework/skills";
import { frameworkActions } from "@/lib/path/framework-actions";

const REPORTS = 12;
const PIECES = 40;
const MEMBERS = 200;
const FIRST_DAY = Date.UTC(2024, 0, 15, 9);
const A_DAY = 86_400_000;

/** An organization of 200 people, and in it one who has used everything for three years: the same on every machine. */
export function benchStory() {
  const rich = richPerson(randomFrom(11));
  const colleagues = Array.from({ length: MEMBERS - 1 }, (_, n) =>
    atFernway(`member-${n + 1}`, `Colleague Number ${n + 1}`),
  );

  return {
    organization: { key: "organization", name: "Bench and Sons", since: instant(0) } as const,
    people: [rich, ...colleagues],
    personId: idOf(rich.key),
    organizationId: idOf(rich.organization),
    /** The rich person's open assessment, and their newest report. */
    draftId: idOf(rich.key, "assessment", REPORTS),
    reportId: idOf(rich.key, "report", rich.assessments[REPORTS - 1]?.submittedAt ?? ""),
  };
}

function richPerson(random: () => number): DemoPerson {
  return atFernway("rich", "Robin Ekwueme-Sandoval", {
    role: "admin",
    since: instant(0),
    assessments: [
      ...Array.from({ length: REPORTS }, (_, n) => yearlySteps(n, random)),
      drafted(instant(1000), "4333434.......", "mmhmmhh......."),
    ],
    ownActions: [
      { title: "Listen to three support calls", cadence: "weekly", addedAt: instant(3) },
      { title: "Write to one customer who left", cadence: "monthly", addedAt: instant(4) },
      { title: "Read the annual report of a competitor", cadence: "yearly", addedAt: instant(5) },
    ],
    said: frameworkActions.flatMap(({ key }, n) => saidOf(key, n)),
    evidence: Array.from({ length: PIECES }, (_, n) => pieceOf(n, random)),
  });
}

/** An assessment every eighty days, each with a remark on every skill and levels that rise over the years. */
function yearlySteps(n: number, random: () => number) {
  const level = () => Math.min(5, 1 + Math.floor((n / REPORTS) * 3 + random() * 2));
  const levels = skillIds.map(level).join("");
  const confidences = skillIds.map(() => "lmh"[Math.floor(random() * 3)]).join("");
  const notes = Object.fromEntries(
    skillIds.map((skill) => [
      skill,
      `What I did in period ${n + 1}, with whom, and what came of it.`,
    ]),
  );

  return assessed(instant(10 + n * 80), levels, confidences, { notes });
}

/** Every action is begun; most are done, and a few were decided against. */
function saidOf(key: string, n: number): DemoPerson["said"] {
  const begun = instant(20 + n * 10);
  const ended = instant(25 + n * 10);
  const note = "Agreed with my lead, and looked at again after a quarter.";

  return [
    { of: key, at: begun, state: "doing", note },
    n % 7 === 6
      ? { of: key, at: ended, state: "skipped", note }
      : { of: key, at: ended, state: "done", doneOn: ended.slice(0, 10), note },
  ];
}

function pieceOf(n: number, random: () => number): DemoEvidence {
  const addedAt = instant(15 + n * 22);
  const strength = (["claim", "artifact", "outcome"] as const)[n % 3] ?? "claim";
  const from = Math.floor(random() * skillIds.length);
  const skills: SkillId[] = [...skillIds, ...skillIds].slice(from, from + 1 + (n % 3));
  const action = frameworkActions[n % frameworkActions.length];

  return {
    addedAt,
    title: `Piece ${n + 1}: what changed for the customers`,
    account:
      "Bookings that reach payment rose by a fifth. My part was the order of the steps. ".repeat(4),
    happenedOn: addedAt.slice(0, 10),
    link: `https://example.org/pieces/${n + 1}`,
    strength,
    skills,
    actions: action ? [action.key] : [],
    changes: [{ changedAt: instant(16 + n * 22), title: `Piece ${n + 1}: what customers do now` }],
  };
}

/** An instant so many days into the story. */
function instant(day: number) {
  return new Date(FIRST_DAY + day * A_DAY).toISOString();
}

/** The same numbers from 0 to 1 after the same seed (mulberry32). */
function randomFrom(seed: number) {
  let state = seed;

  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
