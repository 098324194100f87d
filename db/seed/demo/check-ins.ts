import type { AgreementText } from "@/lib/check-ins/agreement";
import { defaultDue, type Side } from "@/lib/check-ins/check-in";
import { dayOf } from "@/lib/forms/day";
import type { Level } from "@/lib/framework/levels";
import type { SkillId } from "@/lib/framework/skills";
import { addDays } from "@/lib/text/dates";
import { idOf } from "./inputs";
import { daysBefore } from "./story";

/** The rounds of the demo's team. */
export type DemoRoundKey = "autumn" | "winter";

type Rated = { level: Level | null; note?: string };

/** A check-in for development among the demo's people, who stand in it by their keys. */
export type DemoCheckIn = {
  subject: string;
  rater: string;
  reason: string;
  /** An ISO instant; without one it's opened as the demo is loaded, and due two weeks later. */
  openedAt?: string;
  /**
   * What both put in: the number of the subject's assessment, and the rater's levels, null for what they haven't seen.
   */
  revealed?: { subjectIn: string; assessment: number; raterIn: string; view: [SkillId, Rated][] };
  /** What one of the two, or each, put in as the demo is loaded, while it isn't revealed. */
  answered?: { assessment?: number; view?: [SkillId, Rated][] };
  agreement?: DemoAgreement;
  /** The round that the rater opened it in; without one, the subject asked. */
  round?: DemoRoundKey;
};

/** What one of the two wrote after the reveal, and when the other confirmed it, if they did; ISO instants. */
type DemoAgreement = Pick<AgreementText, "skills" | "reviewOn"> & {
  writtenBy: Side;
  writtenAt: string;
  confirmedAt?: string;
};

/**
 * Maya has one with Tomás that both answered, and what they agreed on holds. Two more colleagues wait for Maya's and for
 * Tomás's view. Noor, elsewhere, has one with her mentor, and what they agreed on holds.
 */
const others: readonly DemoCheckIn[] = [
  {
    subject: "maya",
    rater: "tomas",
    reason: "You saw me run the pricing work. Where do we differ?",
    openedAt: "2026-11-10T08:30:00.000Z",
    revealed: {
      subjectIn: "2026-11-10T08:32:00.000Z",
      assessment: 2,
      raterIn: "2026-11-12T15:45:00.000Z",
      view: [
        ["product-prioritization", { level: 4 }],
        ["product-leadership", { level: 3 }],
        ["collaboration", { level: 4 }],
        [
          "visionary-thinking",
          { level: 4, note: "Sales quotes your page on self-service by now. I’d count that." },
        ],
        ["storytelling", { level: 4 }],
        [
          "adaptability",
          {
            level: 3,
            note: "For your own team, without a doubt. I haven’t seen you turn another one.",
          },
        ],
        ["user-research", { level: 3 }],
        ["negotiation", { level: null }],
      ],
    },
    agreement: {
      writtenBy: "subject",
      writtenAt: "2026-11-13T09:10:00.000Z",
      confirmedAt: "2026-11-13T16:25:00.000Z",
      reviewOn: "2027-01-15",
      skills: [
        {
          skill: "adaptability",
          sign: "Support works by a new plan two weeks after the timetable changes, and no one had to ask Tomás.",
          chance: "The new rail timetable in December.",
          subjectDoes: "Lead the support team through the new timetable",
          raterDoes: "Tell the support team that Maya decides, and stay out of it.",
        },
        {
          skill: "product-leadership",
          sign: "Bence runs the pricing review without Maya in the room.",
          chance: "The pricing review before the holidays.",
          subjectDoes: "Hand the pricing review to Bence, and coach him before and after",
          raterDoes: "Sit in once, and tell both of them what went well.",
        },
      ],
    },
  },
  {
    subject: "jonas",
    rater: "maya",
    reason: "We shipped the booking flow together. What did you see me do, and what didn’t you?",
  },
  {
    subject: "priya",
    rater: "tomas",
    reason: "I’d like to lead the search team next year. What would you need to see?",
  },
  {
    subject: "noor",
    rater: "ingrid",
    reason: "You’ve heard me tell it for five months. Which of it do you see?",
    openedAt: "2026-11-17T10:10:00.000Z",
    revealed: {
      subjectIn: "2026-11-17T10:15:00.000Z",
      assessment: 1,
      raterIn: "2026-11-18T18:20:00.000Z",
      view: [
        ["product-prioritization", { level: 3 }],
        ["product-leadership", { level: null }],
        [
          "collaboration",
          { level: 4, note: "Two teams plan in one room, and neither of them reports to you." },
        ],
        ["visionary-thinking", { level: 2 }],
        [
          "storytelling",
          { level: 3, note: "You begin with the depot, not with the backlog. I’d count that." },
        ],
      ],
    },
    agreement: {
      writtenBy: "subject",
      writtenAt: "2026-11-19T07:40:00.000Z",
      confirmedAt: "2026-11-19T17:05:00.000Z",
      reviewOn: "2027-01-21",
      skills: [
        {
          skill: "storytelling",
          sign: "The board repeats the depot’s story without Noor in the room.",
          chance: "The board’s planning day in January.",
          subjectDoes: "Tell the board one story of the depot and the app",
          raterDoes: "Listen to a first version in our next talk, and stop Noor at the backlog.",
        },
      ],
    },
  },
];

