import { z } from "zod";
import type { AskState } from "@/lib/asks/ask";
import { type CheckInTimes, checkInState, type Side, waitsFor } from "@/lib/check-ins/check-in";
import type { caseStanding } from "@/lib/check-ins/promotion-case";
import type { MentorshipState } from "@/lib/mentorships/mentorship";
import { isOpenTalk, type TalkTime } from "@/lib/talks/talk";
import { isWaiting, type PlaceTimes } from "@/lib/teams/team";

/** What someone is told in their inbox, and by mail beside it. A link in a mail names a kind by its place: append only. */
export const noticeKinds = [
  "asked",
  "reminder",
  "other in",
  "revealed",
  "agreement to confirm",
  "agreement due",
  "agreement confirmed",
  "placed",
  "asked to manage",
  "arrival",
  "taken in",
  "joined",
  "opened",
  "left",
  "place ended",
  "team ended",
  "talk planned",
  "talk moved",
  "talk called off",
  "notes to confirm",
  "summary made",
  "page to agree to",
  "page agreed on",
  "mentorship proposed",
  "mentorship to confirm",
  "mentorship begun",
  "mentorship paused",
  "mentorship resumed",
  "mentorship ended",
  "evidence kept inside",
  "attestation asked",
  "attestation confirmed",
  "attestation declined",
  "attestation revoked",
  "feedback asked",
  "feedback given",
  "feedback declined",
  "feedback revoked",
  "deletion asked",
  "deletion called off",
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

type Told = {
  /**
   * What it tells of: a check-in; a place in a team, their own or another's, and what a member opened to them; a talk of
   * theirs with its log; a summary of their team; a mentorship; an ask to confirm evidence, or for feedback; the end of
   * their organization.
   */
  about:
    | "check-in"
    | "team"
    | "talk"
    | "summary"
    | "mentorship"
    | "attestation"
    | "feedback"
    | "organization";
  /** In the inbox, and in the settings after "Mail when". It names no one, no purpose, no skill, and no level. */
  title: string;
  /** Null where the inbox alone has it, and no mail. */
  setting: string | null;
  /** As long as this is so, it's worth a mail; what is over by the time the mail may go is in the inbox alone. */
  worthMailWhile:
    | "their answers are missing"
    | "both views are open"
    | "a yes is missing"
    | "they are in the team"
    | "they are a member"
    | "the talk is ahead"
    | "its day is ahead"
    | "the notes wait for them"
    | "their yes to the page is missing"
    | "it is proposed"
    | "it waits to be confirmed"
    | "it is active"
    | "it is paused"
    | "it has ended"
    | "their word is missing"
    | "what they answered stands"
    | "it is to be deleted"
    | "it was called off"
    | null;
};

/** The one table of the kinds: another kind has a line here, and its words in ./words and ./letters. */
export const noticeTable = {
  asked: {
    about: "check-in",
    title: "You were asked for your view",
    setting: "Someone asks for your view",
    worthMailWhile: "their answers are missing",
  },
  reminder: {
    about: "check-in",
    title: "A check-in is waiting for your answers",
    setting: "A check-in is still waiting for your answers",
    worthMailWhile: "their answers are missing",
  },
  "other in": {
    about: "check-in",
    title: "The other side of a check-in is in",
    setting: "The other side of a check-in is in",
    worthMailWhile: "their answers are missing",
  },
  revealed: {
    about: "check-in",
    title: "Both views of a check-in are open",
    setting: "Both views of a check-in are open",
    worthMailWhile: "both views are open",
  },
  "agreement to confirm": {
    about: "check-in",
    title: "An agreement is waiting for you to confirm it",
    setting: "An agreement is waiting for you to confirm it",
    worthMailWhile: "both views are open",
  },
  "agreement due": {
    about: "check-in",
    title: "It’s time to look at an agreement again",
    setting: "It’s time to look at an agreement again",
    worthMailWhile: "both views are open",
  },
  "agreement confirmed": {
    about: "check-in",
    title: "What you suggested is agreed on",
    setting: "What you suggested is agreed on",
    worthMailWhile: "both views are open",
  },
  placed: {
    about: "team",
    title: "You’re asked to join a team",
    setting: "You’re asked to join a team",
    worthMailWhile: "a yes is missing",
  },
  "asked to manage": {
    about: "team",
    title: "You’re asked to manage a team",
    setting: "You’re asked to manage a team",
    worthMailWhile: "a yes is missing",
  },
  arrival: {
    about: "team",
    title: "Someone asks to join your team",
    setting: "Someone asks to join your team by its link",
    worthMailWhile: "a yes is missing",
  },
  "taken in": {
    about: "team",
    title: "You’re in the team that you asked to join",
    setting: "You’re in the team that you asked to join",
    worthMailWhile: "they are in the team",
  },
  joined: {
    about: "team",
    title: "Someone you asked is in your team",
    setting: null,
    worthMailWhile: null,
  },
  opened: {
    about: "team",
    title: "Someone opened something to you",
    setting: null,
    worthMailWhile: null,
  },
  left: {
    about: "team",
    title: "Someone is no longer in your team",
    setting: null,
    worthMailWhile: null,
  },
  "place ended": {
    about: "team",
    title: "Your place in a team has ended",
    setting: "Your place in a team has ended",
    worthMailWhile: "they are a member",
  },
  "team ended": {
    about: "team",
    title: "A team of yours has ended",
    setting: "A team of yours has ended",
    worthMailWhile: "they are a member",
  },
  "talk planned": {
    about: "talk",
    title: "Someone planned a talk with you",
    setting: "Someone plans a talk with you",
    worthMailWhile: "the talk is ahead",
  },
  "talk moved": {
    about: "talk",
    title: "A talk of yours was moved",
    setting: "A talk of yours is moved",
    worthMailWhile: "the talk is ahead",
  },
  "talk called off": {
    about: "talk",
    title: "A talk of yours was called off",
    setting: "A talk of yours is called off",
    worthMailWhile: "its day is ahead",
  },
  "notes to confirm": {
    about: "talk",
    title: "Notes from a talk are waiting for you to confirm them",
    setting: "Notes from a talk are waiting for you to confirm them",
    worthMailWhile: "the notes wait for them",
  },
  "summary made": {
    about: "summary",
    title: "A summary of your team was made",
    setting: null,
    worthMailWhile: null,
  },
  "page to agree to": {
    about: "check-in",
    title: "A page about a check-in is waiting for your yes",
    setting: "A page about a check-in is waiting for your yes",
    worthMailWhile: "their yes to the page is missing",
  },
  "page agreed on": {
    about: "check-in",
    title: "The other side agreed to a page, too",
    setting: null,
    worthMailWhile: null,
  },
  "mentorship proposed": {
    about: "mentorship",
    title: "Someone proposes a mentorship",
    setting: "Someone proposes a mentorship",
    worthMailWhile: "it is proposed",
  },
  "mentorship to confirm": {
    about: "mentorship",
    title: "A yes to a mentorship is waiting for you to confirm it",
    setting: "A yes to a mentorship is waiting for you to confirm it",
    worthMailWhile: "it waits to be confirmed",
  },
  "mentorship begun": {
    about: "mentorship",
    title: "A mentorship of yours has begun",
    setting: "A mentorship of yours begins",
    worthMailWhile: "it is active",
  },
  "mentorship paused": {
    about: "mentorship",
    title: "A mentorship of yours is paused",
    setting: "A mentorship of yours is paused",
    worthMailWhile: "it is paused",
  },
  "mentorship resumed": {
    about: "mentorship",
    title: "A mentorship of yours goes on",
    setting: "A mentorship of yours goes on after a pause",
    worthMailWhile: "it is active",
  },
  "mentorship ended": {
    about: "mentorship",
    title: "A mentorship, or a proposal of one, has ended",
    setting: "A mentorship, or a proposal of one, ends",
    worthMailWhile: "it has ended",
  },
  "evidence kept inside": {
    about: "mentorship",
    title: "Evidence that you opened is shut again",
    setting: null,
    worthMailWhile: null,
  },
  "attestation asked": {
    about: "attestation",
    title: "You’re asked to confirm something you saw",
    setting: "Someone asks you to confirm something you saw",
    worthMailWhile: "their word is missing",
  },
  "attestation confirmed": {
    about: "attestation",
    title: "Someone confirmed a piece of your evidence",
    setting: "Someone confirms a piece of your evidence",
    worthMailWhile: "what they answered stands",
  },
  "attestation declined": {
    about: "attestation",
    title: "Someone would rather not confirm a piece of your evidence",
    setting: null,
    worthMailWhile: null,
  },
  "attestation revoked": {
    about: "attestation",
    title: "A confirmation of your evidence was revoked",
    setting: null,
    worthMailWhile: null,
  },
  "feedback asked": {
    about: "feedback",
    title: "You’re asked for feedback",
    setting: "Someone asks you for feedback",
    worthMailWhile: "their word is missing",
  },
  "feedback given": {
    about: "feedback",
    title: "Someone gave you feedback",
    setting: "Someone gives you feedback",
    worthMailWhile: "what they answered stands",
  },
  "feedback declined": {
    about: "feedback",
    title: "Someone would rather not give you feedback",
    setting: null,
    worthMailWhile: null,
  },
  "feedback revoked": {
    about: "feedback",
    title: "Feedback you received was withdrawn",
    setting: null,
    worthMailWhile: null,
  },
  "deletion asked": {
    about: "organization",
    title: "Your organization is going to be deleted",
    setting: "Your organization is going to be deleted",
    worthMailWhile: "it is to be deleted",
  },
  "deletion called off": {
    about: "organization",
    title: "Your organization stays after all",
    setting: "Your organization stays after all",
    worthMailWhile: "it was called off",
  },
} as const satisfies Record<NoticeKind, Told>;

/** What there's mail about. */
export type MailedAbout = {
  [Kind in NoticeKind]: (typeof noticeTable)[Kind]["setting"] extends null
    ? never
    : (typeof noticeTable)[Kind]["about"];
}[NoticeKind];

type KindAbout<About extends Told["about"]> = {
  [Kind in NoticeKind]: (typeof noticeTable)[Kind]["about"] extends About ? Kind : never;
}[NoticeKind];

export type CheckInKind = KindAbout<"check-in">;
export type TeamKind = KindAbout<"team">;
export type TalkKind = KindAbout<"talk">;
export type SummaryKind = KindAbout<"summary">;
export type MentorshipKind = KindAbout<"mentorship">;
/** What is told of asks. */
export type AskNoticeKind = KindAbout<"attestation" | "feedback">;

/** All of which a mail can tell of. */
export type OrganizationKind = KindAbout<"organization">;

/** Of some kinds, what a mail can tell of. */
type MailKind<Kind extends NoticeKind> = {
  [Each in Kind]: (typeof noticeTable)[Each]["setting"] extends null ? never : Each;
}[Kind];

export type CheckInMailKind = MailKind<CheckInKind>;
export type TeamMailKind = MailKind<TeamKind>;
export type AskMailKind = MailKind<AskNoticeKind>;

/** Of the kinds, those that a mail can tell of. */
export const mailKinds = noticeKinds.filter((kind) => noticeTable[kind].setting !== null);

export function isCheckInKind(kind: NoticeKind): kind is CheckInKind {
  return noticeTable[kind].about === "check-in";
}

export function isTeamKind(kind: NoticeKind): kind is TeamKind {
  return noticeTable[kind].about === "team";
}

/** All of which a mail can tell of. */
export function isTalkKind(kind: NoticeKind): kind is TalkKind {
  return noticeTable[kind].about === "talk";
}

export function isSummaryKind(kind: NoticeKind): kind is SummaryKind {
  return noticeTable[kind].about === "summary";
}

export function isMentorshipKind(kind: NoticeKind): kind is MentorshipKind {
  return noticeTable[kind].about === "mentorship";
}

/** All of which a mail can tell of. */
export function isOrganizationKind(kind: NoticeKind): kind is OrganizationKind {
  return noticeTable[kind].about === "organization";
}

/** Whether it's still worth a mail to tell someone that their organization is to be deleted, or isn't after all. */
export function isWorthOrganizationMail(
  kind: OrganizationKind,
  { calledOffAt }: { calledOffAt: Date | null },
) {
  switch (noticeTable[kind].worthMailWhile) {
    case "it is to be deleted":
      return !calledOffAt;
    case "it was called off":
      return calledOffAt !== null;
  }
}

export function isAskKind(kind: NoticeKind): kind is AskNoticeKind {
  const { about } = noticeTable[kind];

  return about === "attestation" || about === "feedback";
}

export function isAskMailKind(kind: NoticeKind): kind is AskMailKind {
  return isAskKind(kind) && noticeTable[kind].setting !== null;
}

/** Whether it's still worth a mail to tell someone of an ask. */
export function isWorthAskMail(kind: AskMailKind, state: AskState) {
  switch (noticeTable[kind].worthMailWhile) {
    case "their word is missing":
      return state === "open";
    case "what they answered stands":
      return state === "answered";
  }
}

export function isCheckInMailKind(kind: NoticeKind): kind is CheckInMailKind {
  return isCheckInKind(kind) && noticeTable[kind].setting !== null;
}

/**
 * Whether it's still worth a mail to tell a side of a check-in something, on a day (YYYY-MM-DD). `page` is where its one
 * page stands to them, as long as the two can still make it.
 */
export function isWorthMail(
  kind: CheckInMailKind,
  side: Side,
  times: CheckInTimes,
  { today, page }: { today: string; page?: ReturnType<typeof caseStanding> },
) {
  switch (noticeTable[kind].worthMailWhile) {
    case "both views are open":
      return checkInState(times, today) === "revealed";
    case "their answers are missing":
      return waitsFor(side, times, today);
    case "their yes to the page is missing":
      return page === "asks you";
  }
}

/** When a talk is, whether it's off or the relation over, and whether a version of its log waits for the reader. */
type TalkFacts = TalkTime & {
  calledOffAt: Date | null;
  sightEndedAt: Date | null;
  asksReader: boolean;
};

/** Whether it's still worth a mail to tell one of the two of a talk something, on a day (YYYY-MM-DD) and at an instant. */
export function isWorthTalkMail(
  kind: TalkKind,
  talk: TalkFacts,
  { today, now }: { today: string; now: Date },
) {
  const isAhead = talk.startsAt ? talk.startsAt > now : (talk.onDay ?? "") >= today;

  switch (noticeTable[kind].worthMailWhile) {
    case "the talk is ahead":
      return isAhead && isOpenTalk(talk);
    case "its day is ahead":
      return isAhead && !talk.sightEndedAt;
    case "the notes wait for them":
      return talk.asksReader && isOpenTalk(talk);
  }
}

export function isTeamMailKind(kind: NoticeKind): kind is TeamMailKind {
  return isTeamKind(kind) && noticeTable[kind].setting !== null;
}

/** Whether it's still worth a mail to tell someone of a place in a team, of an arrival only who manages it. */
export function isWorthTeamMail(
  kind: TeamMailKind,
  { manages, ...place }: PlaceTimes & { manages: boolean },
  now: Date,
) {
  switch (noticeTable[kind].worthMailWhile) {
    case "a yes is missing":
      return isWaiting(place, now) && (manages || kind !== "arrival");
    case "they are in the team":
      return !place.endedAt;
    case "they are a member":
      return true;
  }
}

/** Whether it's still worth a mail to tell someone of a mentorship, by where it stands. */
export function isWorthMentorshipMail(kind: MentorshipKind, state: MentorshipState) {
  switch (noticeTable[kind].worthMailWhile) {
    case "it is proposed":
      return state === "proposed";
    case "it waits to be confirmed":
      return state === "taken";
    case "it is active":
      return state === "active";
    case "it is paused":
      return state === "paused";
    case "it has ended":
      return state === "ended";
    case null:
      return false;
  }
}

/** What a link in a mail turns off: the mail about a kind of notice, or the weekly digest. */
export type MailChoice = NoticeKind | "digest";

/** What the form sends that chooses mail: the kinds that are wanted, and, where it's offered, whether the digest is. */
export const mailChoices = z.strictObject({
  kinds: z.partialRecord(z.enum(noticeKinds), z.literal("on")).optional(),
  digest: z
    .strictObject({ offered: z.literal("on"), wanted: z.literal("on").optional() })
    .optional(),
});
