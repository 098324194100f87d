import type { Purpose } from "@/lib/assessments/purpose";
import { askedSkills } from "@/lib/check-ins/asked-skills";
import {
  lapseDays,
  offerDays,
  type RaterKind,
  type Side,
  sightDays,
} from "@/lib/check-ins/check-in";
import {
  calledName,
  ownPurposeSentence,
  purposeSentence,
  sightLastsText,
} from "@/lib/check-ins/words";
import { dayText, dueText, weekdayText } from "@/lib/text/dates";
import { capitalized, counted, inWords, shortName, uncapitalized } from "@/lib/text/words";
import { type CheckInMailKind, type NoticeKind, noticeTable } from "./kinds";

/** What a mail to someone tells: a subject line without names, and the words around the one thing to do. */
export type NoticeLetter = {
  subject: string;
  greeting: string;
  before: string[];
  /** The asker's own words. */
  quote?: string;
  afterQuote: string[];
  /** What the link says, and what follows it on its line. */
  action: { label: string; rest: string };
  after: string[];
  /** Why someone gets it. */
  why: string;
  /** What the link says that turns such mail off. */
  off: string;
};

type Facts = {
  /** Whether they have no account: the asker's own words then wait behind the link. */
  isGuest: boolean;
  /** Null where they're told wherever they work. */
  organization: string | null;
  kind: CheckInMailKind;
  ordinal: number;
  side: Side;
  openedBy: Side;
  raterKind: RaterKind;
  /** Who asked: one of the two, or a manager who opened a round for another; null once they're erased. */
  askerName: string | null;
  subjectName: string;
  raterName: string;
  reason: string;
  purpose: Purpose;
  /** YYYY-MM-DD, as is today where the reader is. */
  dueOn: string;
  today: string;
  /** How many of the asked skills the reader has answered. */
  answered: number;
};

const skills = counted(askedSkills.length, "skill");
const minutesForAll = 4;
const guestSightText = `The link works until ${sightDays} days after both of you had answered.`;

/** The mail about a check-in, to one of the two. */
export function noticeLetter(facts: Facts): NoticeLetter {
  const { kind, side, subjectName, raterName, isGuest } = facts;
  const [own, other] = side === "subject" ? [subjectName, raterName] : [raterName, subjectName];

  return {
    before: [],
    afterQuote: [],
    after: [],
    greeting: `Hi ${shortName(own)},`,
    why: isGuest ? whyGuest(facts) : whyMember(facts.organization),
    off: isGuest
      ? kind === "agreement to confirm"
        ? "No more mail"
        : "Not for you? Tell us."
      : kind === "reminder"
        ? "Stop reminders"
        : "Turn off mail like this",
    ...letters[kind](facts, { name: calledName(other), whole: other }),
  };
}

/** Whether the sender bears the asker's name and they get the replies: where they ask, or a reminder asks again for them. */
export function isFromAsker({ kind, isAsker }: { kind: NoticeKind; isAsker: boolean }) {
  return (kind === "asked" || kind === "reminder") && !isAsker;
}

type Own = Pick<NoticeLetter, "subject" | "action"> & Partial<NoticeLetter>;

const letters: Record<
  CheckInMailKind,
  (facts: Facts, other: { name: string; whole: string }) => Own
