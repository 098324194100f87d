import "server-only";
import { and, desc, eq, inArray, max, sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { assessments, reports } from "@/db/schema/assessments";
import { briefs } from "@/db/schema/briefs";
import { people } from "@/db/schema/people";
import type { Owner, Viewer } from "@/lib/access/viewer";
import type { Purpose } from "@/lib/assessments/purpose";
import type { SkillId } from "@/lib/framework/skills";
import { limits } from "@/lib/limits";
import { daysDone } from "@/lib/path/path";
import type { ReadinessInput } from "@/lib/readiness/model";
import { isJoint, type ReportCause } from "@/lib/reports/cause";
import { daysOfDoneActions, listActionRecords } from "./actions";
import { draftOf } from "./assessments";
import { kept } from "./briefs";
import { countingEvidence, evidenceSince, stillShown } from "./evidence";
import {
  isNewestOfAll,
  isOfItself,
  newestFirst,
  numberInHistory,
  oldestFirst,
  reportsOf,
} from "./own-reports";
import { countAsked, hasAsked, knownRaters } from "./report-raters";

/** How many reports a page of the history has. */
export const historyPageSize = 100;

/** Whether the viewer has any report in the organization they work in. */
export function hasReport(viewer: Viewer) {
  return asViewer(viewer, async (tx) => {
    const found = await tx
      .select({ id: reports.id })
      .from(reports)
      .where(reportsOf(viewer))
      .limit(1);

    return found.length > 0;
  });
}

/**
 * A page of a subject's reports of one purpose, of the newest one's unless told, the newest first, numbered from their
 * oldest, with how many there are; `purposes` are those that have reports, the newest first. `before` is the report that
 * precedes the page's last one; `choices` are all of which two can be compared, as many as are kept; `doneOn` are the
 * days of the subject's done actions, `raters` who has a view in any of them. No one else sees any of it.
 */
export function findHistory(
  viewer: Viewer,
  subject: Owner,
  { purpose: asked, page = 1 }: { purpose?: Purpose; page?: number } = {},
) {
  return asViewer(viewer, async (tx) => {
    const purposes = await purposesOf(tx, subject);
    const purpose = purposes.find((each) => each === asked) ?? purposes[0];
    // First which they are, then what is in them: a report can be long, and only a page of them is unpacked.
    const place = tx
      .select({
        id: reports.id,
        number: numberInHistory.as("number"),
        count: countOfHistory.as("count"),
      })
      .from(reports)
      .where(reportsOf(subject, purpose))
      .orderBy(...newestFirst)
      .limit(historyPageSize + 1)
      .offset((page - 1) * historyPageSize)
      .as("place");
    const rows = await tx
      .select({ ...measured, number: place.number, count: place.count, cause: reports.cause })
      .from(reports)
      .innerJoin(place, eq(place.id, reports.id))
      .where(reportsOf(subject, purpose))
      .orderBy(...newestFirst)
      .limit(historyPageSize + 1);

    return {
      purpose,
      purposes,
      reports: rows.slice(0, historyPageSize),
      before: rows[historyPageSize],
      count: rows[0]?.count ?? 0,
      choices: await choicesOf(tx, subject, purpose),
      doneOn: await daysOfDoneActions(tx, subject),
      raters: await ratersIn(tx, subject, rows, purpose),
    };
  });
}

/** A subject's reports of the newest one's purpose, the newest first, with what a person tells them apart by. */
export function listReportChoices(viewer: Viewer, subject: Owner) {
  return asViewer(viewer, async (tx) => {
    const [purpose] = await purposesOf(tx, subject);

    return choicesOf(tx, subject, purpose);
  });
}

/**
 * Two reports of a subject's, told apart by time whatever the order of the ids, with the days of their done actions;
 * nothing unless both are theirs, they are two, and both have one purpose.
 */
export function findComparison(viewer: Viewer, subject: Owner, ids: readonly [string, string]) {
  return asViewer(viewer, async (tx) => {
    const [later, earlier] = await tx
      .select({ ...measured, cause: reports.cause, purpose: reports.purpose })
      .from(reports)
      .where(and(reportsOf(subject), inArray(reports.id, [...ids])))
      .orderBy(...newestFirst)
      .limit(2);

    if (!earlier || !later || earlier.purpose !== later.purpose) return undefined;

    return {
      earlier,
      later,
      doneOn: await daysOfDoneActions(tx, subject),
      choices: await choicesOf(tx, subject, later.purpose),
      raters: await ratersIn(tx, subject, [earlier, later], later.purpose),
    };
  });
}

/**
 * A report of a subject's, or their newest one, whole as it was made, with its place in the history of its purpose
 * (`number` of `count`, from the oldest), the one before it, the next one's id, what was told beside its assessment, what
 * its subject asks of their manager (null where nothing is kept), whether they have asked anyone for a view, and the days of
 * their done actions; of anyone else's, nothing.
 */
export function findReport(viewer: Viewer, subject: Owner, id: string | "newest") {
  return asViewer(viewer, async (tx) => {
    const report = await wholeReport(tx, subject, id);

    return report && { ...report, doneOn: await daysOfDoneActions(tx, subject) };
  });
}

/**
 * The same to read, with the records of the subject's actions: with the newest of its purpose also the viewer's draft,
 * and with the newest of all what became of the subject's evidence since, and with one of several views the one of
 * their own, who its raters are, and for a promotion case how many had been asked by then.
 */
export function findReportToRead(viewer: Viewer, subject: Owner, id: string | "newest") {
  return asViewer(viewer, async (tx) => {
    const report = await wholeReport(tx, subject, id);

    if (!report) return undefined;

    const records = await listActionRecords(tx, subject, "viewer");

    return {
      ...report,
      records,
      doneOn: daysDone(records),
      draft: report.nextId === null ? await draftOf(tx, viewer) : undefined,
      ownViewId: isJoint(report.cause) ? await ownViewOf(tx, subject, report) : undefined,
      raters: isJoint(report.cause) ? await knownRaters(tx, subject, report.purpose) : [],
      asked:
        isJoint(report.cause) && report.purpose === "promotion case"
          ? await countAsked(tx, subject, report)
          : undefined,
      evidenceSince: report.isNewest
        ? await evidenceSince(tx, subject, report, await countingEvidence(tx, subject))
        : null,
    };
  });
}

async function wholeReport(tx: Transaction, subject: Owner, id: string | "newest") {
  const history = tx
    .select({
      id: reports.id,
      number: numberInHistory.as("number"),
      count: countOfHistory.as("count"),
      previousId: sql<string | null>`lag(${reports.id}) over ${oldestFirst}`.as("previous_id"),
      nextId: sql<string | null>`lead(${reports.id}) over ${oldestFirst}`.as("next_id"),
      isNewest: isNewestOfAll.as("is_newest"),
    })
    .from(reports)
    .where(reportsOf(subject))
    .as("history");
  const [report] = await tx
    .select({
      id: reports.id,
      subject: people.name,
      assessmentId: reports.assessmentId,
      purpose: reports.purpose,
      cause: reports.cause,
      mayBeShared: reports.mayBeShared,
      setting: assessments.setting,
      broughtAt: assessments.broughtAt,
      framework: reports.framework,
      profile: reports.profile,
      model: reports.model,
      input: reports.input,
      result: reports.result,
      titles: reports.titles,
      asks: kept,
      hasAsked: hasAsked(tx, subject),
      asOf: reports.asOf,
      number: history.number,
      count: history.count,
      previousId: history.previousId,
      nextId: history.nextId,
      isNewest: history.isNewest,
    })
    .from(reports)
    .innerJoin(history, eq(history.id, reports.id))
    .innerJoin(people, eq(people.id, reports.subjectId))
    // It may rest on what someone else said, and that is not the viewer's to read.
    .leftJoin(assessments, eq(assessments.id, reports.assessmentId))
    .leftJoin(briefs, eq(briefs.reportId, reports.id))
    .where(and(id === "newest" ? undefined : eq(reports.id, id), reportsOf(subject)))
    .orderBy(...newestFirst)
    .limit(1);

  if (!report) return undefined;

  const { previousId, setting, ...found } = report;

  return {
    ...found,
    setting: setting ?? {},
    titles: await stillShown(tx, subject, found.titles, "viewer"),
    previous: await findPrevious(tx, subject, previousId),
  };
}

/** Who the raters in some reports of one purpose are to their subject. */
async function ratersIn(
  tx: Transaction,
  subject: Owner,
  some: readonly { cause: ReportCause }[],
  purpose: Purpose | undefined,
) {
  return purpose && some.some(({ cause }) => isJoint(cause))
    ? knownRaters(tx, subject, purpose)
    : [];
}

/** The report that the same assessment made alone. */
async function ownViewOf(tx: Transaction, subject: Owner, report: { assessmentId: string }) {
  const [own] = await tx
    .select({ id: reports.id })
    .from(reports)
    .where(and(reportsOf(subject), eq(reports.assessmentId, report.assessmentId), isOfItself));

  return own?.id;
}

async function findPrevious(tx: Transaction, subject: Owner, id: string | null) {
  if (id === null) return undefined;

  const [previous] = await tx
    .select(measured)
    .from(reports)
    .where(and(eq(reports.id, id), reportsOf(subject)));

  return previous;
}

/** The purposes that a subject has reports of, the newest report's first. */
async function purposesOf(tx: Transaction, subject: Owner) {
  const rows = await tx
    .select({ purpose: reports.purpose })
    .from(reports)
    .where(reportsOf(subject))
    .groupBy(reports.purpose)
    .orderBy(desc(max(reports.asOf)));

  return rows.map(({ purpose }) => purpose);
}

function choicesOf(tx: Transaction, subject: Owner, purpose?: Purpose) {
  return tx
    .select({
      id: reports.id,
      asOf: reports.asOf,
      number: numberInHistory,
      index: sql<number | null>`(${reports.result}->>'index')::float8`,
      rated: sql<number>`jsonb_array_length(jsonb_path_query_array(${reports.result}, '$.skills[*] ? (@.level != null)'))`,
      skills: sql<number>`jsonb_array_length(${reports.result}->'skills')`,
    })
    .from(reports)
    .where(reportsOf(subject, purpose))
    .orderBy(...newestFirst)
    .limit(limits.reports);
}

const countOfHistory = sql<number>`count(*) over (partition by ${reports.purpose})::int`;

/**
 * What it takes to hold one report against another. Of the input only the ratings and which skills have evidence: there
 * may be much of it.
 */
const measured = {
  id: reports.id,
  asOf: reports.asOf,
  framework: reports.framework,
  profile: reports.profile,
  result: reports.result,
  ratings: sql<ReadinessInput["ratings"]>`${reports.input}->'ratings'`,
  evidenceCount: sql<number>`jsonb_array_length(${reports.input}->'evidence')`,
  evidencedSkills: sql<
    SkillId[]
  >`(select coalesce(jsonb_agg(distinct shown), '[]') from jsonb_path_query(${reports.input}, '$.evidence[*].skill') as shown)`,
};
