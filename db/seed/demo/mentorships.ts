import type { MentorshipScope, MentorshipSide } from "@/lib/mentorships/mentorship";
import { idOf } from "./inputs";

/** Someone with a mentor: since when, what for, and what's open to them; ISO instants. */
type DemoMentorship = {
  mentee: string;
  mentor: string;
  proposedBy: MentorshipSide;
  proposedAt: string;
  startedAt: string;
  goal: string;
  wish: string;
  betweenUs: string;
  scopes: readonly { scope: MentorshipScope; openedAt: string; endedAt?: string }[];
  /** Places of pieces of theirs. */
  evidence?: readonly number[];
  /** When the mentee paused it. */
  pausedAt?: string;
  /** When the two completed it, and since when its log is open to the demo's mentor. */
  completed?: { endedAt: string; logOpenedAt: string };
};

export const demoMentor = "ingrid";

/**
 * Three people in two companies with the demo's mentor: one a while along, one just begun, and one who needed a break. Before
 * her, Maya had someone at her own company.
 */
export const demoMentorships: readonly DemoMentorship[] = [
  {
    mentee: "maya",
    mentor: demoMentor,
    proposedBy: "mentee",
    proposedAt: "2026-08-31T16:40:00.000Z",
    startedAt: "2026-09-01T07:15:00.000Z",
    goal: "Lead two product areas by next summer, and know why I’m ready.",
    wish: "Tell me where I only think I lead. You see it before I do.",
    betweenUs: "That I’d move to another company for it.",
    scopes: [
      { scope: "report", openedAt: "2026-09-01T07:40:00.000Z" },
      { scope: "path", openedAt: "2026-09-01T07:40:00.000Z" },
      { scope: "evidence", openedAt: "2026-09-18T15:20:00.000Z" },
    ],
    evidence: [1, 4],
  },
  {
    mentee: "noor",
    mentor: demoMentor,
    proposedBy: "mentor",
    proposedAt: "2026-06-17T06:50:00.000Z",
    startedAt: "2026-06-18T09:00:00.000Z",
    goal: "Run the planning of the depot and the app as one.",
    wish: "Someone to ask before I escalate.",
    betweenUs: "Names of people here.",
    scopes: [
      { scope: "report", openedAt: "2026-06-18T09:10:00.000Z" },
      { scope: "path", openedAt: "2026-06-18T09:10:00.000Z" },
      { scope: "check-ins", openedAt: "2026-11-16T16:45:00.000Z" },
    ],
  },
  {
    mentee: "priya",
    mentor: demoMentor,
    proposedBy: "mentee",
    proposedAt: "2026-04-13T10:00:00.000Z",
    startedAt: "2026-04-14T08:30:00.000Z",
    goal: "Learn to coach instead of answering.",
    wish: "Ask me what I asked them.",
    betweenUs: "",
    scopes: [
      {
        scope: "report",
        openedAt: "2026-04-14T08:45:00.000Z",
        endedAt: "2026-10-16T11:00:00.000Z",
      },
    ],
    pausedAt: "2026-10-16T11:00:00.000Z",
  },
  {
    mentee: "maya",
    mentor: "amara",
    proposedBy: "mentee",
    proposedAt: "2025-10-06T12:00:00.000Z",
    startedAt: "2025-10-07T09:20:00.000Z",
    goal: "Hold a room of people who don’t report to me.",
    wish: "Watch me do it, and tell me afterward.",
    betweenUs: "",
    scopes: [],
    completed: { endedAt: "2026-04-30T15:00:00.000Z", logOpenedAt: "2026-09-02T06:30:00.000Z" },
  },
];

/** The id of the mentorship of two of these. */
export function mentorshipOf(mentee: string, mentor = demoMentor) {
  return idOf("mentorship", mentee, mentor);
}
