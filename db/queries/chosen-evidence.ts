import "server-only";
import { and, desc, eq, inArray, type SQLWrapper } from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { checkIns } from "@/db/schema/check-ins";
import { chosenEvidence } from "@/db/schema/chosen-evidence";
import { evidence } from "@/db/schema/evidence";
import type { Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import { asReader } from "./as-reader";
import { newestVersionsOf, ownedBy } from "./evidence-versions";
import { attestationsAbout } from "./standing-attestations";

/** The viewer's evidence that they can choose for whom they ask, what happened last first. */
export function listEvidenceToChoose(viewer: Viewer) {
  return asViewer(viewer, async (tx) => {
    const newest = newestVersionsOf(tx, ownedBy(viewer));

    return tx
      .select({ id: newest.evidenceId, title: newest.title, happenedOn: newest.happenedOn })
      .from(newest)
      .orderBy(desc(newest.happenedOn), newest.evidenceId)
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

    return newestPieces(tx, ids, limits.chosenEvidence);
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

/**
 * What some pieces say now, of those that the reader of a transaction may read, what happened last first, each with what
 * others confirmed of it.
 */
export async function newestPieces(tx: Transaction, ids: SQLWrapper | string[], limit: number) {
  const newest = newestVersionsOf(tx, inArray(evidence.id, ids));
  const pieces = await tx
    .select({
      id: newest.evidenceId,
      title: newest.title,
      account: newest.account,
      link: newest.link,
      happenedOn: newest.happenedOn,
      skills: newest.skills,
    })
    .from(newest)
    .orderBy(desc(newest.happenedOn), newest.evidenceId)
    .limit(limit);
  const confirmed = await attestationsAbout(
    tx,
    pieces.map(({ id }) => id),
  );

  return pieces.map((piece) => ({ ...piece, attestations: confirmed.get(piece.id) ?? [] }));
}
