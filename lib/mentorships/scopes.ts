import type { MentorshipScope, MentorshipState } from "./mentorship";

/** Those that open pages to a mentor, which a mentee can look at as they do; check-ins the two open together. */
export const readableScopes = [
  "report",
  "path",
  "evidence",
] as const satisfies readonly MentorshipScope[];

/** `chosen`: shut until the mentee opens it by a click, once the mentorship is active. */
export type ScopeStanding = "open" | "chosen" | "shut";

/** A row of what was open when. */
export type ScopeTimes = Readonly<{
  scope: MentorshipScope;
  openedAt: Date | null;
  endedAt: Date | null;
}>;

/** Where a scope stands, from the rows of its mentorship; nothing is open in one that isn't active. */
export function scopeStanding(
  scope: MentorshipScope,
  rows: readonly ScopeTimes[],
  state: MentorshipState,
): ScopeStanding {
  const current = rows.find((row) => row.scope === scope && row.endedAt === null);
  if (!current) return "shut";

  return current.openedAt && state === "active" ? "open" : "chosen";
}

/** Whether a mentee may change what's chosen or open: not in a pause, nor once it ended. */
export function takesScopes(state: MentorshipState) {
  return state === "proposed" || state === "taken" || state === "active";
}
