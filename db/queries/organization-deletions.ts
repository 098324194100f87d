import "server-only";
import { and, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { asSystem, asViewer } from "@/db/client";
import { rowsOf, type Transaction } from "@/db/connection";
import { organizationErasures } from "@/db/schema/erasures";
import { organizationDeletions } from "@/db/schema/organization-deletions";
import { memberships, organizations } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import type { Viewer } from "@/lib/access/viewer";
import { aDay } from "@/lib/limits";
import type { OrganizationKind } from "@/lib/notices/kinds";
import { graceDays, type WhyNotDelete, whyNotDelete } from "@/lib/people/organization-deletion";
import type { OrganizationCounts } from "@/lib/people/organization-deletion-words";
import { recordAct } from "./audit";
import { lonelyOrganizations } from "./erasing";
import { notifyAll } from "./notices";
import { currentIn, findOwnMembership, lockOrganization } from "./own-membership";
import { keepPeople } from "./people-locks";

const isOpen = isNull(organizationDeletions.calledOffAt);

/**
 * When the viewer's organization is to be deleted, and who asked for it, null where they're no colleague anymore; nothing
 * where no one did, or someone called it off.
 */
export function findOpenDeletion(viewer: Viewer) {
  return asViewer(viewer, (tx) => openDeletionOf(tx, viewer));
}

/**
 * What deleting the viewer's organization means, for an admin of it: how much goes, why they can't, if so, and what's asked
 * for already. Nothing for anyone else.
 */
export function findOrganizationDeletion(viewer: Viewer) {
  return asSystem("tell an admin what goes with their organization", async (tx) => {
    const place = await placeOf(tx, viewer, new Date());
    if (place?.role !== "admin") return undefined;

    return {
      id: viewer.organizationId,
      name: place.name,
      refusal: whyNotDelete(place),
      open: await openDeletionOf(tx, viewer),
      counts: await countAll(tx, viewer.organizationId),
    };
  });
}

/**
 * Asks to delete the viewer's organization in 14 days, and tells everyone else in it; `name` is what it's called, typed once
 * more. Asking again changes nothing. Answers why it can't be, if so.
 */
export function askToDelete(
  viewer: Viewer,
  name: string,
  now = new Date(),
): Promise<"asked" | "another name" | WhyNotDelete> {
  return asSystem("ask to delete an organization", async (tx) => {
    await keepMembers(tx, viewer);
    await lockOrganization(tx, viewer);
    const place = await placeOf(tx, viewer, now);
    if (!place) return "not allowed";

    const refusal = whyNotDelete(place);
    if (refusal) return refusal;
    if (await openDeletionOf(tx, viewer)) return "asked";
    if (place.name !== name) return "another name";

    const [asked] = await tx
      .insert(organizationDeletions)
      .values({
        organizationId: viewer.organizationId,
        askedBy: viewer.id,
        askedAt: now,
        dueAt: new Date(now.getTime() + graceDays * aDay),
      })
      .returning({ id: organizationDeletions.id });
    if (!asked) throw new Error("The deletion was not written down.");

    await recordAct(tx, viewer, "organization.deletion-asked", asked.id);
    await tellOthers(tx, viewer, { deletionId: asked.id, kind: "deletion asked" }, now);

    return "asked";
  });
}

/**
 * Calls off a deletion of the viewer's organization, for any admin of it until its day, and tells everyone else in it.
 * Doing so again changes nothing; `not found` for what isn't open there, also from its day on.
 */
export function callOffDeletion(
  viewer: Viewer,
  id: string,
  now = new Date(),
): Promise<"called off" | "not found" | "not allowed"> {
  return asSystem("call off the deletion of an organization", async (tx) => {
    await keepMembers(tx, viewer);
    const own = await lockOrganization(tx, viewer);
    if (own?.role !== "admin") return "not allowed";

    const [deletion] = await tx
      .select({
        dueAt: organizationDeletions.dueAt,
        calledOffAt: organizationDeletions.calledOffAt,
        begunAt: organizationErasures.erasedAt,
      })
      .from(organizationDeletions)
      .leftJoin(
        organizationErasures,
        eq(organizationErasures.organizationId, organizationDeletions.organizationId),
      )
      .where(
        and(
          eq(organizationDeletions.id, id),
          eq(organizationDeletions.organizationId, viewer.organizationId),
        ),
      );
    if (deletion?.calledOffAt) return "called off";
    // Another server's clock may be ahead of this one's.
    if (!deletion || deletion.dueAt <= now || deletion.begunAt) return "not found";

    await tx
      .update(organizationDeletions)
      .set({ calledOffBy: viewer.id, calledOffAt: now })
      .where(eq(organizationDeletions.id, id));
    await recordAct(tx, viewer, "organization.deletion-called-off", id);
    await tellOthers(tx, viewer, { deletionId: id, kind: "deletion called off" }, now);

    return "called off";
  });
}

/** Gives what's open its days again, after a restore: what was called off since the backup can't be known, and stays. */
export function renewDeletions(now = new Date()) {
  const dueAt = new Date(now.getTime() + graceDays * aDay);

  return asSystem("give deletions of organizations their days again", async (tx) => {
    await tx.update(organizationDeletions).set({ dueAt }).where(isOpen);
  });
}

async function openDeletionOf(tx: Transaction, { organizationId }: Pick<Viewer, "organizationId">) {
  // The system reads everyone's name: only a current colleague's is told.
  const isColleague = sql`exists (
    select from memberships where person_id = ${people.id} and organization_id = ${organizationId} and ended_at is null)`;
  const [open] = await tx
    .select({
      id: organizationDeletions.id,
      asker: sql<string | null>`case when ${isColleague} then ${people.name} end`,
      dueAt: organizationDeletions.dueAt,
    })
    .from(organizationDeletions)
    .leftJoin(people, eq(people.id, organizationDeletions.askedBy))
    .where(and(eq(organizationDeletions.organizationId, organizationId), isOpen));

  return open;
}

/** The viewer's organization with what they are in it now, and all that says whether they may delete it. */
async function placeOf(tx: Transaction, viewer: Viewer, now: Date) {
  const own = await findOwnMembership(tx, viewer);
  const [organization] = await tx
    .select({
      name: organizations.name,
      isDemo: organizations.demo,
      isOwnWorkspace: sql<boolean>`${lonelyOrganizations(tx, viewer.id)}`,
    })
    .from(organizations)
    .where(eq(organizations.id, viewer.organizationId));
  const calledOff = await tx
    .select({ id: organizationDeletions.id })
    .from(organizationDeletions)
    .where(
      and(
        eq(organizationDeletions.organizationId, viewer.organizationId),
        gt(organizationDeletions.calledOffAt, new Date(now.getTime() - aDay)),
      ),
    );

  return own && organization && { ...own, ...organization, calledOff: calledOff.length };
}

/** Holds the members' rows before any other lock, as notices name them. */
function keepMembers(tx: Transaction, viewer: Viewer) {
  return keepPeople(
    tx,
    tx.select({ id: memberships.personId }).from(memberships).where(currentIn(viewer)),
  );
}

async function tellOthers(
  tx: Transaction,
  viewer: Viewer,
  what: { deletionId: string; kind: OrganizationKind },
  now: Date,
) {
  const others = await tx
    .select({ personId: memberships.personId })
    .from(memberships)
    .where(and(currentIn(viewer), ne(memberships.personId, viewer.id)));
  await notifyAll(
    tx,
    viewer.organizationId,
    others.map(({ personId }) => ({ ...what, personId })),
    now,
  );
}

async function countAll(tx: Transaction, organizationId: string): Promise<OrganizationCounts> {
  const of = (table: string, more = sql``) =>
    sql`(select count(*) from ${sql.identifier(table)} where organization_id = ${organizationId} ${more})::int`;
  const [counts] = rowsOf<OrganizationCounts>(
    await tx.execute(sql`select
      ${of("memberships", sql`and ended_at is null`)} as members,
      ${of("invitations", sql`and accepted_at is null and revoked_at is null and expires_at > now()`)} as invitations,
      ${of("teams")} as teams, ${of("rounds")} as rounds, ${of("check_ins")} as "checkIns",
      ${of("assessments")} as assessments, ${of("reports")} as reports,
      ${of("actions")} + ${of("evidence")} + ${of("talks")} as own`),
  );
  if (!counts) throw new Error("Nothing was counted.");

  return counts;
}
