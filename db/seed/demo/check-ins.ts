import { defaultDue } from "@/lib/check-ins/check-in";
import type { Level } from "@/lib/framework/levels";
import type { SkillId } from "@/lib/framework/skills";
import { idOf } from "./inputs";

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
};

/** Maya has one with Tomás that both answered; two colleagues wait for Maya's and for Tomás's view. */
export const demoCheckIns: readonly DemoCheckIn[] = [
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
];

/** When a check-in of the demo was opened, and its due day (YYYY-MM-DD), as of the instant at which it's loaded. */
export function timesOf({ openedAt }: DemoCheckIn, now: Date) {
  const opened = openedAt ?? now.toISOString();

  return { createdAt: new Date(opened), dueOn: defaultDue(opened.slice(0, 10)) };
}

/** The ids of a check-in and of its rater's assessment. */
export function idsOf({ subject, rater }: DemoCheckIn) {
  return {
    id: idOf("check-in", subject, rater),
    assessmentId: idOf("check-in", subject, rater, "view"),
  };
}
