import "server-only";
import { and, asc, count, desc, eq, isNotNull, lte, sql } from "drizzle-orm";
import { asViewerWriting } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { assessments, ratings, reports } from "@/db/schema/assessments";
import type { Owner, Viewer } from "@/lib/access/viewer";
import type { Purpose } from "@/lib/assessments/purpose";
import { isSameEvidence } from "@/lib/evidence/since";
import { framework } from "@/lib/framework/framework";
import { type SkillId, skillIds } from "@/lib/framework/skills";
import { limits } from "@/lib/limits";
import type { Evidence, Rating, ReadinessInput } from "@/lib/readiness/model";
import { defaultProfile } from "@/lib/readiness/profile";
import { scoreReadiness } from "@/lib/readiness/score";
import type { ReportCause } from "@/lib/reports/cause";
import type { ReadBy } from "./actions";
import { recordAct } from "./audit";
import { countingEvidence, evidenceForReport } from "./evidence";
import { newestReport, reportsOf } from "./own-reports";

/**
 * The one way to a report of the viewer's: behind their lock, and as of an instant that comes after it, so that of two
 * at once the later one knows all that the earlier one did. `at` is for tests and the demo.
 */
export function makingReport<Result>(
  viewer: Viewer,
  at: Date | undefined,
  make: (tx: Transaction, now: Date) => Promise<Result>,
) {
  return asViewerWriting(viewer, async (tx) => {
    await lock(tx, viewer.id);

    return make(tx, at ?? new Date());
  });
}

/**
 * Makes a report of a subject's behind their lock: from the newest rating a skill that they submitted for its purpose, up
 * to the assessment where that's told, what others said, and the evidence that counts now. One from an earlier assessment
 * still counts where a later one has none. Answers its id.
 */
export async function makeReport(
  tx: Transaction,
  subject: Owner,
  {
    assessment,
    cause,
    others = [],
    readBy = "viewer",
    mayBeShared = true,
    now,
  }: {
    assessment: { id: string; purpose: Purpose; submittedAt?: Date };
    cause: ReportCause;
    others?: Rating[];
    readBy?: ReadBy;
    mayBeShared?: boolean;
    now: Date;
  },
) {
  const { evidence, titles } = await evidenceForReport(tx, subject, readBy);
  const own = await newestRatings(tx, subject, assessment);
  const input = inputOf([...own, ...others], evidence, now);
  const [report] = await tx
    .insert(reports)
    .values({
      ...reportOf(subject, input),
      assessmentId: assessment.id,
      purpose: assessment.purpose,
      cause,
      mayBeShared,
      titles,
    })
    .returning({ id: reports.id });

  if (!report) throw new Error("The report was not made.");

  return report.id;
}

/** What a report is by today's rules, from what it's made of. */
function reportOf(subject: Owner, input: ReadinessInput) {
  const result = scoreReadiness(input);

  return {
    organizationId: subject.organizationId,
    subjectId: subject.id,
    framework: framework.id,
    profile: defaultProfile.id,
    model: result.model,
    input,
    result,
    asOf: new Date(input.asOf),
    // When the transaction began, another one may not have ended yet.
    createdAt: sql`clock_timestamp()`,
  };
}

/**
 * Makes the reports of assessments that someone just brought along, behind their lock: each as of its own instant, from
 * the newest rating a skill that they had submitted for its purpose by then, without evidence, since what counted then
 * isn't known.
 */
export async function makeBroughtReports(
  tx: Transaction,
  subject: Owner,
  brought: ReadonlySet<string>,
) {
  const rows = await tx
    .select({
      assessmentId: assessments.id,
      purpose: assessments.purpose,
      submittedAt: sql<Date>`${assessments.submittedAt}`.mapWith(assessments.submittedAt),
      ...ratingColumns,
    })
    .from(ratings)
    .innerJoin(assessments, eq(assessments.id, ratings.assessmentId))
    .where(and(selfAssessmentsOf(subject), isNotNull(assessments.submittedAt)))
    .orderBy(assessments.submittedAt, assessments.id, ratings.skill)
    .limit(limits.reports * skillIds.length);
  const made = [];
  const newest = new Map<Purpose, Map<SkillId, (typeof rows)[number]>>();

  for (const [at, row] of rows.entries()) {
    const { assessmentId, purpose, submittedAt, skill, ratedAt } = row;
    const known = newest.get(purpose) ?? new Map<SkillId, typeof row>();
    const before = known.get(skill);
    newest.set(purpose, known);
    if (!before || before.ratedAt <= ratedAt) known.set(skill, row);

    const isItsLast = rows[at + 1]?.assessmentId !== assessmentId;
    if (!isItsLast || !brought.has(assessmentId)) continue;

    const input = inputOf(inOrder([...known.values()].map(ownRating)), [], submittedAt);
    made.push({
      ...reportOf(subject, input),
      assessmentId,
      purpose,
      cause: "brought" as const,
    });
  }

  for (let at = 0; at < made.length; at += 50) {
    await tx.insert(reports).values(made.slice(at, at + 50));
  }
}

