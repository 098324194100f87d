import "server-only";
import { and, count, desc, eq, gt, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { asSystem, asViewer, asViewerWriting } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { invitations, memberships, organizations } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { sessions } from "@/db/schema/sessions";
import { administersOrganization, type Role, type Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import { freeAddress, proveAddress } from "./addresses";
import { recordDeed } from "./audit";
import { hold } from "./hold";
import { addMembership, addPerson, type NewPerson } from "./people";
import { startSession } from "./sessions";
import { currentIn, holdStanding } from "./standing";

const day = 86_400_000;
const lifetime = 7 * day;
const remembered = 30 * day;

/**
 * Invitations into the viewer's organization that nobody has accepted or revoked, the newest first, also those
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
          isPending(),
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
    const standing = await holdStanding(tx, viewer);

    if (standing?.role !== "admin") return "not allowed";
    if (await isMember(tx, viewer, invitation.email)) return "member";
    if (await isFull(tx, viewer, invitation)) return "full";

    const made = await tx
      .insert(invitations)
      .values({
        ...invitation,
        organizationId: viewer.organizationId,
        invitedBy: viewer.id,
        expiresAt: new Date(Date.now() + lifetime),
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
          isPending(),
        ),
      )
      .returning({ id: invitations.id });

    for (const { id } of replaced) await recordRevoked(tx, viewer, id);
    await recordDeed(tx, {
      action: "invitation.made",
      actorId: viewer.id,
      organizationId: viewer.organizationId,
      objectId: invitation.id,
    });

    return "made";
  });
}

/**
 * Makes a new link for an invitation that nobody has accepted, good for a week; the old link stops working. It is the
 * viewer's invitation from here on. Answers whom it is for.
 */
export function renewInvitation(
  viewer: Viewer,
  id: string,
  tokenHash: string,
): Promise<{ email: string } | "member" | "full" | "not found" | "not allowed"> {
  if (!administersOrganization(viewer)) return Promise.resolve("not allowed");

  return asViewerWriting(viewer, async (tx) => {
    const standing = await holdStanding(tx, viewer);

    if (standing?.role !== "admin") return "not allowed";

    const pending = and(
      eq(invitations.id, id),
      eq(invitations.organizationId, viewer.organizationId),
      isPending(),
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
      .set({ tokenHash, invitedBy: viewer.id, expiresAt: new Date(Date.now() + lifetime) })
      .where(pending)
      .returning({ id: invitations.id });

    if (renewed.length === 0) return "not found";

    await recordDeed(tx, {
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
 * of whoever joined by it, as long as that lasts.
 */
export function revokeInvitation(
  viewer: Viewer,
  id: string,
): Promise<"revoked" | "not found" | "not allowed" | { membershipId: string }> {
  if (!administersOrganization(viewer)) return Promise.resolve("not allowed");

  return asViewerWriting(viewer, async (tx) => {
    const standing = await holdStanding(tx, viewer);

    if (standing?.role !== "admin") return "not allowed";

    const revoked = await tx
      .update(invitations)
      .set({ revokedAt: new Date() })
      .where(
        and(
          eq(invitations.id, id),
          eq(invitations.organizationId, viewer.organizationId),
          isPending(),
        ),
      )
      .returning({ id: invitations.id });

    if (revoked.length === 0) return (await findJoined(tx, viewer, id)) ?? "not found";

    await recordRevoked(tx, viewer, id);

    return "revoked";
  });
}

/** The current membership of whoever accepted an invitation into the viewer's organization, by its address. */
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
 * Revokes every invitation that a person made and nobody has accepted, within the transaction in which they stop
 * being an admin: they may know the links.
 */
export async function revokeInvitationsBy(tx: Transaction, viewer: Viewer, personId: string) {
  const revoked = await tx
    .update(invitations)
    .set({ revokedAt: new Date() })
    .where(
      and(
        eq(invitations.organizationId, viewer.organizationId),
        eq(invitations.invitedBy, personId),
        isPending(),
      ),
    )
    .returning({ id: invitations.id });

  for (const { id } of revoked) await recordRevoked(tx, viewer, id);
}

/** What an invitation's link opens, as long as it works, and which account has its address already, proven or not. */
export function findInvitation(tokenHash: string) {
  return asSystem("open an invitation", async (tx) => {
    const [invitation] = await tx
      .select({
        email: invitations.email,
        organization: organizations.name,
        personId: people.id,
        isUnproven: sql<boolean>`${people.id} is not null and ${people.emailProvenAt} is null and ${people.disabledAt} is null`,
      })
      .from(invitations)
      .innerJoin(organizations, eq(organizations.id, invitations.organizationId))
      .leftJoin(people, eq(people.email, invitations.email))
      .where(and(eq(invitations.tokenHash, tokenHash), isOpen()));

    return invitation;
  });
}

/**
 * Accepts for the viewer, if the invitation is to their address, and works in its organization from here on. `full` where
 * they are in as many others as they may be; the invitation stays open.
 */
export function acceptInvitation(
  viewer: Viewer,
  tokenHash: string,
): Promise<"accepted" | "expired" | "full"> {
  return asSystem("accept an invitation", async (tx) => {
    await hold(tx, viewer.id);

    if (await isMemberOfAll(tx, viewer, tokenHash)) return "full";

    const invitation = await redeem(tx, tokenHash, viewer.id);

    if (!invitation) return "expired";

    await tx
      .update(sessions)
      .set({ organizationId: invitation.organizationId })
      .where(and(eq(sessions.id, viewer.sessionId), eq(sessions.personId, viewer.id)));

    return "accepted";
  });
}

/**
 * Makes an account with an invitation's address inside its organization, signed in. From an account that never proved
 * the address it is taken only with `takesOver`, which says that they were told; otherwise that answers "taken".
 */
export function signUpByInvitation(
  tokenHash: string,
  { takesOver = false, ...person }: Omit<NewPerson, "email"> & { takesOver?: boolean },
): Promise<{ sessionId: string } | "expired" | "taken"> {
  return asSystem("sign up by invitation", async (tx) => {
    const [invitation] = await tx
      .select({ email: invitations.email })
      .from(invitations)
      .where(and(eq(invitations.tokenHash, tokenHash), isOpen()))
      .for("update");

    if (!invitation) return "expired";

    if ((await freeAddress(tx, invitation.email, takesOver)) !== "free") return "taken";

    const personId = await addPerson(tx, { ...person, email: invitation.email });

    if (!personId) return "taken";

    const redeemed = await redeem(tx, tokenHash, personId);

    if (!redeemed) throw new Error("An invitation that was held open closed.");

    return { sessionId: await startSession(tx, personId, person.device) };
  });
}

/**
 * Uses an invitation up for the person it is addressed to, whose address its link proves: of two at the same time one
 * is too late.
 */
async function redeem(tx: Transaction, tokenHash: string, personId: string) {
  const [invitation] = await tx
    .update(invitations)
    .set({ acceptedAt: new Date() })
    .from(people)
    .where(
      and(
        eq(invitations.tokenHash, tokenHash),
        isOpen(),
        eq(people.id, personId),
        eq(people.email, invitations.email),
      ),
    )
    .returning({
      id: invitations.id,
      organizationId: invitations.organizationId,
      role: invitations.role,
    });

  if (!invitation) return undefined;

  await proveAddress(tx, personId);
  await addMembership(tx, personId, invitation.organizationId, invitation.role);
  await recordDeed(tx, {
    action: "invitation.accepted",
    actorId: personId,
    organizationId: invitation.organizationId,
    subjectId: personId,
    objectId: invitation.id,
  });

  return invitation;
}

/** That an invitation's link works. */
export function isOpen() {
  return and(isPending(), gt(invitations.expiresAt, new Date()));
}

/** That nobody has accepted an invitation or revoked it; it may have expired. */
export function isPending() {
  return and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt));
}

async function isMember(tx: Transaction, viewer: Viewer, email: string) {
  const [member] = await tx
    .select({ id: people.id })
    .from(people)
    .innerJoin(memberships, eq(memberships.personId, people.id))
    .where(and(eq(people.email, email), currentIn(viewer)));

  return member !== undefined;
}

/** Whether as many invitations to other addresses are open as may be. Asked behind a hold of the organization. */
async function isFull(tx: Transaction, viewer: Viewer, invitation: { id: string; email: string }) {
  const [others] = await tx
    .select({ invitations: count() })
    .from(invitations)
    .where(
      and(
        eq(invitations.organizationId, viewer.organizationId),
        ne(invitations.id, invitation.id),
        ne(invitations.email, invitation.email),
        isOpen(),
      ),
    );

  return (others?.invitations ?? 0) >= limits.openInvitations;
}

/** Whether the viewer is in as many organizations as they may be, the invitation's own aside. */
async function isMemberOfAll(tx: Transaction, viewer: Viewer, tokenHash: string) {
  const [others] = await tx
    .select({ memberships: count() })
    .from(memberships)
    .leftJoin(
      invitations,
      and(
        eq(invitations.tokenHash, tokenHash),
        eq(invitations.organizationId, memberships.organizationId),
      ),
    )
    .where(
      and(eq(memberships.personId, viewer.id), isNull(memberships.endedAt), isNull(invitations.id)),
    );

  return (others?.memberships ?? 0) >= limits.memberships;
}

function recordRevoked(tx: Transaction, viewer: Viewer, id: string) {
  return recordDeed(tx, {
    action: "invitation.revoked",
    actorId: viewer.id,
    organizationId: viewer.organizationId,
    objectId: id,
  });
}
