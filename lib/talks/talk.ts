import type { Dates } from "@/lib/text/dates";
import { instantAt, wallClock } from "@/lib/text/local-time";

export const talkSides = ["subject", "partner"] as const;

/** Of a talk: the subject is whose log it is; the partner is their manager or their mentor. */
export type TalkSide = (typeof talkSides)[number];

/** Which relation a talk rests on: someone manages the other in a team, or is their mentor. */
export type TalkRelation = "team" | "mentorship";

/** By what two people would talk: by a place in a team, with the other one of the two, or by their mentorship. */
export type TalkBasis = Readonly<{ placeId: string; withId: string } | { mentorshipId: string }>;

/** What two people agree that one of them does, by a day (YYYY-MM-DD); the text is on one line. */
export type TalkAction = Readonly<{ owner: TalkSide; what: string; dueOn: string }>;

/** What the log of a talk says: the points of its agenda, a line each, what was noted, and what was agreed on. */
export type TalkText = Readonly<{
  agenda: readonly string[];
  notes: string;
  actions: readonly TalkAction[];
}>;

/** A version of it. Its writer has confirmed it by writing it. */
export type TalkVersion = TalkText &
  Readonly<{
    /** From 1. */
    version: number;
    writtenBy: TalkSide;
    createdAt: Date;
    confirmedAt: Date | null;
  }>;

/** When a talk is: on a day (YYYY-MM-DD) as a whole, or from an instant on; exactly one is set. */
export type TalkTime = Readonly<{ onDay: string | null; startsAt: Date | null }>;

/** Where a log stands, to one of the two: an agenda alone asks no one for anything. */
export type TalkStanding = "agenda" | "asks you" | "waits" | "confirmed";

/** The most of everything in one version, in lines and characters. */
export const talkSize = {
  points: 12,
  /** Points of an agenda that the form has room for beside those that are there. */
  ownPoints: 3,
  point: 400,
  notes: 5000,
  actions: 5,
  action: 300,
} as const;

/** The places of a form for what the two agree on; each may stay empty. */
export const actionPlaces = ["action1", "action2", "action3", "action4", "action5"] as const;

/** How many days ahead a form proposes a talk. */
export const defaultTalkDays = 7;

/** How many days from today on a talk is at the latest. */
export const latestTalkDays = 366;

/** Whether something of the talk itself is written down, and not its agenda alone. */
export function isRecord({ notes, actions }: Pick<TalkText, "notes" | "actions">) {
  return notes !== "" || actions.length > 0;
}

export function talkStanding(newest: TalkVersion, side: TalkSide): TalkStanding {
  if (!isRecord(newest)) return "agenda";
  if (newest.confirmedAt) return "confirmed";

  return newest.writtenBy === side ? "waits" : "asks you";
}

/** Whether the two can still write: both have it before them, and it wasn't called off. */
export function isOpenTalk(talk: { sightEndedAt: Date | null; calledOffAt: Date | null }) {
  return talk.sightEndedAt === null && talk.calledOffAt === null;
}

/** The calendar day of a talk (YYYY-MM-DD), where its reader is. */
export function dayOfTalk({ onDay, startsAt }: TalkTime, dates: Pick<Dates, "calendarDay">) {
  return onDay ?? dates.calendarDay(startsAt ?? "");
}

/** When a talk is that's put on a day (YYYY-MM-DD) and, if told, a time ("10:30") in a zone. */
export function talkTimeOf({ day, time }: { day: string; time: string }, zone: string): TalkTime {
  if (time === "") return { onDay: day, startsAt: null };

  const [hour = 0, minute = 0] = time.split(":").map(Number);

  return { onDay: null, startsAt: instantAt(day, hour, zone, minute) };
}

/** The same backward, as the fields of a form have it. */
export function talkTimeFields({ onDay, startsAt }: TalkTime, zone: string) {
  if (!startsAt) return { day: onDay ?? "", time: "" };

  const { day, minutes } = wallClock(startsAt, zone);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) =>
    String(part).padStart(2, "0"),
  );

  return { day, time: `${hour}:${minute}` };
}

/** Whether a talk is still ahead of its reader, or today. */
export function isComing(
  talk: TalkTime & { calledOffAt: Date | null },
  today: string,
  dates: Pick<Dates, "calendarDay">,
) {
  return talk.calledOffAt === null && dayOfTalk(talk, dates) >= today;
}

/** Whether two versions say the same. */
export function isSameTalk(one: TalkText, other: TalkText) {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}

/** Whether two actions are the same one, whatever day each is due by. */
export function isSameAction(
  one: Pick<TalkAction, "owner" | "what">,
  other: Pick<TalkAction, "owner" | "what">,
) {
  return one.owner === other.owner && one.what === other.what;
}

function contentOf({ agenda, notes, actions }: TalkText) {
  return [agenda, notes, actions.map(({ owner, what, dueOn }) => [owner, what, dueOn])];
}
