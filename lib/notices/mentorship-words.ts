import type {
  MentorshipEnd,
  MentorshipSide,
  MentorshipState,
  PauseReason,
} from "@/lib/mentorships/mentorship";
import { otherName } from "@/lib/mentorships/words";
import type { MentorshipKind } from "./kinds";

/** What a notice about a mentorship tells of, as it is by now, to one of the two or to whoever is asked to be one. */
export type MentorshipAbout = {
  id: string;
  /** The reader's own. */
  side: MentorshipSide;
  /** The other one's name; empty once they're erased. */
  name: string;
  proposedBy: MentorshipSide;
  state: MentorshipState;
  /** Whether it ever began. */
  hasBegun: boolean;
  pausedBy: PauseReason | null;
  endReason: MentorshipEnd | null;
  /** Whether the reader is one of the two by now. */
  isTheirs: boolean;
};

/** The text under the title of a notice about a mentorship. */
export function mentorshipNoticeText(kind: MentorshipKind, about: MentorshipAbout) {
  const since =
    about.state === "ended" && kind !== "mentorship ended" ? " It has ended since." : "";

  return `${mentorshipBody(kind, about)}${since}`;
}

/** The page that a notice about a mentorship leads to; nothing where the reader has no such page anymore. */
export function mentorshipNoticePath({ id, side, state, hasBegun, ...about }: MentorshipAbout) {
  const isOver = state === "ended";

  if (side !== about.proposedBy && !hasBegun) {
    return isOver ? undefined : (`/mentorships/${id}` as const);
  }
  if (side === "mentee") return about.isTheirs ? (`/mentors/${id}` as const) : undefined;

  return isOver || !about.isTheirs ? undefined : (`/mentees/${id}/mentorship` as const);
}

/** What happened, in a sentence or two. */
export function mentorshipBody(kind: MentorshipKind, about: MentorshipAbout) {
  const name = otherName(about.name, about.side === "mentee" ? "mentor" : "mentee");

  switch (kind) {
    case "mentorship proposed":
      return proposalText(name, about.side);
    case "mentorship to confirm":
      return `${name} said yes. It begins once you confirm, by their name and address, that it’s who you asked.`;
    case "mentorship begun":
      return about.side === "mentee"
        ? `${name} is your mentor now. They see nothing of yours until you open it.`
        : `${name} is your mentee now. You see what they open to you.`;
    case "mentorship paused":
      return pauseText(name, about);
    case "mentorship resumed":
      return about.side === "mentee"
        ? `You and ${name} go on. Nothing of yours is open until you open it again.`
        : `You and ${name} go on. You see what they open to you again.`;
    case "mentorship ended":
      return endingText(name, about);
  }
}

/** Who asks for what, in a sentence. */
export function proposalText(name: string, side: MentorshipSide) {
  return side === "mentor"
    ? `${name} asks you to be their mentor.`
    : `${name} offers to be your mentor.`;
}

function pauseText(name: string, { side, pausedBy }: Pick<MentorshipAbout, "side" | "pausedBy">) {
  const why =
    pausedBy === "managing"
      ? `It’s paused while one of you manages the other.`
      : `You and ${name} are taking a break.`;

  return `${why} ${side === "mentee" ? "Nothing of yours is open to them" : "You see nothing of theirs"} until it goes on; you both keep the log of your talks.`;
}

/** How it ended, without whose doing it was. */
function endingText(name: string, { side, hasBegun, endReason }: MentorshipAbout) {
  if (hasBegun) {
    const how = endReason === "completed" ? "is completed" : "has ended";
    const rest =
      side === "mentee"
        ? "They see nothing of yours anymore, and you keep the log of your talks."
        : "What they opened to you is closed now.";

    return `Your mentorship with ${name} ${how}. ${rest}`;
  }

  switch (endReason) {
    case "declined":
      return `You asked ${name}, and the answer is no. Nothing of yours was opened.`;
    case "lapsed":
      return `What you and ${name} had open wasn’t answered in time. You can propose it again.`;
    case "managing":
      return `One of you and ${name} manages the other now, so the proposal ended.`;
    default:
      return `The proposal between you and ${name} ended. Nothing was opened.`;
  }
}
