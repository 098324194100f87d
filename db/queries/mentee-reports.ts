import "server-only";
import { and, eq, gte, isNotNull, isNull, lte, notExists, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { assessments, reports } from "@/db/schema/assessments";
import { checkIns } from "@/db/schema/check-ins";
import { mentorships, openScopes } from "@/db/schema/mentorships";
import { isOwnView, newestFirst } from "./own-reports";

// Which of a mentee's reports a mentor reads, in statements over a mentorship and its open scope of reports.

const isTheirs = and(
  eq(reports.subjectId, mentorships.menteeId),
  eq(reports.organizationId, mentorships.organizationId),
  isOwnView,
  reports.mayBeShared,
);

/** When the newest report was made that was there when the scope was opened; null where there was none. */
function newestAtOpening(tx: Transaction) {
  return tx
    .select({ at: sql`max(${reports.createdAt})` })
    .from(reports)
    .where(and(isTheirs, lte(reports.createdAt, openScopes.openedAt)));
}

/**
 * A check-in of the two in which a report's view waits for the mentor's: until both are in neither reads the other's,
 * wherever it stands. What's made later may rest on the same answers.
 */
function checkInItWaitsIn(tx: Transaction) {
  return tx
    .select({ id: checkIns.id })
    .from(checkIns)
    .innerJoin(assessments, eq(assessments.id, checkIns.subjectAssessmentId))
    .where(
      and(
        eq(checkIns.mentorshipId, mentorships.id),
        eq(checkIns.purpose, reports.purpose),
        isNotNull(checkIns.subjectInAt),
        isNull(checkIns.shownAt),
        isNull(checkIns.revealedAt),
        isNull(checkIns.endedAt),
        or(eq(assessments.id, reports.assessmentId), gte(reports.asOf, assessments.submittedAt)),
      ),
    );
}

/** That the mentor reads a report: opening the scope opened the newest of then and each later one, and none waits in a check-in. */
export function isReadByMentor(tx: Transaction) {
  return and(
    isTheirs,
    sql`${reports.createdAt} >= coalesce((${newestAtOpening(tx)}), ${openScopes.openedAt})`,
    notExists(checkInItWaitsIn(tx)),
  );
}

/** The newest report that the mentor reads, as a column of a statement. */
export function newestReadByMentor(tx: Transaction) {
  return tx
    .select({ id: reports.id })
    .from(reports)
    .where(isReadByMentor(tx))
    .orderBy(...newestFirst)
    .limit(1);
}
