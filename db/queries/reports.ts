import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { reports } from "@/db/schema/assessments";
import { people } from "@/db/schema/people";
import type { Owner, Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import type { ReadinessInput } from "@/lib/readiness/model";
import { daysOfDoneActions } from "./actions";
import { newestFirst, numberInHistory, oldestFirst, reportsOf } from "./own-reports";

/** How many reports a page of the history has. */
export const historyPageSize = 100;

/**
 * A page of the viewer's own reports here, the newest first, numbered from their oldest, with how many there are. `before`
 * is the report that precedes the page's last one; `choices` are all of which two can be compared, as many as are
 * kept; `doneOn` are the days of the viewer's done actions.
 */
export function findHistory(viewer: Viewer, subject: Owner, page = 1) {
  return asViewer(viewer, async (tx) => {
    // First which they are, then what is in them: a report can be long, and only a page of them is unpacked.
    const place = tx
      .select({
        id: reports.id,
        number: numberInHistory.as("number"),
        count: sql<number>`count(*) over ()::int`.as("count"),
      })
      .from(reports)
      .where(reportsOf(subject))
      .orderBy(...newestFirst)
      .limit(historyPageSize + 1)
      .offset((page - 1) * historyPageSize)
      .as("place");
    const rows = await tx
      .select({ ...measured, number: place.number, count: place.count, cause: reports.cause })
      .from(reports)
      .innerJoin(place, eq(place.id, reports.id))
      .where(reportsOf(subject))
      .orderBy(...newestFirst)
      .limit(historyPageSize + 1);

    return {
      reports: rows.slice(0, historyPageSize),
      before: rows[historyPageSize],
      count: rows[0]?.count ?? 0,
      choices: await choicesOf(tx, subject),
      doneOn: await daysOfDoneActions(tx, subject),
    };
  });
}

/** The viewer's own reports here, the newest first, with what a person tells them apart by. */
export function listReportChoices(viewer: Viewer, subject: Owner) {
  return asViewer(viewer, (tx) => choicesOf(tx, subject));
}

/**
 * Two reports of the viewer's own, told apart by time whatever the order of the ids, with the days of their done actions;
 * nothing unless both are theirs and they are two.
 */
export function findComparison(viewer: Viewer, subject: Owner, ids: readonly [string, string]) {
  return asViewer(viewer, async (tx) => {
    const [later, earlier] = await tx
      .select({ ...measured, cause: reports.cause })
      .from(reports)
      .where(and(reportsOf(subject), inArray(reports.id, [...ids])))
      .orderBy(...newestFirst)
      .limit(2);

    if (!earlier || !later) return undefined;

    return {
      earlier,
      later,
      doneOn: await daysOfDoneActions(tx, subject),
      choices: await choicesOf(tx, subject),
    };
  });
}

/**
 * A report of the viewer's own, whole as it was made, with its place in their history (`number` of `count`, from the
 * oldest), the one before it, the next one's id, and the days of their done actions; of anybody else's, nothing.
 */
export function findReport(viewer: Viewer, subject: Owner, id: string) {
  return asViewer(viewer, async (tx) => {
    const history = tx
      .select({
        id: reports.id,
        number: numberInHistory.as("number"),
        count: sql<number>`count(*) over ()::int`.as("count"),
        previousId: sql<string | null>`lag(${reports.id}) over ${oldestFirst}`.as("previous_id"),
        nextId: sql<string | null>`lead(${reports.id}) over ${oldestFirst}`.as("next_id"),
      })
      .from(reports)
      .where(reportsOf(subject))
      .as("history");
    const [report] = await tx
      .select({
        id: reports.id,
        subject: people.name,
        framework: reports.framework,
        profile: reports.profile,
        model: reports.model,
        input: reports.input,
        result: reports.result,
        asOf: reports.asOf,
        number: history.number,
        count: history.count,
        previousId: history.previousId,
        nextId: history.nextId,
      })
      .from(reports)
      .innerJoin(history, eq(history.id, reports.id))
      .innerJoin(people, eq(people.id, reports.subjectId))
      .where(and(eq(reports.id, id), reportsOf(subject)));

    if (!report) return undefined;

    const { previousId, ...found } = report;

    return {
      ...found,
      previous: await findPrevious(tx, subject, previousId),
      doneOn: await daysOfDoneActions(tx, subject),
    };
  });
}

async function findPrevious(tx: Transaction, subject: Owner, id: string | null) {
  if (id === null) return undefined;

  const [previous] = await tx
    .select(measured)
    .from(reports)
    .where(and(eq(reports.id, id), reportsOf(subject)));

  return previous;
}

function choicesOf(tx: Transaction, subject: Owner) {
  return tx
    .select({
      id: reports.id,
      asOf: reports.asOf,
      number: numberInHistory,
      index: sql<number | null>`(${reports.result}->>'index')::float8`,
    })
    .from(reports)
    .where(reportsOf(subject))
    .orderBy(...newestFirst)
    .limit(limits.reports);
}

/** What it takes to hold one report against another. Of the input only the ratings: there may be much evidence. */
const measured = {
  id: reports.id,
  asOf: reports.asOf,
  framework: reports.framework,
  profile: reports.profile,
  result: reports.result,
  ratings: sql<ReadinessInput["ratings"]>`${reports.input}->'ratings'`,
  evidenceCount: sql<number>`jsonb_array_length(${reports.input}->'evidence')`,
};
