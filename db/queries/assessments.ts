import "server-only";
import { and, desc, eq, isNull, lt, sql } from "drizzle-orm";
import { asViewer, asViewerWriting } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { assessments, ratings, reports } from "@/db/schema/assessments";
import { checkIns } from "@/db/schema/check-ins";
import { viewerReadsAssessment } from "@/db/schema/sight";
import type { Owner, Viewer } from "@/lib/access/viewer";
import { type Answer, type AnswerInput, isAnswerAbout } from "@/lib/assessments/answer";
import type { Draft } from "@/lib/assessments/draft";
import type { Purpose } from "@/lib/assessments/purpose";
import type { Setting } from "@/lib/assessments/setting";
import { firstDueBeforeLapse } from "@/lib/check-ins/check-in";
import { dayOf } from "@/lib/forms/day";
import { framework } from "@/lib/framework/framework";
import { type SkillId, skillIds } from "@/lib/framework/skills";
import { asReader } from "./as-reader";
import { recordAct } from "./audit";
import { isOfItself } from "./own-reports";
import {
  assessmentsOf,
  hasAllReports,
  makeReport,
  makingReport,
  selfAssessmentsOf,
} from "./report-making";

/**
 * Of a subject's assessments of themselves those that the viewer may read, the newest first, each with the report that it
 * made where they may read that, too.
 */
export function listAssessments(viewer: Viewer, subject: Owner, limit = 100) {
  return asReader(viewer, subject, "answers", (tx) =>
    tx
      .select({
        id: assessments.id,
        purpose: assessments.purpose,
        createdAt: assessments.createdAt,
        submittedAt: assessments.submittedAt,
        answered: answeredSkills,
        reportId: reports.id,
      })
      .from(assessments)
      .leftJoin(reports, itsReport())
      .where(and(selfAssessmentsOf(subject), viewerReadsAssessment(assessments)))
      .orderBy(desc(assessments.createdAt), assessments.id)
      .limit(limit),
  );
}

/** The viewer's own draft to continue with: the one they started last, with the skills it has answers to. */
export function findDraft(viewer: Viewer): Promise<Draft | undefined> {
  return asViewer(viewer, (tx) => draftOf(tx, viewer));
}

/** The same within a transaction of the viewer's. */
export async function draftOf(tx: Transaction, viewer: Viewer): Promise<Draft | undefined> {
  const [draft] = await tx
    .select({ id: assessments.id, answered: answeredSkills })
    .from(assessments)
    .where(and(selfAssessmentsOf(viewer), isNull(assessments.submittedAt)))
    .orderBy(desc(assessments.createdAt), assessments.id)
    .limit(1);

  return draft;
}

/** An assessment of the subject's that the viewer may read, with the answers it has so far; of any other, nothing. */
export function findAssessment(viewer: Viewer, subject: Owner, id: string) {
  return asReader(viewer, subject, "answers", async (tx) => {
    const [assessment] = await tx
      .select({
        id: assessments.id,
        purpose: assessments.purpose,
        createdAt: assessments.createdAt,
        submittedAt: assessments.submittedAt,
        reportId: reports.id,
      })
      .from(assessments)
      .leftJoin(reports, itsReport())
      .where(
        and(eq(assessments.id, id), assessmentsOf(subject), viewerReadsAssessment(assessments)),
      );

    return assessment && { ...assessment, answers: await answersOf(tx, id) };
  });
}

/**
 * Opens the viewer's draft of themselves for a purpose, or starts one with what they tell of their setting: at most one
 * is open at a time. Answers its id.
 */
export function startAssessment(
  viewer: Viewer,
  purpose: Purpose,
  setting: Setting = {},
): Promise<string> {
  return asViewerWriting(viewer, (tx) => openOrStart(tx, viewer, purpose, setting));
}

export type SavedAnswer = Answer & { readonly revision: number; readonly ratedAt: Date };

/** An answer as it's read: once it's submitted, with whether its level came from its rater's spreadsheet. */
export type ReadAnswer = SavedAnswer & { readonly isFromSheet: boolean };

/** What came of saving an answer, with the one that is saved now. */
export type SaveOutcome =
  | { outcome: "saved" | "conflict"; current: SavedAnswer }
  | { outcome: "closed"; current?: never }
  | { outcome: "lapsed"; current?: never }
  | { outcome: "unfit"; current?: never };