/** What Sofia suggests to Maya, who can confirm it for some days after the reveal. */
function suggestion(now: Date): DemoCheckIn {
  return {
    subject: "sofia",
    rater: "maya",
    reason: "You’ve read my analyses for a year. What do you see beside the figures?",
    openedAt: daysBefore(now, 10, "10:50"),
    revealed: {
      subjectIn: daysBefore(now, 10, "10:55"),
      assessment: 3,
      raterIn: daysBefore(now, 9, "15:20"),
      view: [
        ["product-prioritization", { level: 4 }],
        [
          "product-leadership",
          { level: 2, note: "You explain well. I haven’t seen anyone decide without you yet." },
        ],
        ["collaboration", { level: 4 }],
        ["visionary-thinking", { level: 3 }],
        ["storytelling", { level: 4 }],
      ],
    },
    agreement: {
      writtenBy: "subject",
      writtenAt: daysBefore(now, 8, "08:05"),
      reviewOn: addDays(dayOf(now), 77),
      skills: [
        {
          skill: "product-leadership",
          sign: "The new analyst decides what to measure, and Sofia hears of it afterward.",
          chance: "The analyst who joins the insurance team next month.",
          subjectDoes: "Bring the new analyst in, and leave the first experiment to them",
          raterDoes:
            "Lend Sofia the plan that worked with Bence, and ask about it every two weeks.",
        },
      ],
    },
  };
}

/** The check-ins that their subjects asked for, by the instant at which the demo is loaded. */
export function askedCheckIns(now: Date): DemoCheckIn[] {
  return [...others, suggestion(now)];
}

/** When a check-in of the demo, or a round, was opened, and its due day (YYYY-MM-DD), as of the instant at which it's loaded. */
export function timesOf({ openedAt }: { openedAt?: string }, now: Date) {
  const opened = openedAt ?? now.toISOString();

  return { createdAt: new Date(opened), dueOn: defaultDue(opened.slice(0, 10)) };
}

/** The ids of a check-in, of its rater's assessment, and of what the subject will do in each place of the agreement. */
export function idsOf({ subject, rater, agreement, round }: DemoCheckIn) {
  const pair = [subject, rater, ...(round ? [round] : [])];

  return {
    id: idOf("check-in", ...pair),
    assessmentId: idOf("check-in", ...pair, "view"),
    actionIds: (agreement?.skills ?? []).map(({ skill }) =>
      idOf("check-in", subject, rater, "action", skill),
    ),
  };
}
