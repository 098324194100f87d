import { aDay } from "@/lib/limits";

/** What someone is in a team. */
export const teamRoles = ["manager", "member"] as const;

export type TeamRole = (typeof teamRoles)[number];

/**
 * Whose yes a place in a team still waits for: the person's who was placed there, or a manager's where someone came by
 * the join link. It opens nothing until then.
 */
export const confirmers = ["person", "manager"] as const;

export type Confirmer = (typeof confirmers)[number];

/** For how many days a place in a team waits for its yes. */
export const placeDays = 30;

/** Whether someone who's away until a day (YYYY-MM-DD) still is on another: on that day they're back. */
export function isAway(awayUntil: string | null, today: string) {
  return awayUntil !== null && today < awayUntil;
}

/** A place that no one answered and that was made before this instant is over. */
export function firstWaiting(now: Date) {
  return new Date(now.getTime() - placeDays * aDay);
}

/** When a place in a team was made, began, and ended. */
export type PlaceTimes = { createdAt: Date; startedAt: Date | null; endedAt: Date | null };

/** Whether a place in a team still waits for its yes. */
export function isWaiting({ createdAt, startedAt, endedAt }: PlaceTimes, now: Date) {
  return !startedAt && !endedAt && createdAt > firstWaiting(now);
}

/** What a manager does before anyone's views are open to them. */
export type StepToViews = "add people" | "confirm" | "hear from them" | "open a round" | "wait";

/** Which of these is next, by how many are in the team, whose yes each other place waits for, and the newest round. */
export function stepToViews({
  inTeam,
  waitsFor,
  isRoundOpen,
}: {
  inTeam: number;
  waitsFor: readonly Confirmer[];
  isRoundOpen: boolean;
}): StepToViews {
  if (inTeam > 0) return isRoundOpen ? "wait" : "open a round";
  if (waitsFor.includes("manager")) return "confirm";

  return waitsFor.length > 0 ? "hear from them" : "add people";
}
