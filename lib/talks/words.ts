import { logAudienceText } from "@/lib/access/words";
import { calledName, wholeName } from "@/lib/check-ins/words";
import { type Dates, dayText } from "@/lib/text/dates";
import { capitalized, counted, possessive } from "@/lib/text/words";
import {
  isComing,
  isOpenTalk,
  isRecord,
  type TalkAction,
  type TalkRelation,
  type TalkSide,
  type TalkText,
  type TalkTime,
  type TalkVersion,
  talkStanding,
} from "./talk";

type Sides = {
  restsOn: TalkRelation;
  side: TalkSide;
  subjectName: string;
  partnerName: string;
};
type Known = Sides & TalkTime & { calledOffAt: Date | null; sightEndedAt: Date | null };
type Told = { today: string; dates: Pick<Dates, "day" | "minute" | "calendarDay"> };

/** The other one's name, empty once the account is gone. */
export function otherInTalk({ side, subjectName, partnerName }: Sides) {
  return side === "subject" ? partnerName : subjectName;
}

/** What a sentence calls the other one: "Tomás", or who they were once the account is gone. */
export function calledInTalk(talk: Sides) {
  const name = otherInTalk(talk);

  return name === "" && talk.restsOn === "mentorship" ? "your former mentor" : calledName(name);
}

/** When a talk is: "December 3, 2026", or "Dec 3, 2026, 10:00" where its reader is. */
export function talkTimeText({ onDay, startsAt }: TalkTime, dates: Pick<Dates, "minute">) {
  return startsAt ? dates.minute(startsAt) : dayText(onDay ?? "");
}

/** A talk by name: "Talk with Tomás Beltrame, December 3, 2026". */
export function talkName(talk: Sides & TalkTime, dates: Pick<Dates, "minute">) {
  return `Talk with ${wholeName(otherInTalk(talk))}, ${talkTimeText(talk, dates)}`;
}

/** Which talk comes next, as the first line of someone's talks. */
export function talksTitle(next: (Sides & TalkTime) | undefined, dates: Pick<Dates, "minute">) {
  if (!next) return "You have no talk ahead";

  return `Your next talk is with ${calledInTalk(next)}, on ${talkTimeText(next, dates)}`;
}

const others: Record<TalkRelation, Record<TalkSide, string>> = {
  team: { subject: "your manager", partner: "someone you manage" },
  mentorship: { subject: "your mentor", partner: "your mentee" },
};

const formerOthers: Record<TalkRelation, string> = {
  team: "a former manager of yours",
  mentorship: "a former mentor of yours",
};

/** Who the other one is to its reader: "With your mentor." */
export function talkRelationText({
  restsOn,
  side,
  sightEndedAt,
}: Pick<Known, "restsOn" | "side" | "sightEndedAt">) {
  return `With ${sightEndedAt ? formerOthers[restsOn] : others[restsOn][side]}.`;
}

/** Whose version it is, and of when. */
export function versionText(
  { version, writtenBy, createdAt }: Pick<TalkVersion, "version" | "writtenBy" | "createdAt">,
  talk: Sides,
  dates: Pick<Dates, "minute">,
) {
  return `Version ${version}, by ${writtenBy === talk.side ? "you" : calledInTalk(talk)}, ${dates.minute(createdAt)}`;
}

/** Where a talk stands, as its page's first line. */
export function talkTitle(talk: Known & { newest: TalkVersion }, { today, dates }: Told) {
  const name = calledInTalk(talk);
  if (talk.calledOffAt) return "This talk was called off";

  switch (talkStanding(talk.newest, talk.side)) {
    case "asks you":
      return capitalized(`${possessive(name)} notes are waiting for your yes`);
    case "waits":
      return `Your notes are waiting for ${name}`;
    case "confirmed":
      return `You and ${name} agree on these notes`;
    case "agenda":
      if (!isComing(talk, today, dates)) return "Nothing is noted from this talk";
      return talk.newest.agenda.length > 0
        ? `What you and ${name} will talk about`
        : `Nothing is on the agenda with ${name} yet`;
  }
}

