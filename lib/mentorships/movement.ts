import { findSkill } from "@/lib/framework/skills";
import type { RatedReport } from "@/lib/readiness/change";
import { changedSkills, indexChange, type Measured } from "@/lib/reports/change";
import { levelText } from "@/lib/reports/numbers";
import { dayOfTalk, type TalkSide, type TalkTime } from "@/lib/talks/talk";
import { type Dates, daysFrom, dayText, onDueText } from "@/lib/text/dates";
import { capitalized, counted, inWords, joined, possessive, shortName } from "@/lib/text/words";

/** Of a mentorship what its mentor can read of how the mentee moved since the two last met, or since it began. */
export type Movement = Readonly<{
  startedAt: Date;
  pausedAt: Date | null;
  /** When they last met, and when they meet next. */
  met: TalkTime | null;
  next: TalkTime | null;
  /** Two reports of one purpose, made of the mentee's own view alone; null where there's no later one to read. */
  reports: Readonly<{ earlier: OwnView; later: OwnView }> | null;
  /** The titles of what the mentee did, on their path or as agreed on with the mentor. */
  done: readonly string[];
  /** How many pieces of evidence were opened. */
  evidence: number;
  /** What the two agreed on and whose day (YYYY-MM-DD) is over. */
  overdue: readonly Readonly<{ owner: TalkSide; what: string; dueOn: string }>[];
  /** How many check-ins of the two were revealed, and whose side of one isn't in though its due day (YYYY-MM-DD) is over. */
  compared: number;
  lateSides: readonly Readonly<{ owner: TalkSide; dueOn: string }>[];
  /** What the mentee has under way and said nothing about for `stallDays`, with the day of the last word. */
  stalled: readonly Readonly<{ title: string; saidAt: Date }>[];
}>;

type OwnView = RatedReport & Measured;
type Told = { today: string; dates: Pick<Dates, "calendarDay" | "day"> };

/** After how many days without a word something that's under way counts as stalled. */
export const stallDays = 30;

/** Of the skills that moved, as many as one line names. */
const namedSkills = 3;

/** The day (YYYY-MM-DD) from which on the mentor is told what moved: the last talk's, or that of the beginning. */
export function movedFrom(
  { met, startedAt }: Pick<Movement, "met" | "startedAt">,
  dates: Pick<Dates, "calendarDay">,
) {
  return met ? dayOfTalk(met, dates) : dates.calendarDay(startedAt);
}

/** When the two last met and meet next: "Met 12 days ago · next on December 3". */
export function meetingText({ met, next }: Movement, { today, dates }: Told) {
  const last = met ? `Met ${agoText(dayOfTalk(met, dates), today)}` : "You haven’t met yet";

  return next
    ? `${last} · next ${onDueText(dayOfTalk(next, dates), today)}`
    : `${last} · no talk planned`;
}

/** What moved since then, in a line. */
export function movedText({ reports, done, evidence, compared, met }: Movement) {
  const moved = [
    reports && levelsText(reports),
    done.length > 0 && `${counted(done.length, "action")} done`,
    evidence > 0 && `${counted(evidence, "piece")} of evidence`,
    compared > 0 && `${counted(compared, "check-in")} with both views in`,
  ].filter(Boolean);
  const since = met ? "Since then" : "Since you began";

  return moved.length > 0
    ? `${since}: ${moved.join(" · ")}`
    : `${since}, nothing that’s open to you has moved`;
}

/** What's late, a line each: the mentee's, and the mentor's own. */
export function overdueTexts({ overdue, lateSides }: Movement, today: string) {
  return [
    ...overdue.map(({ what, ...late }) => overdueText({ ...late, what: `“${what}”` }, today)),
    ...lateSides.map((late) =>
      overdueText(
        { ...late, what: `${late.owner === "subject" ? "their" : "your"} side of a check-in` },
        today,
      ),
    ),
  ];
}

function overdueText({ owner, what, dueOn }: Movement["overdue"][number], today: string) {
  const late = `verdue by ${counted(daysFrom(dueOn, today), "day")}: ${what}`;

  return owner === "subject" ? `O${late}` : `Yours, o${late}`;
}

/** What stands still, a line each. */
export function stalledTexts({ stalled }: Movement, dates: Pick<Dates, "day">) {
  return stalled.map(({ title, saidAt }) => `No word since ${dates.day(saidAt)}: “${title}”`);
}

/** Which of some mentees are met next come first, those without a talk last, each by name; nobody's level orders anything. */
export function byNextTalk<Mentee extends { name: string; movement: Pick<Movement, "next"> }>(
  mentees: readonly Mentee[],
  dates: Pick<Dates, "calendarDay">,
) {
  const key = ({ movement: { next } }: Mentee) =>
    next ? `${dayOfTalk(next, dates)} ${next.startsAt?.toISOString() ?? ""}` : "~";

  return mentees.toSorted(
    (one, other) => compare(key(one), key(other)) || one.name.localeCompare(other.name, "en"),
  );
}

/** The one thing to take into the next talk, as the first line of a mentee's page. */
export function movedHeadline(
  { pausedAt, overdue, reports, done, stalled, met }: Movement,
  name: string,
) {
  const late = overdue.filter(({ owner }) => owner === "subject").length;
  const since = met ? "since you met" : "since you began";

  if (pausedAt) return `Your mentorship with ${name} is paused`;
  if (late > 0)
    return `${capitalized(counted(late, "agreed action"))} of ${possessive(name)} ${late === 1 ? "is" : "are"} overdue`;
  if (reports && levelsText(reports))
    return `${capitalized(possessive(name))} own view of their skills changed ${since}`;
  if (done.length > 0) return `${name} finished ${counted(done.length, "action")} ${since}`;
  if (stalled.length > 0) return `${name} has something under way that stands still`;

  return `Nothing that’s open to you moved ${since}`;
}

/** Whom a mentor meets next, as the first line of their mentees; they come as `byNextTalk` has them. */
export function menteesTitle(
  mentees: readonly { name: string; movement: Pick<Movement, "next"> }[],
  { today, dates }: Told,
) {
  const [first] = mentees;
  if (!first) return "You have no mentees yet";

  const { next } = first.movement;

  return next
    ? `You meet ${shortName(first.name)} next, ${onDueText(dayOfTalk(next, dates), today)}`
    : `No talk is planned with ${mentees.length > 1 ? `your ${inWords(mentees.length)} mentees` : shortName(first.name)}`;
}

/** The skills whose level the mentee gave anew, and whether that says something: their own view alone. */
function levelsText({ earlier, later }: { earlier: OwnView; later: OwnView }) {
  const changed = changedSkills(earlier, later).flatMap(({ skill, from, to }) =>
    from === null || to === null
      ? []
      : [`${findSkill(skill).name} ${levelText(from)} → ${levelText(to)}`],
  );
  if (changed.length === 0) return undefined;

  const { reading } = indexChange(earlier, later);
  const named = changed.slice(0, namedSkills);
  const more = changed.length - named.length;
  const meaning =
    reading === "clear" || reading === "within the noise"
      ? `their own view, ${reading}`
      : "their own view";

  return `${joined(more > 0 ? [...named, `${more} more`] : named)} (${meaning})`;
}

function agoText(day: string, today: string) {
  const days = daysFrom(day, today);
  if (days <= 0) return "today";
  if (days === 1) return "yesterday";

  return days <= 60 ? `${days} days ago` : `on ${dayText(day)}`;
}

function compare(one: string, other: string) {
  if (one === other) return 0;

  return one < other ? -1 : 1;
}
