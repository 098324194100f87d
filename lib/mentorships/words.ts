import { shortName } from "@/lib/text/words";
import type {
  MentorshipEnd,
  MentorshipScope,
  MentorshipSide,
  MentorshipState,
  PauseReason,
} from "./mentorship";

/** The three lines that a mentee writes, as their own page and the mentor's call them. */
export const lineNames = {
  goal: "My goal",
  wish: "What I want from you",
  betweenUs: "What stays between us",
} as const;

/** What a mentee opens with each scope, as they choose it. */
export const scopeNames: Record<MentorshipScope, string> = {
  report: "My reports",
  path: "My path",
  evidence: "Evidence that I pick piece by piece",
  "check-ins": "Check-ins: they can rate my skills beside my own view",
};

/** What the other one of the two is called in full; empty once their account is gone. */
export function otherName(name: string, side: MentorshipSide) {
  return name || (side === "mentor" ? "A former mentor" : "A former mentee");
}

/** What a sentence calls them. */
export function otherCalled(name: string, side: MentorshipSide) {
  return name ? shortName(name) : side === "mentor" ? "your mentor" : "your mentee";
}

type Standing = {
  state: MentorshipState;
  /** The reader's own side. */
  side: MentorshipSide;
  proposedBy: MentorshipSide;
  pausedBy: PauseReason | null;
  endReason: MentorshipEnd | null;
};

/** Where a mentorship stands, to one of the two, in a few words. */
export function standingText({ state, side, proposedBy, pausedBy, endReason }: Standing) {
  const isOwn = proposedBy === side;

  switch (state) {
    case "proposed":
      return isOwn ? "Waiting for a yes" : "Waiting for your yes";
    case "taken":
      return isOwn ? "Someone said yes: is it the right person?" : "Waiting to be confirmed";
    case "active":
      return "Active";
    case "paused":
      if (pausedBy === "managing") return "Paused: one of you manages the other";

      return pausedBy === side ? "Paused by you" : "Paused";
    case "ended":
      return endText(endReason);
  }
}

/** How one ended, without whose doing it was. */
export function endText(reason: MentorshipEnd | null) {
  switch (reason) {
    case "completed":
      return "Completed";
    case "stopped":
      return "Stopped";
    case "declined":
      return "Declined";
    case "taken back":
      return "Taken back";
    case "lapsed":
      return "Not answered in time";
    case "managing":
      return "Ended: one of you manages the other";
    default:
      return "Ended";
  }
}

/** The first line of the page that lists someone's mentors. */
export function mentorsTitle(active: number) {
  if (active === 0) return "You have no mentor yet";

  return active === 1 ? "You have a mentor" : `You have ${active} mentors`;
}

/** The first line of the page of a mentorship, to one of its two. */
export function mentorshipTitle({
  name,
  side,
  state,
  startedAt,
  endReason,
}: Pick<Standing, "side" | "state" | "endReason"> & { name: string; startedAt: Date | null }) {
  const other = side === "mentee" ? "mentor" : "mentee";
  const whole = otherName(name, other);

  switch (state) {
    case "proposed":
      return `Waiting for ${whole}`;
    case "taken":
      return `Waiting for ${whole} to confirm`;
    case "active":
      return `${whole} is your ${other}`;
    case "paused":
      return `Your mentorship with ${whole} is paused`;
    case "ended":
      if (!startedAt) return `Your proposal with ${whole} has ended`;

      return `Your mentorship with ${whole} ${endReason === "completed" ? "is completed" : "has ended"}`;
  }
}

/** Who ends a pause, to one of the two; `name` is what the other is called. */
export function pausedText({ side, pausedBy }: Pick<Standing, "side" | "pausedBy">, name: string) {
  if (pausedBy === "managing") {
    return "It was paused because one of you manages the other. Once that’s over, either of you can go on.";
  }
  if (pausedBy !== side) return `It goes on once ${name} says so.`;

  return side === "mentee"
    ? "You paused it. As you go on, choose what to open."
    : `You paused it. As you go on, ${name} chooses anew what to open.`;
}

/** What a page says after something was done to a mentorship. */
export const noticeTexts: Record<string, string> = {
  confirmed: "It has begun",
  "taken-back": "You’ve taken it back",
  paused: "It’s paused",
  resumed: "It goes on",
  opened: "It’s open from now on",
  ended: "It has ended",
  saved: "Saved",
  accepted: "You said yes",
};
