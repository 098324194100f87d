import { aDay } from "@/lib/limits";

/** The two of a mentorship. */
export const mentorshipSides = ["mentee", "mentor"] as const;

/** What a mentee can open to a mentor, each on its own. */
export const mentorshipScopes = ["report", "path", "evidence", "check-ins"] as const;

/** Why a mentorship is paused: one of the two paused it, or one manages the other. */
export const pauseReasons = ["mentee", "mentor", "managing"] as const;

/** Why a mentorship, or the proposal of one, ended. */
export const mentorshipEnds = [
  "declined",
  "taken back",
  "lapsed",
  "completed",
  "stopped",
  "managing",
  "gone",
] as const;

export type MentorshipSide = (typeof mentorshipSides)[number];
export type MentorshipScope = (typeof mentorshipScopes)[number];
export type PauseReason = (typeof pauseReasons)[number];
export type MentorshipEnd = (typeof mentorshipEnds)[number];

/** When what happened to a mentorship. */
export type MentorshipTimes = Readonly<{
  createdAt: Date;
  /** When an account said yes that the proposer has to confirm, or that needed no confirmation. */
  acceptedAt: Date | null;
  startedAt: Date | null;
  pausedAt: Date | null;
  endedAt: Date | null;
}>;

/** `taken`: an account said yes, and whoever proposed hasn't confirmed yet that it's the right one. */
export type MentorshipState = "proposed" | "taken" | "active" | "paused" | "ended";

/** How many days a proposal waits for a yes, and this for being confirmed. */
export const proposalDays = 30;

/** The most characters of each line that a mentee writes. */
export const lineLength = 500;

/** The most characters of what a mentee writes when they look back. */
export const lookBackLength = 4000;

/** Where a mentorship stands: its state is derived from its instants and kept nowhere. */
export function mentorshipState(times: Omit<MentorshipTimes, "createdAt">): MentorshipState {
  if (times.endedAt) return "ended";
  if (times.pausedAt) return "paused";
  if (times.startedAt) return "active";

  return times.acceptedAt ? "taken" : "proposed";
}

/** Until when a proposal made at an instant waits. */
export function proposalEnd(createdAt: Date) {
  return new Date(createdAt.getTime() + proposalDays * aDay);
}

/** The other one of the two. */
export function otherSide(side: MentorshipSide): MentorshipSide {
  return side === "mentee" ? "mentor" : "mentee";
}