/**
 * Saves one answer of a draft of the viewer's, of themselves or as a rater. `unfit` where it's none to give about whom
 * the draft is about. `conflict` brings the answer that another tab or device saved after the viewer saw theirs; saving
 * the same answer again is no conflict and changes nothing. `closed` where there is no such draft,
 * `lapsed` where the check-in that it's for has lapsed.
 */
export function saveAnswer(
  viewer: Viewer,
  { assessmentId, skill, revision, answer, intent }: AnswerInput,
  now = new Date(),
): Promise<SaveOutcome> {
  return asViewerWriting(viewer, async (tx) => {
    // Held until the end, so that a submission waits for this answer or this answer finds it submitted.
    const [draft] = await tx
      .select({ subjectId: assessments.subjectId })
      .from(assessments)
      .where(
        and(eq(assessments.id, assessmentId), ratedBy(viewer), isNull(assessments.submittedAt)),
      )
      .for("share");

    if (!draft) return { outcome: "closed" };

    const whom = draft.subjectId === viewer.id ? "oneself" : "someone else";
    if (!isAnswerAbout(whom, answer)) return { outcome: "unfit" };
    if (whom === "someone else" && (await hasLapsed(tx, assessmentId, now))) {
      return { outcome: "lapsed" };
    }

    const written = await writeAnswer(tx, {
      assessmentId,
      skill,
      answer,
      ratedAt: now,
      expected: intent === "overwrite" ? sql`${ratings.revision}` : sql`${revision}::int`,
    });

    if (written) return { outcome: "saved", current: written };

    const current = (await answersOf(tx, assessmentId)).get(skill);

    if (!current) throw new Error("An answer was neither written nor there.");

    return { outcome: isSame(current, answer) ? "saved" : "conflict", current };
  });
}

/** Whether the check-in that a rater's draft is for waited too long for it. */
async function hasLapsed(tx: Transaction, draftId: string, now: Date) {
  const [lapsed] = await tx
    .select({ id: checkIns.id })
    .from(checkIns)
    .where(
      and(
        eq(checkIns.raterAssessmentId, draftId),
        lt(checkIns.dueOn, firstDueBeforeLapse(dayOf(now))),
      ),
    );

  return lapsed !== undefined;
}

/**
 * Submits the viewer's draft, once and finally, and makes the report in the same transaction. Submitting again answers
 * the report that is there. `empty` where nothing is answered, `full` where there are as many reports as are kept,
 * nothing where there is no such assessment.
 */
export function submitAssessment(
  viewer: Viewer,
  id: string,
  at?: Date,
): Promise<{ reportId: string } | "empty" | "full" | undefined> {
  return makingReport(viewer, at, async (tx, now) => {
    if (await hasAllReports(tx, viewer)) {
      const before = await reportOf(tx, viewer, id);

      return before === "empty" ? "full" : before;
    }

    const [assessment] = await tx
      .update(assessments)
      .set({ submittedAt: now })
      .where(
        and(
          eq(assessments.id, id),
          selfAssessmentsOf(viewer),
          // The guard is in the write, so of two submits at once only one passes.
          isNull(assessments.submittedAt),
          sql`exists (${tx
            .select({ skill: ratings.skill })
            .from(ratings)
            .where(eq(ratings.assessmentId, assessments.id))})`,
        ),
      )
      .returning({ id: assessments.id, purpose: assessments.purpose });

    if (!assessment) return reportOf(tx, viewer, id);

    await recordAct(tx, viewer, "assessment.submitted", id);

    return {
      reportId: await makeReport(tx, viewer, { assessment, cause: "assessment", now }),
    };
  });
}

/**
 * Deletes the viewer's draft with its answers, for good. `submitted` where it no longer is one, and nothing is deleted;
 * `gone` where there is no such assessment.
 */
export function discardDraft(
  viewer: Viewer,
  id: string,
): Promise<"discarded" | "submitted" | "gone"> {
  return asViewerWriting(viewer, async (tx) => {
    const [discarded] = await tx
      .delete(assessments)
      .where(
        and(
          eq(assessments.id, id),
          selfAssessmentsOf(viewer),
          // The guard is in the write: a submission at the same time comes before it, or finds nothing.
          isNull(assessments.submittedAt),
        ),
      )
      .returning({ id: assessments.id });

    if (!discarded) return (await reportOf(tx, viewer, id)) ? "submitted" : "gone";

    await recordAct(tx, viewer, "assessment.discarded", id);

    return "discarded";
  });
}

