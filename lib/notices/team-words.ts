import { isWaiting, type PlaceTimes, type TeamRole } from "@/lib/teams/team";
import type { TeamKind } from "./kinds";

/** What a notice about a team tells of: a place in it, the reader's own or another's, as it is by now. */
export type TeamAbout = PlaceTimes & {
  teamId: string;
  team: string;
  placeId: string;
  role: TeamRole;
  /** Who asked the reader for their yes; null where nobody may be named anymore. */
  asker: string | null;
  /** Whose place it is, to whoever manages the team now; null to anyone else. */
  name: string | null;
  /** Whether the reader manages the team now. */
  manages: boolean;
};

const bodies: Record<TeamKind, (about: TeamAbout) => string> = {
  placed: ({ asker, team }) =>
    asker ? `${asker} asks you to join ${team}.` : `You were asked to join ${team}.`,
  "asked to manage": ({ asker, team }) =>
    asker ? `${asker} asks you to manage ${team}.` : `You were asked to manage ${team}.`,
  arrival: ({ name, team }) => `${name ?? "Someone"} asked to join ${team} by its link.`,
  "taken in": ({ team }) => `A manager confirmed that you’re in ${team}.`,
  joined: ({ name, team, role }) =>
    `${name ?? "Someone"} said yes to ${role === "manager" ? "managing" : "joining"} ${team}.`,
  opened: ({ name, team }) => `${name ?? "Someone"} in ${team} opened something to you.`,
  left: ({ name, team, role }) =>
    role === "manager"
      ? `${name ?? "Someone"} no longer manages ${team}.`
      : `${name ?? "Someone"} is no longer in ${team}. What you saw of them through it is closed to you now.`,
  "place ended": ({ team, startedAt }) => endedText(team, startedAt !== null),
  "team ended": ({ team }) => `${team} has ended, and with it what anyone saw through it.`,
};

/** The text under the title of a notice about a team, with where it stands at an instant, if it's answered or over. */
export function teamNoticeText(kind: TeamKind, about: TeamAbout, now: Date) {
  const since = sinceText(kind, about, now);

  return since ? `${bodies[kind](about)} ${since}` : bodies[kind](about);
}

/** What ended with a place that had begun, or with asking for one. */
export function endedText(team: string, hadBegun: boolean) {
  return hadBegun
    ? `You’re no longer in ${team}. What its managers saw of you through it is closed to them now.`
    : `You asked to join ${team}, and it wasn’t confirmed. Nothing of yours was opened.`;
}

function sinceText(kind: TeamKind, about: TeamAbout, now: Date) {
  const isAsking = kind === "placed" || kind === "asked to manage" || kind === "arrival";

  if (isAsking && about.startedAt)
    return kind === "arrival" ? "They’re confirmed." : "You said yes.";
  if (isAsking) return isWaiting(about, now) ? undefined : "It has ended since.";

  return (kind === "taken in" || kind === "joined") && about.endedAt
    ? "It has ended since."
    : undefined;
}

/** The page that a notice about a team leads to; nothing where the reader has no such page anymore. */
export function teamNoticePath(kind: TeamKind, about: TeamAbout, now: Date) {
  const team = `/teams/${about.teamId}` as const;
  const isStanding = about.startedAt ? !about.endedAt : isWaiting(about, now);

  switch (kind) {
    case "placed":
    case "asked to manage":
    case "taken in":
      return isStanding ? (`${team}/place` as const) : undefined;
    case "arrival":
    case "joined":
    case "left":
      return about.manages ? (`${team}/people` as const) : undefined;
    case "opened":
      return about.manages ? (`${team}/people/${about.placeId}/opened` as const) : undefined;
    case "place ended":
    case "team ended":
      return "/teams" as const;
  }
}
