import { calledName } from "@/lib/check-ins/words";
import type { TalkSide } from "@/lib/talks/talk";
import { onDueText } from "@/lib/text/dates";
import { counted, joined, possessive } from "@/lib/text/words";
import { type DigestDays, hasMoved } from "./week";

/** What a digest counts of one person whom its reader mentors or manages. It has nobody's words, no skill, and no level. */
export type PersonNews = Readonly<{
  /** What they did on their path or as agreed on with the reader, the evidence that was opened, in the week before. */
  done: number;
  evidence: number;
  hasNewReport: boolean;
  /** Check-ins of the two whose views opened in the week before. */
  revealed: number;
  /** The day (YYYY-MM-DD) of this week's on which the two talk next. */
  talk: string | null;
  /** Check-ins of the two that wait for answers of the reader's or, once they're late, the other one's; days are YYYY-MM-DD. */
  waiting: readonly Readonly<{ isReaders: boolean; dueOn: string }>[];
  /** What the two agreed on in talks that isn't done and whose day is over. */
  overdue: readonly Readonly<{ owner: TalkSide; dueOn: string }>[];
}>;

type Told = { days: DigestDays; today: string };

/** Of someone of whom there's nothing to tell. */
export const noNews: PersonNews = {
  done: 0,
  evidence: 0,
  hasNewReport: false,
  revealed: 0,
  talk: null,
  waiting: [],
  overdue: [],
};

/**
 * Whether it's worth a mail: something moved, is due this week, or has come to be late since the week before. What was late
 * then already was told, and is told along where a mail goes.
 */
export function isWorthDigest(news: PersonNews, { days, today }: Told) {
  const lately = ({ dueOn }: { dueOn: string }) => hasMoved(dueOn, days);

  return (
    movedTexts(news).length > 0 ||
    aheadTexts(news, today).length > 0 ||
    [...news.overdue, ...news.waiting].some(lately)
  );
}

/** What a digest says of someone, a line for what moved, what's ahead, and what's late; `name` is theirs. */
export function newsLines(news: PersonNews, name: string, today: string) {
  const [moved, ahead, late] = [
    movedTexts(news),
    aheadTexts(news, today),
    lateTexts(news, { name, today }),
  ];

  return [
    ...(moved.length > 0 ? [`Last week: ${joined(moved)}.`] : []),
    ...(ahead.length > 0 ? [`This week: ${joined(ahead)}.`] : []),
    ...(late.length > 0 ? [`Overdue: ${joined(late)}.`] : []),
  ];
}

function movedTexts({ done, evidence, hasNewReport, revealed }: PersonNews) {
  return [
    done > 0 && `${counted(done, "action")} done`,
    evidence > 0 && `${counted(evidence, "piece")} of evidence shared with you`,
    hasNewReport && "a new report",
    revealed > 0 &&
      (revealed === 1
        ? "a check-in was revealed"
        : `${counted(revealed, "check-in")} were revealed`),
  ].filter((text) => text !== false);
}

function aheadTexts({ talk, waiting }: PersonNews, today: string) {
  const next = waiting
    .filter(({ isReaders, dueOn }) => isReaders && dueOn >= today)
    .map(({ dueOn }) => dueOn)
    .toSorted()[0];

  return [
    talk !== null && `you’re meeting ${onDueText(talk, today)}`,
    next !== undefined && `your answers in a check-in are due ${onDueText(next, today)}`,
  ].filter((text) => text !== false);
}

function lateTexts(
  { overdue, waiting }: PersonNews,
  { name, today }: { name: string; today: string },
) {
  const whose = possessive(calledName(name));
  const of = (side: TalkSide) => overdue.filter(({ owner }) => owner === side).length;
  const isLate = (ofReader: boolean) =>
    waiting.some(({ isReaders, dueOn }) => isReaders === ofReader && dueOn < today);

  return [
    of("partner") > 0 && `${counted(of("partner"), "agreed action")} of yours`,
    of("subject") > 0 && `${counted(of("subject"), "agreed action")} of ${whose}`,
    isLate(true) && "your answers in a check-in",
    isLate(false) && `${whose} answers in a check-in`,
  ].filter((text) => text !== false);
}
