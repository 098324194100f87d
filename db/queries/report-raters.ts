import "server-only";
import { and, countDistinct, eq, isNotNull, isNull, lte, ne, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { checkIns } from "@/db/schema/check-ins";
import type { Owner } from "@/lib/access/viewer";
import type { Purpose } from "@/lib/assessments/purpose";
import { namesOf } from "@/lib/check-ins/ratings";

/**
 * The check-ins of a subject's whose raters' views enter their reports of a purpose: revealed, and not seen first. Who came
 * by a link that the subject passed on enters none, and who's known to the subject alone only those for development.
 */
export function enteringReports(subject: Owner, purpose: Purpose) {
  return and(
    checkInsFor(subject, purpose),
    isNotNull(checkIns.revealedAt),
    or(isNull(checkIns.shownBy), ne(checkIns.shownBy, "subject")),
    ne(checkIns.proof, "link"),
    purpose === "development" ? undefined : checkIns.isKnown,
  );
}

/** The order in which raters get their names in reports. */
export const inOrderOfReveals = [checkIns.revealedAt, checkIns.id] as const;

/** Who the raters in a subject's reports of a purpose are to them, by the names that reports give them: "peer-1". */
export async function knownRaters(tx: Transaction, subject: Owner, purpose: Purpose) {
  const rows = await tx
    .select({ raterKey: checkIns.raterKey, source: checkIns.kind, name: checkIns.raterName })
    .from(checkIns)
    .where(enteringReports(subject, purpose))
    .orderBy(...inOrderOfReveals)
    .limit(mostRaters);

  return [...namesOf(rows)].map(([raterKey, rater]) => ({
    rater,
    name: rows.findLast((row) => row.raterKey === raterKey)?.name ?? "",
  }));
}

/** Whether a subject has ever asked anyone for their view, as a column. */
export function hasAsked(tx: Transaction, { id, organizationId }: Owner) {
  return sql<boolean>`exists (${tx
    .select({ id: checkIns.id })
    .from(checkIns)
    .where(
      and(
        eq(checkIns.subjectId, id),
        eq(checkIns.organizationId, organizationId),
        eq(checkIns.openedBy, "subject"),
      ),
    )})`;
}

/** How many people a subject had asked for a purpose by an instant, whatever became of it. */
export async function countAsked(
  tx: Transaction,
  subject: Owner,
  { purpose, asOf }: { purpose: Purpose; asOf: Date },
) {
  const [asked] = await tx
    .select({ people: countDistinct(checkIns.raterKey) })
    .from(checkIns)
    .where(and(checkInsFor(subject, purpose), lte(checkIns.createdAt, asOf)));

  return asked?.people ?? 0;
}

/** More than anyone compares views with. */
const mostRaters = 1000;

function checkInsFor({ id, organizationId }: Owner, purpose: Purpose) {
  return and(
    eq(checkIns.subjectId, id),
    eq(checkIns.organizationId, organizationId),
    eq(checkIns.purpose, purpose),
  );
}
