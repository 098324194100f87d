import "server-only";
import { asc, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { attestations } from "@/db/schema/attestations";
import { limits } from "@/lib/limits";
import { isOfNewest } from "./evidence-versions";

/** What was said of a piece, as whoever may read the piece reads it. */
export const said = {
  attesterName: attestations.attesterName,
  isKnown: attestations.isKnown,
  isOfNewest: sql<boolean>`${isOfNewest}`,
  statement: attestations.statement,
  attestedAt: attestations.attestedAt,
};

/** What stands of what was confirmed about some pieces, as far as the reader of a transaction may read it, by piece. */
export async function attestationsAbout(tx: Transaction, evidenceIds: readonly string[]) {
  const byPiece = new Map<string, Omit<(typeof rows)[number], "evidenceId">[]>();
  const rows =
    evidenceIds.length === 0
      ? []
      : await tx
          .select({ evidenceId: attestations.evidenceId, ...said })
          .from(attestations)
          .where(inArray(attestations.evidenceId, [...evidenceIds]))
          .orderBy(asc(attestations.attestedAt), attestations.askId)
          .limit(evidenceIds.length * limits.attestationsShown);

  for (const { evidenceId, ...row } of rows) {
    byPiece.set(evidenceId, [...(byPiece.get(evidenceId) ?? []), row]);
  }

  return byPiece;
}
