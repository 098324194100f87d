import { type CheckInTimes, checkInState, type Side } from "@/lib/check-ins/check-in";
import { caseStanding, type PromotionCase } from "@/lib/check-ins/promotion-case";
import { calledName, otherOf } from "@/lib/check-ins/words";
import { type Dates, dayText } from "@/lib/text/dates";
import { capitalized } from "@/lib/text/words";
import { type AskAbout, askNoticePath, askNoticeText } from "./ask-words";
import {
  type AskNoticeKind,
  type CheckInKind,
  type MentorshipKind,
  mailKinds,
  type NoticeKind,
  type OrganizationKind,
  type SummaryKind,
  type TalkKind,
  type TeamKind,
} from "./kinds";
import {
  type MentorshipAbout,
  mentorshipNoticePath,
  mentorshipNoticeText,
} from "./mentorship-words";
import {
  type OrganizationAbout,
  organizationNoticePath,
  organizationNoticeText,
} from "./organization-words";
import { type SummaryAbout, summaryNoticePath, summaryNoticeText } from "./summary-words";
import { type TalkAbout, talkNoticePath, talkNoticeText } from "./talk-words";
import { type TeamAbout, teamNoticePath, teamNoticeText } from "./team-words";

type CheckInAbout = CheckInTimes & {
  id: string;
  /** The reader's own. */
  side: Side;
  openedBy: Side;
  subjectName: string;
  raterName: string;
  /** What the two said of its one page, if anything. */
  page: PromotionCase | null;
};

/** What stands under a notice's title: who it is about, to one of the two, as it was when they were told. */
const bodies: Record<
  CheckInKind,
  (told: {
    name: string;
    due: string;
    side: Side;
    openedBy: Side;
    page: PromotionCase | null;
  }) => string
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
  "page to agree to": ({ name, page, side }) =>
    `${name} would put your check-in on one page. ${
      page && caseStanding(page, side) !== "asks you"
        ? "You both agree to it."
        : "It’s made only if you agree, too."
    }`,
  "page agreed on": ({ name }) => `${name} agreed to put your check-in on one page, too.`,
};

/**
 * What a notice tells of: a check-in of the reader's, a place in a team, a talk, a summary, a mentorship, an ask, or the
 * end of their organization.
 */
export type NoticeAbout =
  | { kind: CheckInKind; checkIn: CheckInAbout }
  | { kind: TeamKind; place: TeamAbout }
  | { kind: TalkKind; talk: TalkAbout }
  | { kind: SummaryKind; summary: SummaryAbout }
  | { kind: MentorshipKind; mentorship: MentorshipAbout }
  | { kind: AskNoticeKind; ask: AskAbout }
  | { kind: OrganizationKind; deletion: OrganizationAbout };

/** A notice as an inbox has it. */
export type Notice = NoticeAbout & { id: string; createdAt: Date; readAt: Date | null };

/** The text under a notice's title, with where what it tells of stands since, if it's answered or over. */
export function noticeText(notice: NoticeAbout, { now, dates }: { now: Date; dates: Dates }) {
  if ("place" in notice) return teamNoticeText(notice.kind, notice.place, now);
  if ("talk" in notice) return talkNoticeText(notice.kind, notice.talk, { now, dates });
  if ("summary" in notice) return summaryNoticeText(notice.summary);
  if ("mentorship" in notice) return mentorshipNoticeText(notice.kind, notice.mentorship);
  if ("ask" in notice) return askNoticeText(notice.kind, notice.ask, now);
  if ("deletion" in notice) return organizationNoticeText(notice.kind, notice.deletion, dates);

  return checkInNoticeText(notice.kind, notice.checkIn, dates.calendarDay(now));
}

/** The page that a notice leads to; nothing where the reader has no such page anymore. */
export function noticePath(notice: NoticeAbout, now: Date) {
  if ("place" in notice) return teamNoticePath(notice.kind, notice.place, now);
  if ("talk" in notice) return talkNoticePath(notice.talk);
  if ("summary" in notice) return summaryNoticePath(notice.summary);
  if ("mentorship" in notice) return mentorshipNoticePath(notice.mentorship);
  if ("ask" in notice) return askNoticePath(notice.kind, notice.ask);
  if ("deletion" in notice) return organizationNoticePath;

  return checkInNoticePath(notice.kind, notice.checkIn.id);
}

/** The page that a notice about a check-in leads to. */
export function checkInNoticePath(kind: CheckInKind, id: string) {
  const checkIn = `/check-ins/${id}` as const;

  return kind === "page to agree to" || kind === "page agreed on"
    ? (`${checkIn}/case` as const)
    : checkIn;
}

function checkInNoticeText(kind: CheckInKind, checkIn: CheckInAbout, today: string) {
  const { side, openedBy, dueOn, page } = checkIn;
  const name = calledName(otherOf(checkIn));
  const text = bodies[kind]({ name, due: dayText(dueOn), side, openedBy, page });
  const state = checkInState(checkIn, today);
  const isOver = state === "ended" || state === "lapsed";

  return capitalized(isOver ? `${text} It has ended since.` : text);
}

/** The first line of someone's inbox. */
export function inboxTitle({ hasUnread, isEmpty }: { hasUnread: boolean; isEmpty: boolean }) {
  if (isEmpty) return "Nothing in your inbox";

  return hasUnread ? "New in your inbox" : "You’ve read everything";
}

/** What someone gets mail about, in a word, from what they turned off and whether they get the weekly digest. */
export function mailText(
  off: readonly NoticeKind[],
  digest: { isOffered: boolean; isOn: boolean } = { isOffered: false, isOn: false },
) {
  const on = mailKinds.filter((kind) => !off.includes(kind));
  const isOn = digest.isOffered && digest.isOn;

  if (on.length === mailKinds.length) {
    return digest.isOffered && !isOn ? "Everything but the weekly digest" : "Everything we send";
  }
  if (on.length === 0) return isOn ? "The weekly digest alone" : "None";

  return "Some of what we send";
}
