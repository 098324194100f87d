import "server-only";
import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { teamManagers, teamMemberships } from "@/db/schema/teams";
import type { Owner } from "@/lib/access/viewer";

/**
 * The member's place in a team whose manager someone is, held against its end until the transaction ends: their oldest
 * one, where they share several. Nothing where that person doesn't manage them.
 */
export async function placeUnder(tx: Transaction, member: Owner, managerId: string) {
  const [place] = await tx
    .select({ id: teamMemberships.id })
    .from(teamMemberships)
    .innerJoin(teamManagers, eq(teamManagers.teamId, teamMemberships.teamId))
    .where(
      and(
        eq(teamMemberships.personId, member.id),
        eq(teamMemberships.organizationId, member.organizationId),
        isNotNull(teamMemberships.startedAt),
        isNull(teamMemberships.endedAt),
        eq(teamManagers.personId, managerId),
        isNotNull(teamManagers.startedAt),
        isNull(teamManagers.endedAt),
      ),
    )
    .orderBy(asc(teamMemberships.startedAt), teamMemberships.id)
    .limit(1)
    .for("share");

  return place?.id;
}