> = {
  asked: (facts, other) => {
    if (facts.openedBy === "subject") return askedBySubject(facts, other);

    return facts.side === "subject" ? askedOfMember(facts, other) : askedOfRater(facts, other);
  },

  reminder: (facts, other) =>
    facts.side === "rater" ? raterReminder(facts, other) : subjectReminder(facts, other),

  "other in": ({ side }, { name }) => ({
    subject: noticeTable["other in"].title,
    before: [
      `${capitalized(name)} is in. Neither of you sees the other’s answers until you are, too.`,
    ],
    action: { label: side === "subject" ? "Add your side" : "Give your view", rest: "" },
  }),

  revealed: ({ side, raterKind }, { name }) => ({
    subject: noticeTable.revealed.title,
    before: [
      `You and ${name} have both answered, so each of you can read the other’s view now.${side === "rater" ? ` ${name}’s stays open to you ${sightLastsText(name, raterKind)}.` : ""}`,
    ],
    action: { label: "Compare the two views", rest: "" },
    after: ["Pick a moment to talk about it. Where you differ most is a good place to begin."],
  }),

  "agreement to confirm": ({ isGuest }, { name }) => ({
    subject: noticeTable["agreement to confirm"].title,
    before: [
      `${capitalized(name)} has suggested what you two could work on, and who does what. It holds once you confirm it. You can also suggest a change.`,
    ],
    action: { label: "Read it", rest: "" },
    after: isGuest ? [guestSightText] : [],
  }),

  "agreement due": (_facts, { name }) => ({
    subject: noticeTable["agreement due"].title,
    before: [
      `You and ${name} agreed to take another look at what you’re working on about now. Has it shown? Partly? Not yet? Or did the chance never come?`,
    ],
    action: { label: "See what you agreed on", rest: "" },
    after: ["Your next check-in opens with that question."],
  }),

  "agreement confirmed": ({ side }, { name }) => ({
    subject: noticeTable["agreement confirmed"].title,
    before: [
      `${capitalized(name)} agreed to what you suggested, so it holds now.${side === "subject" ? " Your part is on your path." : ""}`,
    ],
    action: { label: "See what you agreed on", rest: "" },
  }),

  "page to agree to": (_facts, { name }) => ({
    subject: noticeTable["page to agree to"].title,
    before: [
      `${capitalized(name)} would put your check-in on one page, to print and take along. It’s made only if you agree, too. Either of you can take your yes back until the page is opened.`,
    ],
    action: { label: "See what it would hold", rest: "" },
  }),
};

/** A subject asks a rater. */
function askedBySubject(
  { isGuest, reason, purpose, dueOn, subjectName }: Facts,
  { name, whole }: { name: string; whole: string },
): Own {
  return {
    subject: "How do you see my work?",
    before: [
      `${whole} is working toward Product Lead and would like your view of ${skills}.${isGuest ? "" : ` ${name} writes:`}`,
    ],
    quote: isGuest ? undefined : reason,
    afterQuote: [
      `Choose the description that fits what you’ve seen, or “Not seen.” About ${inWords(minutesForAll)} minutes${isGuest ? ", no account" : ""}.`,
      `Neither of you sees the other’s answers until both are in. Then only you two do. It’s ${uncapitalized(purposeSentence(purpose, subjectName))}`,
    ],
    action: {
      label: isGuest ? `Read what ${name} writes, and give your view` : "Give your view",
      rest: ` by ${weekdayText(dueOn)}`,
    },
    after: [`Rather not? You can decline on the same page. Replies to this mail go to ${name}.`],
  };
}

/** A manager asks a member of their team, or a mentor their mentee, for their own side. */
function askedOfMember(
  { reason, purpose, dueOn, askerName, raterName, raterKind }: Facts,
  { name, whole }: { name: string; whole: string },
): Own {
  const opened =
    askerName === raterName
      ? `${whole}, your ${raterKind}, opened a check-in with you.`
      : `${askerName ?? "A manager of your team"} opened a check-in between you and ${whole}, your manager.`;

  return {
    subject: `A check-in with your ${raterKind}`,
    before: [`${opened}${writesText(askerName)}`],
    quote: reason,
    afterQuote: [
      `You assess yourself, and ${name} chooses the descriptions that fit what ${name} has seen. An assessment of yours that’s at most ${offerDays} days old will do.`,
      `Neither of you sees the other’s answers until both are in. Then only you two do. It’s ${uncapitalized(ownPurposeSentence(purpose))}`,
    ],
    action: { label: "Add your side", rest: ` by ${weekdayText(dueOn)}` },
    after: [
      `Rather not? You can decline on the same page, and needn’t say why.${repliesText(askerName)}`,
    ],
  };
}

