import { limits } from "@/lib/limits";
import { type Dates, dayText } from "@/lib/text/dates";
import { capitalized, counted, inWords, joined, plural } from "@/lib/text/words";
import {
  isEmptyRecord,
  type RecordContent,
  type RecordCounts,
  type RecordDocument,
} from "./document";

/** How much is in a record: "3 assessments, 12 actions, and 1 piece of evidence". */
export function recordText(counts: RecordCounts) {
  const { assessments, actions, evidence, talks } = counts;
  const parts = [
    { count: assessments, text: counted(assessments, "assessment") },
    { count: actions, text: counted(actions, "action") },
    { count: evidence, text: `${inWords(evidence)} ${plural(evidence, "piece")} of evidence` },
    { count: talks, text: counted(talks, "talk log") },
  ];

  return isEmptyRecord(counts)
    ? "nothing"
    : joined(parts.flatMap(({ count, text }) => (count > 0 ? [text] : [])));
}

/** What never comes along, wherever that's told. */
export const leftOutText =
  "Drafts, views and confirmations by others, agreements, and share links. A record has only what’s your own, and no one else’s ratings.";

/** What becomes of a record where it's brought to. */
export const broughtText =
  "Assessments keep their dates and are marked as brought along. Their reports are calculated from your own ratings by today’s rules. Your evidence is read by no one until you say so.";

const noun: Record<RecordFull, string> = {
  reports: "reports",
  ownActions: "actions of your own",
  agreedActions: "agreed actions",
  evidence: "pieces of evidence",
  broughtLogs: "talk logs brought along",
  memberships: "organizations",
};

type RecordFull =
  | "reports"
  | "ownActions"
  | "agreedActions"
  | "evidence"
  | "broughtLogs"
  | "memberships";

/** What to tell someone whose record doesn't fit in. */
export function recordFullText(full: RecordFull) {
  return `There’s no room for it: you’d have more than ${limits[full].toLocaleString("en-US")} ${noun[full]}, the most Leadpath keeps. Nothing was added.`;
}

/** A record that was read from a file, as rows: whose, what would come, what's there already, and what isn't in it. */
export function previewRows(
  record: RecordDocument,
  { added, here }: { added: RecordCounts; here: RecordCounts },
  dates: Pick<Dates, "day">,
) {
  return [
    {
      id: "whose",
      name: "The record",
      value: `${record.name}’s, made on ${dates.day(record.madeAt)}.`,
    },
    {
      id: "added",
      name: "Comes along",
      value: `${capitalized(recordText(added))}.${submittedText(record, dates)}${happenedText(record)}`,
    },
    ...(isEmptyRecord(here)
      ? []
      : [
          {
            id: "here",
            name: "Here already",
            value: `${capitalized(recordText(here))}. It stays as it is.`,
          },
        ]),
    { id: "left-out", name: "Not in it", value: leftOutText },
    { id: "after", name: "What happens with it", value: broughtText },
  ];
}

function submittedText({ assessments }: RecordContent, dates: Pick<Dates, "day">) {
  const days = assessments.map(({ submittedAt }) => submittedAt).toSorted();

  return spanText("The assessments are from", days.map(dates.day));
}

function happenedText({ evidence }: RecordContent) {
  const days = evidence.flatMap(({ versions }) => versions.at(-1)?.happenedOn ?? []).toSorted();

  return spanText("The evidence is from", days.map(dayText));
}

function spanText(what: string, days: readonly string[]) {
  const [first, last] = [days[0], days.at(-1)];
  if (!first) return "";

  return first === last ? ` ${what} ${first}.` : ` ${what} ${first} to ${last}.`;
}
