import { z } from "zod";
import { type CheckInTimes, checkInState, type Side, waitsFor } from "@/lib/check-ins/check-in";
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
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

type Told = {
  /** What it tells of: a check-in, or a place in a team, their own or another's, and what a member opened to them. */
  about: "check-in" | "team";
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
} as const satisfies Record<NoticeKind, Told>;

type KindAbout<About extends Told["about"]> = {
  [Kind in NoticeKind]: (typeof noticeTable)[Kind]["about"] extends About ? Kind : never;
}[NoticeKind];

export type CheckInKind = KindAbout<"check-in">;
export type TeamKind = KindAbout<"team">;

/** Of those about a team, what a mail can tell of. */
export type TeamMailKind = {
  [Kind in TeamKind]: (typeof noticeTable)[Kind]["setting"] extends null ? never : Kind;
}[TeamKind];

/** Of the kinds, those that a mail can tell of. */
export const mailKinds = noticeKinds.filter((kind) => noticeTable[kind].setting !== null);

export function isTeamKind(kind: NoticeKind): kind is TeamKind {
  return noticeTable[kind].about === "team";
}

/** Whether it's still worth a mail to tell a side of a check-in something, on a day (YYYY-MM-DD). */
export function isWorthMail(kind: CheckInKind, side: Side, times: CheckInTimes, today: string) {
  return noticeTable[kind].worthMailWhile === "both views are open"
    ? checkInState(times, today) === "revealed"
    : waitsFor(side, times, today);
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

/** What the form sends that chooses mail: the kinds that are wanted. */
export const mailChoices = z.strictObject({
  kinds: z.partialRecord(z.enum(noticeKinds), z.literal("on")).optional(),
});
