import "server-only";
import { and, count, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { memberships } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import type { Viewer } from "@/lib/access/viewer";
import { keepPeople } from "./people-locks";

/**
 * Locks the viewer's organization until the transaction ends, and answers what they are in it now, which may be less than
 * when their request began, with how many members it has and how many admins who can sign in. Every change of one of
 * these locks it too, so the counts stay true. Nothing where the viewer is no longer a member.
 */
export async function lockOrganization(tx: Transaction, viewer: Viewer) {
  await keepPeople(tx, tx.select({ id: people.id }).from(people).where(eq(people.id, viewer.id)));
  await lock(tx, viewer.organizationId);

  return findOwnMembership(tx, viewer);
}

/** The same for a page that only tells of it: it locks nothing. */
export async function findOwnMembership(tx: Transaction, viewer: Viewer) {
  const [own] = await tx
    .select({ role: memberships.role, startedAt: memberships.startedAt })
    .from(memberships)
    .where(and(currentIn(viewer), eq(memberships.personId, viewer.id)));
  const [counted] = await tx
    .select({
      members: count(),
      admins: sql<number>`count(*) filter (where ${and(eq(memberships.role, "admin"), isNull(people.disabledAt))})::int`,
    })
    .from(memberships)
    // A member sees no row of another member's, who counts all the same.
    .leftJoin(people, eq(people.id, memberships.personId))
    .where(currentIn(viewer));

  return own && counted && { ...own, ...counted };
}

/** Holds the viewer's own membership against its end until the transaction ends, and answers whether they have one. */
export async function holdOwnMembership(tx: Transaction, viewer: Viewer) {
  const [own] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(currentIn(viewer), eq(memberships.personId, viewer.id)))
    .for("share");

  return own !== undefined;
}

/** One order of names on every database: each has its own of letters, but bytes compare the same on all. */
export const byName = sql`${people.nameKey} collate "C"`;

/** The current memberships of the organization that the viewer works in. */
export function currentIn({ organizationId }: Pick<Viewer, "organizationId">) {
  return and(eq(memberships.organizationId, organizationId), isNull(memberships.endedAt));
}
