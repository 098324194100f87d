import type { Level } from "@/lib/framework/levels";
import type { DemoCheckIn, DemoRoundKey } from "./check-ins";
import { idOf } from "./inputs";
import { demoTeam } from "./team";

export type DemoRound = {
  id: string;
  reason: string;
  /** An ISO instant; without one it's opened as the demo is loaded. */
  openedAt?: string;
  /** When its manager closed it, after everyone was in; an ISO instant. */
  endedAt?: string;
};

/** The rounds of the demo's team: one that everyone was in, and one that's open. */
export const demoRounds = {
  autumn: {
    id: idOf("round", "autumn"),
    reason: "Before our talks in October: where do we see your work alike, and where not?",
    openedAt: "2026-09-22T08:00:00.000Z",
    endedAt: "2026-10-12T15:00:00.000Z",
  },
  winter: {
    id: idOf("round", "winter"),
    reason: "For our next talks. Choose what fits the last six months.",
  },
} as const satisfies Record<DemoRoundKey, DemoRound>;

const musts = [
  "product-prioritization",
  "product-leadership",
  "collaboration",
  "visionary-thinking",
  "storytelling",
] as const;

const ofRound = (round: DemoRoundKey, subject: string) => ({
  round,
  subject,
  rater: demoTeam.manager,
  reason: demoRounds[round].reason,
});

/** Levels of the must-haves, in their order; a dot for what the rater hasn't seen. */
function view(levels: string, notes: Partial<Record<(typeof musts)[number], string>> = {}) {
  return musts.map((skill, at): NonNullable<DemoCheckIn["revealed"]>["view"][number] => [
    skill,
    { level: levels[at] === "." ? null : (Number(levels[at]) as Level), note: notes[skill] },
  ]);
}

/** What the manager's own spreadsheet said of two people who are still to be rated in the open round; an ISO instant. */
export const demoSheet = {
  broughtAt: "2026-09-10T13:20:00.000Z",
  rows: [
    { about: "oskar", levels: view("32.23") },
    { about: "sofia", levels: view("43342") },
  ],
} as const;

const autumn = (subject: string, revealed: NonNullable<DemoCheckIn["revealed"]>): DemoCheckIn => ({
  ...ofRound("autumn", subject),
  openedAt: demoRounds.autumn.openedAt,
  revealed,
});

/** The team's check-ins of both rounds. */
export const demoRoundCheckIns: readonly DemoCheckIn[] = [
  autumn("daniel", {
    subjectIn: "2026-09-22T12:10:00.000Z",
    assessment: 1,
    raterIn: "2026-10-06T09:05:00.000Z",
    view: view("322.3", {
      "product-leadership": "You showed Leila around without being asked. Do it again on purpose.",
    }),
  }),
  autumn("jonas", {
    subjectIn: "2026-09-29T11:25:00.000Z",
    assessment: 2,
    raterIn: "2026-10-06T09:10:00.000Z",
    view: view("42434", {
      "product-leadership": "I haven’t seen anyone decide in your place yet.",
      "visionary-thinking": "The page on hotels and rail was more than a quarter’s plan.",
    }),
  }),
  autumn("chloe", {
    subjectIn: "2026-10-01T10:15:00.000Z",
    assessment: 3,
    raterIn: "2026-10-06T09:20:00.000Z",
    view: view("43433"),
  }),
  autumn("kenji", {
    subjectIn: "2026-10-02T07:40:00.000Z",
    assessment: 2,
    raterIn: "2026-10-06T09:25:00.000Z",
    view: view("3.323"),
  }),
  autumn("leila", {
    subjectIn: "2026-10-05T13:45:00.000Z",
    assessment: 0,
    raterIn: "2026-10-06T09:30:00.000Z",
    view: view("2.21."),
  }),
  { ...ofRound("winter", "amara"), answered: { view: view("45444") } },
  { ...ofRound("winter", "sofia"), answered: { assessment: 3 } },
  ofRound("winter", "oskar"),
];
