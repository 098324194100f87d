import "server-only";
import { and, count, desc, eq, gt, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { asViewer, asViewerWriting } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { invitations, memberships } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { administersOrganization, type Owner, type Role, type Viewer } from "@/lib/access/viewer";
import { aDay, limits } from "@/lib/limits";
import { recordAudit } from "./audit";
import { currentIn, lockOrganization } from "./own-membership";

/** For how long the link of an invitation works, in milliseconds. */
export const invitationLifetime = 7 * aDay;
const remembered = 30 * aDay;

/**
 * Invitations into the viewer's organization that no one has accepted or revoked, the newest first, also those
 * that expired within the last 30 days: a new link can be made for them. Only an admin is told.
 */
export async function listInvitations(viewer: Viewer, limit = 200) {
  if (!administersOrganization(viewer)) return [];

  const now = new Date();

  return asViewer(viewer, (tx) =>
    tx
      .select({
        id: invitations.id,
        email: invitations.email,
        role: invitations.role,
        invitedBy: people.name,
        expiresAt: invitations.expiresAt,
        isOpen: sql<boolean>`${gt(invitations.expiresAt, now)}`,
      })
      .from(invitations)
      .leftJoin(people, eq(people.id, invitations.invitedBy))
      .where(
        and(
          eq(invitations.organizationId, viewer.organizationId),
          isPendingInvitation(),
          gt(invitations.expiresAt, new Date(now.getTime() - remembered)),
        ),
      )
      .orderBy(desc(invitations.createdAt), invitations.id)
      .limit(limit),
  );
}

/**
 * Invites the owner of an address into the viewer's organization for a week; an earlier link to the same address stops
 * working. The id is the caller's, so that sending the same form twice makes one invitation.
 */
export function makeInvitation(
  viewer: Viewer,
  invitation: { id: string; email: string; role: Role; tokenHash: string },
): Promise<"made" | "made before" | "member" | "full" | "not allowed"> {
  if (!administersOrganization(viewer)) return Promise.resolve("not allowed");

  return asViewerWriting(viewer, async (tx) => {
    const own = await lockOrganization(tx, viewer);

    if (own?.role !== "admin") return "not allowed";
    if (await isMember(tx, viewer, invitation.email)) return "member";
    if (await isFull(tx, viewer, invitation)) return "full";

    const made = await tx
      .insert(invitations)
      .values({
        ...invitation,
        organizationId: viewer.organizationId,
        invitedBy: viewer.id,
        expiresAt: new Date(Date.now() + invitationLifetime),
      })
      .onConflictDoNothing({ target: invitations.id })
      .returning({ id: invitations.id });

    if (made.length === 0) return "made before";

    const replaced = await tx
      .update(invitations)
      .set({ revokedAt: new Date() })
      .where(
        and(
          eq(invitations.organizationId, viewer.organizationId),
          eq(invitations.email, invitation.email),
          ne(invitations.id, invitation.id),
          isPendingInvitation(),
        ),
      )
      .returning({ id: invitations.id });

    for (const { id } of replaced) await recordRevoked(tx, viewer, id);
    await recordAudit(tx, {
      action: "invitation.made",
      actorId: viewer.id,
      organizationId: viewer.organizationId,
      objectId: invitation.id,
    });

    return "made";
  });
}

/**
 * Makes a new link for an invitation that no one has accepted, good for a week; the old link stops working. It is the
 * viewer's invitation from here on. Answers whom it is for.
 */
export function renewInvitation(
  viewer: Viewer,
  id: string,
  tokenHash: string,
): Promise<{ email: string } | "member" | "full" | "not found" | "not allowed"> {
  if (!administersOrganization(viewer)) return Promise.resolve("not allowed");

  return asViewerWriting(viewer, async (tx) => {
    const own = await lockOrganization(tx, viewer);

    if (own?.role !== "admin") return "not allowed";

    const pending = and(
      eq(invitations.id, id),
      eq(invitations.organizationId, viewer.organizationId),
      isPendingInvitation(),
    );
    const [invitation] = await tx
      .select({ email: invitations.email })
      .from(invitations)
      .where(pending);

    if (!invitation) return "not found";
    if (await isMember(tx, viewer, invitation.email)) return "member";
    if (await isFull(tx, viewer, { id, email: invitation.email })) return "full";

    const renewed = await tx
      .update(invitations)
      .set({
        tokenHash,
        invitedBy: viewer.id,
        expiresAt: new Date(Date.now() + invitationLifetime),
      })
      .where(pending)
      .returning({ id: invitations.id });

    if (renewed.length === 0) return "not found";

    await recordAudit(tx, {
      action: "invitation.made",
      actorId: viewer.id,
      organizationId: viewer.organizationId,
      objectId: id,
    });

    return invitation;
  });
}

/**
 * Revokes an invitation: its link is dead at the next request. Of one that was accepted before it answers the membership
 * of the person who joined by it, as long as that lasts.
 */
export function revokeInvitation(
  viewer: Viewer,
  id: string,
): Promise<"revoked" | "not found" | "not allowed" | { membershipId: string }> {
  if (!administersOrganization(viewer)) return Promise.resolve("not allowed");

  return asViewerWriting(viewer, async (tx) => {
    const own = await lockOrganization(tx, viewer);

    if (own?.role !== "admin") return "not allowed";

    const revoked = await tx
      .update(invitations)
      .set({ revokedAt: new Date() })
      .where(
        and(
          eq(invitations.id, id),
          eq(invitations.organizationId, viewer.organizationId),
          isPendingInvitation(),
        ),
      )
      .returning({ id: invitations.id });

    if (revoked.length === 0) return (await findJoined(tx, viewer, id)) ?? "not found";

    await recordRevoked(tx, viewer, id);

    return "revoked";
  });
}

/** The current membership of the person who accepted an invitation into the viewer's organization, by its address. */
async function findJoined(tx: Transaction, viewer: Viewer, id: string) {
  const [joined] = await tx
    .select({ membershipId: memberships.id })
    .from(invitations)
    .innerJoin(people, eq(people.email, invitations.email))
    .innerJoin(memberships, and(eq(memberships.personId, people.id), currentIn(viewer)))
    .where(
      and(
        eq(invitations.id, id),
        eq(invitations.organizationId, viewer.organizationId),
        isNotNull(invitations.acceptedAt),
      ),
    );

  return joined;
}

/**
 * Revokes every invitation that a person made and no one has accepted, within the transaction in which they stop
 * being an admin: they may know the links.
 */
export async function revokeInvitationsBy(tx: Transaction, viewer: Owner, personId: string) {
  const revoked = await tx
    .update(invitations)
    .set({ revokedAt: new Date() })
    .where(
      and(
        eq(invitations.organizationId, viewer.organizationId),
        eq(invitations.invitedBy, personId),
        isPendingInvitation(),
      ),
    )
    .returning({ id: invitations.id });

  for (const { id } of revoked) await recordRevoked(tx, viewer, id);
}

/** That an invitation's link works. */
export function isOpenInvitation() {
  return and(isPendingInvitation(), gt(invitations.expiresAt, new Date()));
}

/** That no one has accepted an invitation or revoked it; it may have expired. */
export function isPendingInvitation() {
  return and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt));
}

/** Whether an address is a member's of the viewer's organization. */
export async function isMember(tx: Transaction, viewer: Viewer, email: string) {
  const [member] = await tx
    .select({ id: people.id })
    .from(people)
    .innerJoin(memberships, eq(memberships.personId, people.id))
    .where(and(eq(people.email, email), currentIn(viewer)));

  return member !== undefined;
}

/** Whether as many invitations to other addresses are open as may be. Asked behind a lock of the organization. */
export async function isFull(
  tx: Transaction,
  viewer: Viewer,
  invitation: { id: string; email: string },
) {
  const [others] = await tx
    .select({ invitations: count() })
    .from(invitations)
    .where(
      and(
        eq(invitations.organizationId, viewer.organizationId),
        ne(invitations.id, invitation.id),
        ne(invitations.email, invitation.email),
        isOpenInvitation(),
      ),
    );

  return (others?.invitations ?? 0) >= limits.openInvitations;
}

export function recordRevoked(tx: Transaction, viewer: Owner, id: string) {
  return recordAudit(tx, {
    action: "invitation.revoked",
    actorId: viewer.id,
    organizationId: viewer.organizationId,
    objectId: id,
  });
}
