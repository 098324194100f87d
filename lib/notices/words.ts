import { type CheckInTimes, checkInState, type Side } from "@/lib/check-ins/check-in";
import { calledName } from "@/lib/check-ins/words";
import { dayText } from "@/lib/text/dates";
import { capitalized } from "@/lib/text/words";
import { type NoticeKind, noticeKinds } from "./kinds";

type About = CheckInTimes & {
  side: Side;
  openedBy: Side;
  /** The other side's name, empty once the account is gone. */
  other: string;
};

/** What stands under a notice's title: who it is about, to one of the two, as it was when they were told. */
const bodies: Record<
  NoticeKind,
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

/** The text under a notice's title, with where its check-in stands since, if it's over. */
export function noticeText(
  kind: NoticeKind,
  { side, openedBy, other, ...times }: About,
  today: string,
) {
  const text = bodies[kind]({
    name: calledName(other),
    due: dayText(times.dueOn),
    side,
    openedBy,
  });
  const state = checkInState(times, today);
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
  if (off.length === 0) return "About everything in your inbox";

  return off.length === noticeKinds.length ? "None" : "About some of what’s in your inbox";
}
