import type { TalkRelation, TalkSide, TalkTime } from "@/lib/talks/talk";
import { isComing } from "@/lib/talks/talk";
import { calledInTalk, talkTimeText } from "@/lib/talks/words";
import type { Dates } from "@/lib/text/dates";
import { capitalized } from "@/lib/text/words";
import type { TalkKind } from "./kinds";

/** What a notice about a talk tells of: the talk, as it is by now, and where the newest version of its log stands. */
export type TalkAbout = TalkTime & {
  id: string;
  restsOn: TalkRelation;
  /** The reader's own. */
  side: TalkSide;
  subjectName: string;
  partnerName: string;
  calledOffAt: Date | null;
  sightEndedAt: Date | null;
  /** Whether the newest version of the log waits for the reader's yes. */
  asksReader: boolean;
};

/** The text under the title of a notice about a talk, at an instant, where its reader is. */
export function talkNoticeText(
  kind: TalkKind,
  talk: TalkAbout,
  { now, dates }: { now: Date; dates: Dates },
) {
  const name = capitalized(calledInTalk(talk));
  const time = talkTimeText(talk, dates);

  switch (kind) {
    case "talk planned":
      return `${name} planned a talk with you. ${timeSentence(talk, { now, dates })}`;
    case "talk moved":
      return `${name} moved your talk. ${timeSentence(talk, { now, dates })}`;
    case "talk called off":
      return `${name} called off your talk on ${time}.`;
    case "notes to confirm":
      return `${name} wrote notes about your talk on ${time}. ${yesSentence(talk)}`;
  }
}

/** The page that a notice about a talk leads to. */
export function talkNoticePath({ id }: Pick<TalkAbout, "id">) {
  return `/talks/${id}` as const;
}

function timeSentence(talk: TalkAbout, { now, dates }: { now: Date; dates: Dates }) {
  const time = talkTimeText(talk, dates);

  if (talk.calledOffAt) return "It was called off since.";
  if (!isComing(talk, dates.calendarDay(now), dates)) return `It was on ${time}.`;

  return talk.sightEndedAt ? "It has ended since." : `It’s on ${time}.`;
}

function yesSentence({ asksReader, sightEndedAt }: TalkAbout) {
  if (!asksReader) return "Nothing there waits for your yes anymore.";

  return sightEndedAt ? "They can’t be confirmed anymore." : "They’re waiting for your yes.";
}
