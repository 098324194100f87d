import "server-only";
import { and, asc, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { asSystem, asSystemAtLength } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { actions } from "@/db/schema/actions";
import { assessments, reports } from "@/db/schema/assessments";
import { checkIns } from "@/db/schema/check-ins";
import { organizationErasures } from "@/db/schema/erasures";
import { evidence } from "@/db/schema/evidence";
import { notices } from "@/db/schema/notices";
import { organizationDeletions } from "@/db/schema/organization-deletions";
import { memberships, organizations } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { endMembershipWhere } from "./memberships";
import { keepPeople } from "./people-locks";
import { moveRecord, recordWentTo } from "./record-moves";

/** How many rows one transaction deletes of a table, beside what goes with them. */
const atOnce = 500;

/**
 * Deletes the organizations whose day has come, and goes on with those that an earlier run began; answers how many are
 * gone. Everyone in one leaves it first, as if they left themselves. Each step is a transaction of its own that does what's
 * left to do, so that any number of servers may run this at once, and a crash in between loses nothing.
 */
export async function deleteDueOrganizations(now = new Date()) {
  const due = await asSystem("find organizations whose day has come", (tx) =>
    tx
      .select({ id: organizationDeletions.organizationId })
      .from(organizationDeletions)
      .where(isDue(now)),
  );
  for (const { id } of due) await begin(id, now);

  return finishDeletions(now);
}

/** Deletes again an organization that a restore brought back; answers whether it was there. */
export async function deleteAgain(organizationId: string, at: Date, now = new Date()) {
  await asSystem("delete again an organization that a restore brought back", (tx) =>
    remember(tx, organizationId, at),
  );

  return (await finishDeletions(now)) > 0;
}

/** From here on nothing calls it off. */
function begin(organizationId: string, now: Date) {
  return asSystem("begin to delete an organization", async (tx) => {
    await lock(tx, organizationId);
    const [due] = await tx
      .select({ id: organizationDeletions.id })
      .from(organizationDeletions)
      .where(and(eq(organizationDeletions.organizationId, organizationId), isDue(now)));
    if (due) await remember(tx, organizationId, now);
  });
}

function remember(tx: Transaction, organizationId: string, erasedAt: Date) {
  return tx.insert(organizationErasures).values({ organizationId, erasedAt }).onConflictDoNothing();
}

function isDue(now: Date) {
  return and(isNull(organizationDeletions.calledOffAt), lte(organizationDeletions.dueAt, now));
}

async function finishDeletions(now: Date) {
  const begun = await asSystem("find organizations that are being deleted", (tx) =>
    tx
      .select({ id: organizations.id })
      .from(organizations)
      .innerJoin(organizationErasures, eq(organizationErasures.organizationId, organizations.id))
      .orderBy(asc(organizations.id)),
  );
  let gone = 0;

  for (const { id } of begun) {
    // Whoever comes in meanwhile, by an invitation of before, leaves like the others.
    do {
      for (const personId of await everIn(id)) await letGo(personId, id, now);
      await clear(id);
    } while (!(await deleteLeft(id)));
    gone += 1;
  }

  return gone;
}

/** Who is or was in an organization, in one order for every server. */
async function everIn(organizationId: string) {
  const found = await asSystem("find who was in an organization", (tx) =>
    tx
      .selectDistinct({ personId: memberships.personId })
      .from(memberships)
      .where(eq(memberships.organizationId, organizationId))
      .orderBy(asc(memberships.personId)),
  );

  return found.map(({ personId }) => personId);
}

/**
 * Ends someone's membership, if they have one still, and takes their record along with all of their evidence: there's no
 * one left whose secrets it could tell to anyone. Who left before and took theirs along decided for themselves.
 */
function letGo(personId: string, organizationId: string, now: Date) {
  const owner = { id: personId, organizationId };

  return asSystem("let someone go from an organization that ends", async (tx) => {
    await keepPeople(tx, tx.select({ id: people.id }).from(people).where(eq(people.id, personId)));
    await lock(tx, organizationId);
    const wasMember = await endMembershipWhere(
      tx,
      { id: null, organizationId },
      eq(memberships.personId, personId),
    );
    if (wasMember || !(await recordWentTo(tx, owner))) {
      await moveRecord(tx, owner, new Set(), now);
    }
  });
}

/** Deletes what there can be much of, a part at a time. */
async function clear(organizationId: string) {
  for (const [table, id, place] of [
    [notices, notices.id, notices.organizationId],
    [checkIns, checkIns.id, checkIns.organizationId],
    [evidence, evidence.id, evidence.organizationId],
    [actions, actions.id, actions.organizationId],
    [reports, reports.id, reports.organizationId],
    [assessments, assessments.id, assessments.organizationId],
  ] as const) {
    while ((await clearSome(table, id, eq(place, organizationId))) === atOnce);
  }
}

function clearSome(table: PgTable, id: PgColumn, which: ReturnType<typeof eq>) {
  return asSystem("delete a part of an organization", async (tx) => {
    const some = tx.select({ id }).from(table).where(which).limit(atOnce);
    const deleted = await tx.delete(table).where(inArray(id, some)).returning({ id });

    return deleted.length;
  });
}

/**
 * Deletes what's left of an organization, and lets whoever worked there go on in the workspace that their record went to, or
 * where they joined last. False where someone is in it again. Its audit entries go with it, however many they are: nothing
 * deletes one of an organization that's still there.
 */
function deleteLeft(organizationId: string) {
  return asSystemAtLength("delete an organization", async (tx) => {
    await lock(tx, organizationId);
    // Whoever accepts an invitation at this moment waits for it, and finds nothing to come into.
    await tx
      .select({ id: organizations.id })
      .from(organizations)
      .where(eq(organizations.id, organizationId))
      .for("update");
    const [current] = await tx
      .select({ id: memberships.id })
      .from(memberships)
      .where(and(eq(memberships.organizationId, organizationId), isNull(memberships.endedAt)))
      .limit(1);
    if (current) return false;

    await tx.execute(sql`
      update sessions set organization_id = next.id from (
        select distinct on (m.person_id) m.person_id, m.organization_id as id
        from memberships m
        left join record_moves moved on moved.to_organization_id = m.organization_id
          and moved.person_id = m.person_id and moved.from_organization_id = ${organizationId}
        where m.ended_at is null and m.person_id in (select person_id from memberships where organization_id = ${organizationId})
        order by m.person_id, moved.person_id is null, m.started_at desc, m.id
      ) next
      where next.person_id = sessions.person_id and organization_id = ${organizationId} and sessions.ended_at is null`);
    await tx.delete(organizations).where(eq(organizations.id, organizationId));

    return true;
  });
}
