import "server-only";
import { isDeepStrictEqual } from "node:util";
import { and, desc, eq, gte, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { auditEntries } from "@/db/schema/audit";
import { knownDomains } from "@/db/schema/known-domains";
import { invitations } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { administersOrganization, type Owner, type Viewer } from "@/lib/access/viewer";
import type { AdministrativeAction, AuditAction, ReadableThing } from "@/lib/audit/actions";
import { type AuditKind, actionsOf } from "@/lib/audit/entries";

/** Who did what, to whom and with which thing, as far as there is one. Ids only. */
type AuditEntry = {
  action: AuditAction;
  actorId: string | null;
  organizationId?: string;
  subjectId?: string;
  objectId?: string;
};

/** Who does something in an organization: someone who works there, or, without an id, the server's operator. */
export type Doer = { id: string | null; organizationId: string };

/** Writes an audit entry in the transaction that it tells of, so that neither is there without the other. */
export async function recordAudit(tx: Transaction, entry: AuditEntry) {
  await tx.insert(auditEntries).values(entry);
}

/** Writes down that the viewer looked at a thing of each of some people's, in the transaction that reads it. */
export async function recordLooks(
  tx: Transaction,
  viewer: Viewer,
  thing: ReadableThing,
  subjectIds: readonly string[],
) {
  const looks = subjectIds.map((subjectId) => ({ subjectId }));
  await recordActs(tx, viewer, `${thing}.read`, looks);
}

/**
 * Writes down that a mentor looked at things of some people's, each in their organization, who are told so once a day (in
 * UTC), however often the mentor looks.
 */
export async function recordLooksOnce(
  tx: Transaction,
  { id: actorId }: Pick<Viewer, "id">,
  looks: readonly (Owner & { thing: ReadableThing })[],
) {
  if (looks.length === 0) return;

  const before = await tx
    .select({
      action: auditEntries.action,
      subjectId: auditEntries.subjectId,
      organizationId: auditEntries.organizationId,
    })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.actorId, actorId),
        inArray(auditEntries.action, [
          ...new Set(looks.map(({ thing }) => `${thing}.read` as const)),
        ]),
        gte(
          auditEntries.createdAt,
          sql`date_trunc('day', now() at time zone 'UTC') at time zone 'UTC'`,
        ),
      ),
    );
  const fresh = looks
    .map(({ id, organizationId, thing }) => ({
      action: `${thing}.read` as const,
      subjectId: id,
      organizationId,
    }))
    .filter((look) => !before.some((each) => isDeepStrictEqual(each, look)));

  if (fresh.length > 0)
    await tx.insert(auditEntries).values(fresh.map((look) => ({ actorId, ...look })));
}

/** What someone did in the organization they work in: to a thing of their own, unless told whose. */
export function recordAct(
  tx: Transaction,
  { id: actorId, organizationId }: Doer,
  action: AuditEntry["action"],
  objectId: string,
  subjectId = actorId ?? undefined,
) {
  return recordAudit(tx, { action, actorId, organizationId, subjectId, objectId });
}

/** The same of many things at once, or of nothing in particular, each of someone's. */
export async function recordActs(
  tx: Transaction,
  { id: actorId, organizationId }: Viewer,
  action: AuditEntry["action"],
  things: readonly { objectId?: string; subjectId: string }[],
) {
  if (things.length === 0) return;

  await tx
    .insert(auditEntries)
    .values(things.map((thing) => ({ action, actorId, organizationId, ...thing })));
}

/**
 * Administrative entries of the viewer's organization, the newest first, of one kind if told, from before an entry if
 * told; only an admin is told. A name is null for anyone who's no longer a member. Answers at most `limit` of them, and
 * the entry before which to ask on when there are older ones.
 */
export async function listAuditEntries(
  viewer: Viewer,
  { kind, before, limit = 50 }: { kind?: AuditKind; before?: string; limit?: number } = {},
) {
  if (!administersOrganization(viewer)) return { entries: [], older: undefined };

  const actors = alias(people, "actors");
  const subjects = alias(people, "subjects");
  const entry = alias(auditEntries, "entry");

  return asViewer(viewer, async (tx) => {
    const place = tx
      .select({ createdAt: entry.createdAt, id: entry.id })
      .from(entry)
      .where(and(eq(entry.id, before ?? ""), eq(entry.organizationId, viewer.organizationId)));
    const found = await tx
      .select({
        id: auditEntries.id,
        // The condition below leaves no other action.
        action: sql<AdministrativeAction>`${auditEntries.action}`,
        actorId: auditEntries.actorId,
        actor: actors.name,
        subjectId: auditEntries.subjectId,
        subject: subjects.name,
        address: invitations.email,
        domain: knownDomains.domain,
        createdAt: auditEntries.createdAt,
      })
      .from(auditEntries)
      .leftJoin(actors, eq(actors.id, auditEntries.actorId))
      .leftJoin(subjects, eq(subjects.id, auditEntries.subjectId))
      .leftJoin(invitations, eq(invitations.id, auditEntries.objectId))
      .leftJoin(knownDomains, eq(knownDomains.id, auditEntries.objectId))
      .where(
        and(
          eq(auditEntries.organizationId, viewer.organizationId),
          inArray(auditEntries.action, actionsOf(kind)),
          before ? sql`(${auditEntries.createdAt}, ${auditEntries.id}) < ${place}` : undefined,
        ),
      )
      .orderBy(desc(auditEntries.createdAt), desc(auditEntries.id))
      .limit(limit + 1);
    const entries = found.slice(0, limit);

    return { entries, older: found.length > limit ? entries.at(-1)?.id : undefined };
  });
}
