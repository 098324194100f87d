import type { MentorshipScope, MentorshipState } from "./mentorship";

/** What a mentee can open so far: a mentor isn't asked for a view yet, so there's nothing that "check-ins" would open. */
export const openableScopes = [
  "report",
  "path",
  "evidence",
] as const satisfies readonly MentorshipScope[];

export type OpenableScope = (typeof openableScopes)[number];

export function isOpenable(scope: MentorshipScope): scope is OpenableScope {
  return openableScopes.some((each) => each === scope);
}

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
  scope: OpenableScope,
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