/** Who reads it, below that line, and who writes as long as nothing is noted. */
export function talkLead(talk: Known & { newest: TalkVersion; readBy: readonly string[] }) {
  const { side, restsOn, readBy } = talk;
  const name = calledInTalk(talk);
  const who = logAudienceText({
    name,
    restsOn,
    isSubject: side === "subject",
    isOver: talk.sightEndedAt !== null,
    readBy,
  });
  if (!isOpenTalk(talk) || isRecord(talk.newest)) return who;

  return side === "subject"
    ? `${who} You write down what comes of it; ${name} confirms or adds.`
    : `${who} ${name} writes down what comes of it; you confirm or add.`;
}

/** The same in a list, beside the talk's day. */
export function talkStateText(talk: Known & { newest: TalkVersion }, { today, dates }: Told) {
  const name = calledInTalk(talk);
  if (talk.calledOffAt) return "Called off";

  switch (talkStanding(talk.newest, talk.side)) {
    case "asks you":
      return "Notes are waiting for your yes";
    case "waits":
      return `Notes are waiting for ${name}`;
    case "confirmed":
      return talk.newest.actions.length > 0
        ? `Notes, and ${counted(talk.newest.actions.length, "agreed action")}`
        : "Notes that you both confirmed";
    case "agenda":
      if (!isComing(talk, today, dates)) return "No notes";
      return `${capitalized(counted(talk.newest.agenda.length, "point"))} on the agenda`;
  }
}

/** Told to someone who wrote beside a newer version that they hadn't seen. */
export function logConflictText({ writtenBy }: Pick<TalkVersion, "writtenBy">, talk: Sides) {
  const what =
    writtenBy === talk.side
      ? "You saved another version in another tab or on another device."
      : `${capitalized(calledInTalk(talk))} saved a version while you were writing.`;

  return `${what} It’s below, and what you wrote is still here, not saved. Add what you want to keep of it, then save yours again.`;
}

/** Told where nothing more can be written. */
export const logClosedText =
  "This log can’t be changed anymore: the talk was called off, one of you left the team, or the mentorship ended. What you typed isn’t saved: copy it.";

/** What the log says as lines to read, told to one of the two: of each action what, then who and by when. */
export function logLines({ agenda, notes, actions }: TalkText, talk: Sides, today: string) {
  return {
    agenda,
    notes,
    actions: actions.map((action) => actionLine({ ...action, doneOn: null }, talk, today)),
  };
}

/** The same, told to a later mentor: each action by whose it was. */
export function openedLogLines(
  { subjectName, partnerName, ...text }: TalkText & { subjectName: string; partnerName: string },
  today: string,
) {
  const owners = {
    subject: calledName(subjectName),
    partner: partnerName ? calledName(partnerName) : "Their mentor",
  };

  return {
    agenda: text.agenda,
    notes: text.notes,
    actions: text.actions.map(({ owner, what, dueOn }) => ({
      id: `${owner} ${what}`,
      what,
      by: `${owners[owner]}, ${dueText(dueOn, today)}`,
    })),
  };
}

/** An action as a line: "You, by December 1, 2026", "Tomás, done on December 1, 2026". */
export function actionLine(
  { owner, what, dueOn, doneOn }: TalkAction & { doneOn: string | null },
  talk: Sides,
  today: string,
) {
  return {
    id: `${owner} ${what}`,
    what,
    by: `${ownerText(owner, talk)}, ${doneOn ? `done on ${dayText(doneOn)}` : dueText(dueOn, today)}`,
  };
}

function dueText(dueOn: string, today: string) {
  return `${dueOn < today ? "was due" : "by"} ${dayText(dueOn)}`;
}

/** Whose part it is: "You", "Tomás". */
export function ownerText(owner: TalkSide, talk: Sides) {
  return owner === talk.side ? "You" : capitalized(calledInTalk(talk));
}