/**
 * Makes a further report of the viewer's newest assessment's purpose with the evidence as it is now. `current` where
 * the newest report has just that evidence, `full` at the limit, nothing where there is no report yet.
 */
export function makeReportFromEvidence(
  viewer: Viewer,
  at?: Date,
): Promise<{ reportId: string } | "current" | "full" | undefined> {
  return makingReport(viewer, at, async (tx, now) => {
    const [assessment] = await tx
      .select({ id: assessments.id, purpose: assessments.purpose })
      .from(assessments)
      .where(and(selfAssessmentsOf(viewer), isNotNull(assessments.submittedAt)))
      .orderBy(desc(assessments.submittedAt), assessments.id)
      .limit(1);
    const newest = assessment && (await newestReport(tx, viewer, assessment.purpose));

    if (!newest) return undefined;
    if (isSameEvidence(newest.input.evidence, await countingEvidence(tx, viewer))) return "current";

    if (await hasAllReports(tx, viewer)) return "full";

    const reportId = await makeReport(tx, viewer, {
      assessment,
      cause: "evidence",
      now,
    });
    await recordAct(tx, viewer, "report.made", reportId);

    return { reportId };
  });
}

/** Whether a subject has as many reports as are kept. Who makes one asks behind a lock of theirs. */
export async function hasAllReports(tx: Transaction, subject: Owner) {
  const [all] = await tx.select({ reports: count() }).from(reports).where(reportsOf(subject));

  return (all?.reports ?? 0) >= limits.reports;
}

/** The assessments of a person in one of their organizations, no matter who made them. */
export function assessmentsOf(subject: Owner) {
  return and(
    eq(assessments.organizationId, subject.organizationId),
    eq(assessments.subjectId, subject.id),
  );
}

/** Those that they made of themselves. */
export function selfAssessmentsOf(owner: Owner) {
  return and(assessmentsOf(owner), eq(assessments.raterId, owner.id));
}

/** No rating comes after the instant that a report is as of. */
function inputOf(given: Rating[], evidence: Evidence[], now: Date): ReadinessInput {
  const asOf = Math.max(now.getTime(), ...given.map(({ ratedAt }) => Date.parse(ratedAt)));

  return {
    asOf: new Date(asOf).toISOString(),
    profile: defaultProfile.priorities,
    ratings: given,
    evidence,
  };
}

async function newestRatings(
  tx: Transaction,
  subject: Owner,
  { purpose, submittedAt }: { purpose: Purpose; submittedAt?: Date },
): Promise<Rating[]> {
  const rows = await tx
    .selectDistinctOn([ratings.skill], ratingColumns)
    .from(ratings)
    .innerJoin(assessments, eq(assessments.id, ratings.assessmentId))
    .where(
      and(
        selfAssessmentsOf(subject),
        eq(assessments.purpose, purpose),
        isNotNull(assessments.submittedAt),
        submittedAt && lte(assessments.submittedAt, submittedAt),
      ),
    )
    .orderBy(asc(ratings.skill), desc(ratings.ratedAt), desc(assessments.submittedAt))
    .limit(skillIds.length);

  return inOrder(rows.map(ownRating));
}

const ratingColumns = {
  skill: ratings.skill,
  state: ratings.state,
  level: ratings.level,
  confidence: ratings.confidence,
  ratedAt: ratings.ratedAt,
};

function ownRating({
  skill,
  state,
  level,
  confidence,
  ratedAt,
}: Pick<typeof ratings.$inferSelect, keyof typeof ratingColumns>): Rating {
  return {
    skill,
    state,
    level: level as Rating["level"],
    confidence,
    rater: "self",
    source: "self",
    ratedAt: ratedAt.toISOString(),
  };
}

function inOrder(given: Rating[]) {
  return given.toSorted((a, b) => skillIds.indexOf(a.skill) - skillIds.indexOf(b.skill));
}