/** The assessments that someone made where they work, of themselves or of someone else. */
export function ratedBy(viewer: Viewer) {
  return and(
    eq(assessments.organizationId, viewer.organizationId),
    eq(assessments.raterId, viewer.id),
  );
}

/** The skills that an assessment has answers to. */
const answeredSkills = sql<SkillId[]>`coalesce((
  select jsonb_agg(${ratings.skill}) from ${ratings} where ${ratings.assessmentId} = ${assessments.id}
), '[]')`;

/** The report that its submission made, or its being brought along. */
function itsReport() {
  return and(eq(reports.assessmentId, assessments.id), isOfItself);
}

async function openOrStart(
  tx: Transaction,
  viewer: Viewer,
  purpose: Purpose,
  setting: Setting,
): Promise<string> {
  const [started] = await tx
    .insert(assessments)
    .values({
      organizationId: viewer.organizationId,
      subjectId: viewer.id,
      raterId: viewer.id,
      source: "self",
      purpose,
      setting,
      framework: framework.id,
    })
    .onConflictDoNothing()
    .returning({ id: assessments.id });

  if (started) {
    await recordAct(tx, viewer, "assessment.started", started.id);

    return started.id;
  }

  // Unless the one that was in the way was discarded just now.
  return (await openDraft(tx, viewer, purpose)) ?? openOrStart(tx, viewer, purpose, setting);
}

async function openDraft(tx: Transaction, viewer: Viewer, purpose: Purpose) {
  const [draft] = await tx
    .select({ id: assessments.id })
    .from(assessments)
    .where(
      and(
        selfAssessmentsOf(viewer),
        eq(assessments.purpose, purpose),
        isNull(assessments.submittedAt),
      ),
    );

  return draft?.id;
}

/** The answers that an assessment has so far, by skill. Row-level security says who reads them. */
export async function answersOf(tx: Transaction, assessmentId: string) {
  const rows = await tx
    .select({
      skill: ratings.skill,
      state: ratings.state,
      level: ratings.level,
      confidence: ratings.confidence,
      note: ratings.note,
      reason: ratings.reason,
      revision: ratings.revision,
      ratedAt: ratings.ratedAt,
      isFromSheet: ratings.isFromSheet,
    })
    .from(ratings)
    .where(eq(ratings.assessmentId, assessmentId))
    .orderBy(ratings.skill)
    .limit(skillIds.length);

  return new Map<SkillId, ReadAnswer>(
    rows.map(({ skill, level, ...row }) => [skill, { ...row, level: level as Answer["level"] }]),
  );
}

async function writeAnswer(
  tx: Transaction,
  {
    assessmentId,
    skill,
    answer,
    ratedAt,
    expected,
  }: {
    assessmentId: string;
    skill: SkillId;
    answer: Answer;
    ratedAt: Date;
    expected: ReturnType<typeof sql>;
  },
) {
  const [written] = await tx
    .insert(ratings)
    .values({ assessmentId, skill, ...answer, ratedAt })
    .onConflictDoUpdate({
      target: [ratings.assessmentId, ratings.skill],
      set: { ...answer, ratedAt, revision: sql`${ratings.revision} + 1` },
      setWhere: eq(ratings.revision, expected),
    })
    .returning({ revision: ratings.revision });

  return written && { ...answer, ratedAt, revision: written.revision };
}

/** Whether two answers say the same. */
export function isSame(saved: Answer, given: Answer) {
  return (["state", "level", "confidence", "note", "reason"] as const).every(
    (field) => saved[field] === given[field],
  );
}

async function reportOf(tx: Transaction, viewer: Viewer, assessmentId: string) {
  const [assessment] = await tx
    .select({ submittedAt: assessments.submittedAt, reportId: reports.id })
    .from(assessments)
    .leftJoin(reports, itsReport())
    .where(and(eq(assessments.id, assessmentId), selfAssessmentsOf(viewer)));

  if (!assessment) return undefined;

  return assessment.reportId ? { reportId: assessment.reportId } : "empty";
}
