import "server-only";
import { and, count, desc, eq, isNotNull, isNull, max, ne, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { evidence } from "@/db/schema/evidence";
import { memberships, organizations } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { recordMoves } from "@/db/schema/records";
import type { Owner, Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import { countsOf, isEmptyRecord } from "@/lib/record/document";
import { recordAct } from "./audit";
import { newestVersionsOf, ownedBy } from "./evidence-versions";
import { addOwnOrganization } from "./people";
import { type Brought, bring, type RecordFull } from "./record-bringing";
import { countRecord, type EvidenceLeft, recordOf } from "./records";

/**
 * The organization that someone's record went to when they left one; nothing where it stayed. What else follows a person,
 * such as a mentorship, asks here where to.
 */
export async function recordWentTo(tx: Transaction, { id, organizationId }: Owner) {
  const [move] = await tx
    .select({ toOrganizationId: recordMoves.toOrganizationId, movedAt: recordMoves.movedAt })
    .from(recordMoves)
    .where(and(eq(recordMoves.personId, id), eq(recordMoves.fromOrganizationId, organizationId)));

  return move;
}

/**
 * The organizations that the viewer was in and isn't anymore, however that ended, the newest end first: their names, and
 * when their record came along from there, if it did.
 */
export function listOrganizationsLeft(viewer: Viewer) {
  return asSystem("tell someone which organizations they left", (tx) => leftBy(tx, viewer.id));
}

/**
 * One of these with what of the viewer's is there to take along: how much, and the pieces of evidence by title. Nothing of
 * an organization that they're in, or never were.
 */
export function findOrganizationLeft(viewer: Viewer, organizationId: string) {
  return asSystem("tell someone what they can take along", async (tx) => {
    const [left] = await leftBy(tx, viewer.id, organizationId);

    return left && { ...left, ...(await takeable(tx, { id: viewer.id, organizationId })) };
  });
}

/** What of someone's record in an organization there is to take along, within a transaction that may read it. */
export async function takeable(tx: Transaction, owner: Owner) {
  const newest = newestVersionsOf(tx, ownedBy(owner));
  const pieces = await tx
    .select({ id: newest.evidenceId, title: newest.title, happenedOn: newest.happenedOn })
    .from(newest)
    .orderBy(desc(newest.happenedOn), newest.evidenceId)
    .limit(limits.evidence);

  return { counts: { ...(await countRecord(tx, owner)), evidence: pieces.length }, pieces };
}

/** Whether the viewer has evidence where they work, about which they're asked before they leave. */
export function hasEvidence(viewer: Viewer) {
  return asViewer(viewer, async (tx) => {
    const [piece] = await tx
      .select({ id: evidence.id })
      .from(evidence)
      .where(ownedBy(viewer))
      .limit(1);

    return piece !== undefined;
  });
}

/**
 * Takes the viewer's record along from an organization that they left, into their own workspace, once each: what came
 * before stays as it is there. Answers how much came and where to, what there'd be too much of, `nothing` where there's
 * nothing to take, `not found` for any organization that they didn't leave.
 */
export function takeRecordAlong(
  viewer: Viewer,
  { organizationId, stays }: { organizationId: string; stays: EvidenceLeft },
  now = new Date(),
): Promise<Moved | "nothing" | "not found"> {
  return asSystem("take a record along", async (tx) => {
    const [left] = await leftBy(tx, viewer.id, organizationId);

    return left ? moveRecord(tx, { id: viewer.id, organizationId }, stays, now) : "not found";
  });
}

type Moved = (Brought & { to: string }) | { full: RecordFull | "memberships" };

/**
 * The same within a transaction of the system's in which the person's membership has ended: nothing in the organization
 * that they leave changes, and no one there is told.
 */
export async function moveRecord(
  tx: Transaction,
  { id, organizationId }: Owner,
  stays: EvidenceLeft,
  now: Date,
): Promise<Moved | "nothing"> {
  const content = await recordOf(tx, { id, organizationId }, stays);
  if (isEmptyRecord(countsOf(content))) return "nothing";

  const to = await ownWorkspace(tx, id);
  if (!to) return { full: "memberships" };

  const brought = await bring(tx, { id, organizationId: to }, content, now);
  if ("full" in brought) return brought;

  await tx
    .insert(recordMoves)
    .values({
      personId: id,
      fromOrganizationId: organizationId,
      toOrganizationId: to,
      movedAt: now,
    })
    .onConflictDoUpdate({
      target: [recordMoves.personId, recordMoves.fromOrganizationId],
      set: { toOrganizationId: to, movedAt: now },
    });
  // Where it went, and not where it came from: an organization doesn't learn what someone does after they left.
  await recordAct(tx, { id, organizationId: to }, "record.moved", to);

  return { ...brought, to };
}

/**
 * The workspace of a person's own: one that Leadpath made for them, in which no one else ever was. Where there's none, it's
 * made; nothing where they're in as many organizations as they may be.
 */
export async function ownWorkspace(tx: Transaction, personId: string) {
  // Held, so that of two who make one at the same time the second finds the first's.
  const [person] = await tx
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(eq(people.id, personId))
    .for("no key update");
  if (!person) throw new Error("There is no such person.");

  const others = alias(memberships, "others");
  const [own] = await tx
    .select({ id: organizations.id })
    .from(organizations)
    .innerJoin(memberships, eq(memberships.organizationId, organizations.id))
    .where(
      and(
        eq(organizations.madeForId, personId),
        eq(memberships.personId, personId),
        isNull(memberships.endedAt),
        notExists(
          tx
            .select({ id: others.id })
            .from(others)
            .where(and(eq(others.organizationId, organizations.id), ne(others.personId, personId))),
        ),
      ),
    )
    .orderBy(organizations.createdAt, organizations.id)
    .limit(1);
  if (own) return own.id;

  const [current] = await tx
    .select({ memberships: count() })
    .from(memberships)
    .where(and(eq(memberships.personId, personId), isNull(memberships.endedAt)));

  return (current?.memberships ?? 0) < limits.memberships
    ? addOwnOrganization(tx, person, "organization.made")
    : undefined;
}

/** Of all that a person left, or of one organization if told. */
function leftBy(tx: Transaction, personId: string, organizationId?: string) {
  const current = alias(memberships, "current");

  return tx
    .select({
      id: organizations.id,
      name: organizations.name,
      endedAt: sql<Date>`${max(memberships.endedAt)}`.mapWith(memberships.endedAt),
      movedAt: recordMoves.movedAt,
    })
    .from(memberships)
    .innerJoin(organizations, eq(organizations.id, memberships.organizationId))
    .leftJoin(
      recordMoves,
      and(eq(recordMoves.personId, personId), eq(recordMoves.fromOrganizationId, organizations.id)),
    )
    .where(
      and(
        eq(memberships.personId, personId),
        isNotNull(memberships.endedAt),
        organizationId ? eq(organizations.id, organizationId) : undefined,
        notExists(
          tx
            .select({ id: current.id })
            .from(current)
            .where(
              and(
                eq(current.organizationId, organizations.id),
                eq(current.personId, personId),
                isNull(current.endedAt),
              ),
            ),
        ),
      ),
    )
    .groupBy(organizations.id, organizations.name, recordMoves.movedAt)
    .orderBy(desc(max(memberships.endedAt)), organizations.id)
    .limit(limits.organizationsLeft);
}
