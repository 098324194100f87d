import "server-only";
import { eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/connection";
import { notices } from "@/db/schema/notices";
import { organizationDeletions } from "@/db/schema/organization-deletions";
import { people } from "@/db/schema/people";

/** The deletions that some notices tell of, by the notice's id, as they stand by now. */
export async function deletionsToldOf(tx: Transaction, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();

  const [askers, callers] = [alias(people, "askers"), alias(people, "callers")];
  const found = await tx
    .select({
      noticeId: notices.id,
      asker: askers.name,
      caller: callers.name,
      dueAt: organizationDeletions.dueAt,
      calledOffAt: organizationDeletions.calledOffAt,
    })
    .from(notices)
    .innerJoin(organizationDeletions, eq(organizationDeletions.id, notices.deletionId))
    .leftJoin(askers, eq(askers.id, organizationDeletions.askedBy))
    .leftJoin(callers, eq(callers.id, organizationDeletions.calledOffBy))
    .where(inArray(notices.id, [...ids]));

  return new Map(found.map(({ noticeId, ...deletion }) => [noticeId, deletion]));
}
