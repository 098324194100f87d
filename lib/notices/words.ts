import { type CheckInTimes, checkInState, type Side } from "@/lib/check-ins/check-in";
import { calledName, otherOf } from "@/lib/check-ins/words";
import { dayText } from "@/lib/text/dates";
import { capitalized } from "@/lib/text/words";
import { type CheckInKind, mailKinds, type NoticeKind, type TeamKind } from "./kinds";
import { type TeamAbout, teamNoticePath, teamNoticeText } from "./team-words";

type CheckInAbout = CheckInTimes & {
  id: string;
  /** The reader's own. */
  side: Side;
  openedBy: Side;
  subjectName: string;
  raterName: string;
};

/** What stands under a notice's title: who it is about, to one of the two, as it was when they were told. */
const bodies: Record<
  CheckInKind,
  (told: { name: string; due: string; side: Side; openedBy: Side }) => string
> = {
  asked: (told) => bodies.reminder(told),
  reminder: ({ name, due, side, openedBy }) => {
    if (side === "subject") return `Your own side of the check-in with ${name} is due ${due}.`;

    return openedBy === "subject"
      ? `${name} would like your view by ${due}.`
      : `Your view of ${name} is due ${due}.`;
  },
  "other in": ({ name }) => `${name} is in. Once you are, too, both views open.`,
  revealed: ({ name }) => `You and ${name} can read each other’s views now.`,
  "agreement to confirm": ({ name }) => `${name} suggests what you two work on.`,
  "agreement due": ({ name }) => `You and ${name} planned to take another look at it about now.`,
  "agreement confirmed": ({ name }) => `${name} agreed to what you suggested.`,
};

/** What a notice tells of: a check-in of the reader's, or a place in a team. */
export type NoticeAbout =
  | { kind: CheckInKind; checkIn: CheckInAbout }
  | { kind: TeamKind; place: TeamAbout };

/** A notice as an inbox has it. */
export type Notice = NoticeAbout & { id: string; createdAt: Date; readAt: Date | null };

/** The text under a notice's title, with where what it tells of stands since, if it's answered or over. */
export function noticeText(notice: NoticeAbout, { today, now }: { today: string; now: Date }) {
  return "place" in notice
    ? teamNoticeText(notice.kind, notice.place, now)
    : checkInNoticeText(notice.kind, notice.checkIn, today);
}

/** The page that a notice leads to; nothing where the reader has no such page anymore. */
export function noticePath(notice: NoticeAbout, now: Date) {
  return "place" in notice
    ? teamNoticePath(notice.kind, notice.place, now)
    : (`/check-ins/${notice.checkIn.id}` as const);
}

function checkInNoticeText(kind: CheckInKind, checkIn: CheckInAbout, today: string) {
  const { side, openedBy, dueOn } = checkIn;
  const name = calledName(otherOf(checkIn));
  const text = bodies[kind]({ name, due: dayText(dueOn), side, openedBy });
  const state = checkInState(checkIn, today);
  const isOver = state === "ended" || state === "lapsed";

  return capitalized(isOver ? `${text} It has ended since.` : text);
}

/** The first line of someone's inbox. */
export function inboxTitle({ hasUnread, isEmpty }: { hasUnread: boolean; isEmpty: boolean }) {
  if (isEmpty) return "Nothing in your inbox";

  return hasUnread ? "New in your inbox" : "You’ve read everything";
}

/** What someone gets mail about, in a word, from what they turned off. */
export function mailText(off: readonly NoticeKind[]) {
  const on = mailKinds.filter((kind) => !off.includes(kind));

  if (on.length === mailKinds.length) return "Everything we send";

  return on.length === 0 ? "None" : "Some of what we send";
}
