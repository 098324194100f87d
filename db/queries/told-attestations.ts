import "server-only";
import { eq, inArray, isNotNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/connection";
import { attestationRequests } from "@/db/schema/attestations";
import { notices } from "@/db/schema/notices";
import { people } from "@/db/schema/people";

/**
 * The asks to confirm evidence that some notices tell of, by the notice's id, as they are by now, with whose evidence it
 * is as far as the transaction's reader may read that.
 */
export async function attestationsToldOf(tx: Transaction, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();

  const [subjects, attesters] = [alias(people, "subjects"), alias(people, "attesters")];
  const found = await tx
    .select({
      noticeId: notices.id,
      id: attestationRequests.id,
      evidenceId: attestationRequests.evidenceId,
      subjectName: attestationRequests.subjectName,
      attesterName: attestationRequests.attesterName,
      reason: attestationRequests.reason,
      createdAt: attestationRequests.createdAt,
      confirmedAt: attestationRequests.confirmedAt,
      endedAt: attestationRequests.endedAt,
      askerAddress: subjects.email,
      isOfDemo: sql<boolean>`${or(isNotNull(subjects.demoRole), isNotNull(attesters.demoRole))}`,
    })
    .from(notices)
    .innerJoin(attestationRequests, eq(attestationRequests.id, notices.attestationId))
    .leftJoin(subjects, eq(subjects.id, attestationRequests.personId))
    .leftJoin(attesters, eq(attesters.id, attestationRequests.attesterId))
    .where(inArray(notices.id, [...ids]));

  return new Map(found.map(({ noticeId, ...ask }) => [noticeId, ask]));
}
