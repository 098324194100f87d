import "server-only";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { checkIns } from "@/db/schema/check-ins";
import { chosenEvidence } from "@/db/schema/chosen-evidence";
import { evidence, evidenceVersions } from "@/db/schema/evidence";
import type { Owner, Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import { asReader } from "./as-reader";

/** The viewer's evidence that they can choose for whom they ask, what happened last first. */
export function listEvidenceToChoose(viewer: Viewer) {
  return asViewer(viewer, async (tx) => {
    const newest = newestOf(tx, ownedBy(viewer));

    return tx
      .select({ id: newest.id, title: newest.title, happenedOn: newest.happenedOn })
      .from(newest)
      .orderBy(desc(newest.happenedOn), newest.id)
      .limit(limits.evidenceToChoose);
  });
}

/**
 * What the subject of a check-in of the viewer's chose for its rater, as it's told now, what happened last first: to the
 * subject always, to the rater while it's open and as long as the reveal's sight lasts.
 */
export async function listChosenEvidence(viewer: Viewer, checkInId: string) {
  const subject = await asViewer(viewer, async (tx) => {
    const [checkIn] = await tx
      .select({ id: checkIns.subjectId, organizationId: checkIns.organizationId })
      .from(checkIns)
      .where(eq(checkIns.id, checkInId));

    return checkIn;
  });
  if (!subject) return [];

  return asReader(viewer, subject, "evidence", (tx) => {
    const ids = tx
      .select({ id: chosenEvidence.evidenceId })
      .from(chosenEvidence)
      .where(eq(chosenEvidence.checkInId, checkInId));
    const newest = newestOf(tx, inArray(evidence.id, ids));

    return tx
      .select({
        id: newest.id,
        title: newest.title,
        account: newest.account,
        link: newest.link,
        happenedOn: newest.happenedOn,
        skills: newest.skills,
      })
      .from(newest)
      .orderBy(desc(newest.happenedOn), newest.id)
      .limit(limits.chosenEvidence);
  });
}

/** Chooses, of some pieces of evidence, those that are the asking viewer's, for the check-in that they open. */
export async function chooseEvidence(
  tx: Transaction,
  viewer: Viewer,
  checkInId: string,
  ids: readonly string[],
) {
  if (ids.length === 0) return;

  const own = await tx
    .select({ evidenceId: evidence.id })
    .from(evidence)
    .where(and(ownedBy(viewer), inArray(evidence.id, [...ids])))
    .limit(limits.chosenEvidence)
    .for("key share");
  if (own.length === 0) return;

  await tx.insert(chosenEvidence).values(own.map((piece) => ({ checkInId, ...piece })));
}

/** What some pieces say now that the reader of a transaction may read. */
export function newestPieces(tx: Transaction, ids: readonly string[]) {
  const newest = newestOf(tx, inArray(evidence.id, [...ids]));

  return tx
    .select({
      id: newest.id,
      title: newest.title,
      account: newest.account,
      link: newest.link,
      happenedOn: newest.happenedOn,
      skills: newest.skills,
    })
    .from(newest)
    .orderBy(desc(newest.happenedOn), newest.id)
    .limit(limits.openings);
}

/** What pieces say now. */
function newestOf(tx: Transaction, which: ReturnType<typeof and>) {
  const version = tx
    .select({
      title: evidenceVersions.title,
      account: evidenceVersions.account,
      link: evidenceVersions.link,
      happenedOn: evidenceVersions.happenedOn,
      skills: evidenceVersions.skills,
    })
    .from(evidenceVersions)
    .where(eq(evidenceVersions.evidenceId, evidence.id))
    .orderBy(desc(evidenceVersions.revision))
    .limit(1)
    .as("version");

  return tx
    .select({
      id: evidence.id,
      title: version.title,
      account: version.account,
      link: version.link,
      happenedOn: version.happenedOn,
      skills: version.skills,
    })
    .from(evidence)
    .innerJoinLateral(version, sql`true`)
    .where(which)
    .orderBy(desc(evidence.createdAt))
    .limit(limits.evidence)
    .as("newest");
}

function ownedBy(owner: Owner) {
  return and(eq(evidence.personId, owner.id), eq(evidence.organizationId, owner.organizationId));
}