/** A manager who opens a round asks another one for their view of a member whom they rate. */
function askedOfRater(
  { reason, purpose, dueOn, askerName, subjectName }: Facts,
  { whole }: { whole: string },
): Own {
  return {
    subject: "How do you see their work?",
    before: [
      `${askerName ?? "A manager of your team"} opened a check-in between you and ${whole}, and would like your view of ${skills}.${writesText(askerName)}`,
    ],
    quote: reason,
    afterQuote: [
      `Choose the description that fits what you’ve seen, or “Not seen.” About ${inWords(minutesForAll)} minutes.`,
      `Neither of you sees the other’s answers until both are in. Then only you two do. It’s ${uncapitalized(purposeSentence(purpose, subjectName))}`,
    ],
    action: { label: "Give your view", rest: ` by ${weekdayText(dueOn)}` },
    after: [`Rather not? You can take it back on the same page.${repliesText(askerName)}`],
  };
}

function writesText(asker: string | null) {
  return asker ? ` ${shortName(asker)} writes:` : "";
}

function repliesText(asker: string | null) {
  return asker ? ` Replies to this mail go to ${shortName(asker)}.` : "";
}

function raterReminder(
  { isGuest, answered, dueOn, today, ordinal, openedBy }: Facts,
  { name }: { name: string },
): Own {
  const isAsked = openedBy === "subject";
  const wish = isAsked
    ? `${capitalized(name)} would like your view by ${weekdayText(dueOn)}.`
    : `Your view of ${name} is due ${weekdayText(dueOn)}.`;

  return {
    subject: `Your view of ${skills}, due ${dueText(dueOn, today)}`,
    before: [
      answered > 0
        ? `${progressText(answered)} ${wish}`
        : `${wish} It takes about ${counted(minutesForAll, "minute")}.`,
    ],
    action: { label: answered > 0 ? "Continue" : "Give your view", rest: "" },
    after: [
      `Not enough to go on? “Not seen” is a real answer. Bad week? You can ${isAsked ? "decline" : "take it back"} on the same page. Either is fine.`,
      // Who has no account is reminded once.
      lastText(isGuest ? 2 : ordinal),
    ],
  };
}

function subjectReminder(
  { dueOn, today, ordinal, openedBy }: Facts,
  { name }: { name: string },
): Own {
  return {
    subject: `Your side of a check-in, due ${dueText(dueOn, today)}`,
    before: [
      `Your own side of the check-in with ${name} is still missing: an assessment of yourself that’s at most ${offerDays} days old. It’s due ${weekdayText(dueOn)}.`,
    ],
    action: { label: "Add your side", rest: "" },
    after: [
      ...(openedBy === "rater"
        ? ["Rather not? You can decline on the same page, and needn’t say why."]
        : []),
      lastText(ordinal),
    ],
  };
}

function progressText(answered: number) {
  const left = askedSkills.length - answered;

  if (left === 0) {
    return `You’ve answered all ${inWords(askedSkills.length)}; all that’s left is to submit them.`;
  }

  const minutes = Math.max(1, Math.round((left / askedSkills.length) * minutesForAll));

  return `You’ve done ${inWords(answered)} of ${inWords(askedSkills.length)}; the rest takes about ${counted(minutes, "minute")}.`;
}

/** Why a member gets a mail: of an organization, or, where that's null, whoever is told wherever they work. */
export function whyMember(organization: string | null) {
  return organization === null
    ? "You’re receiving this because you have an account on Leadpath. Your inbox there has it, too."
    : `You’re receiving this because you’re in ${organization} on Leadpath. Your inbox there has it, too.`;
}

function whyGuest({ kind, subjectName, dueOn }: Facts) {
  if (kind === "agreement to confirm") {
    return `You’re receiving this because you gave ${subjectName} your view by a link that we sent to this address.`;
  }

  return `You’re receiving this because ${subjectName} gave us this address to ask you. If you don’t answer, it’s deleted ${lapseDays} days after ${dayText(dueOn)}.`;
}

function lastText(ordinal: number) {
  return ordinal === 1 ? "We’ll write once more, on the day." : "This is the last reminder.";
}
