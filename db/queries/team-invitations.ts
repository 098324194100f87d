import "server-only";
import { and, asc, desc, eq, gt, isNull, ne } from "drizzle-orm";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { invitations } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { teamInvitations, teamManagers, teamMemberships, teams } from "@/db/schema/teams";
import type { Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import { recordAct } from "./audit";
import {
  invitationLifetime,
  isFull as isFullOfInvitations,
  isMember,
  isPendingInvitation,
  recordRevoked,
} from "./invitations";
import { lockOrganization } from "./own-membership";
import { keepPeople } from "./people-locks";
import { isFull, isInTeam } from "./team-places";
import { isManagedBy, lockManaged } from "./teams";
import { adoptWaiting, carryWaiting } from "./waiting-ratings";

/**
 * Invites the owner of an address into the organization, as a member, and into a team that the viewer manages, for a
 * week. The id is the caller's, so that sending the same form twice makes one invitation. `member` where they're in the
 * organization already, `invited` where someone else's invitation is open, which stays as it is.
 */
export function inviteToTeam(
  viewer: Viewer,
  {
    teamId,
    id,
    email,
    tokenHash,
  }: { teamId: string; id: string; email: string; tokenHash: string },
  now = new Date(),
): Promise<"made" | "made before" | "member" | "invited" | "full" | "team full" | "not found"> {
  return asSystem("invite someone into a team", async (tx) => {
    await keepPeople(tx, tx.select({ id: people.id }).from(people).where(eq(people.id, viewer.id)));
    if (!(await lockOrganization(tx, viewer))) return "not found";
    if (!(await lockManaged(tx, viewer, teamId))) return "not found";
    if (await isMember(tx, viewer, email)) return "member";
    if (await isFull(tx, teamId, "member")) return "team full";

    const openTo = and(
      eq(invitations.organizationId, viewer.organizationId),
      eq(invitations.email, email),
      isPendingInvitation(),
      gt(invitations.expiresAt, now),
      ne(invitations.id, id),
    );
    const others = await tx
      .select({ id: invitations.id, invitedBy: invitations.invitedBy })
      .from(invitations)
      .where(openTo);
    if (others.some(({ invitedBy }) => invitedBy !== viewer.id)) return "invited";
    if (await isFullOfInvitations(tx, viewer, { id, email })) return "full";

    const made = await tx
      .insert(invitations)
      .values({
        id,
        organizationId: viewer.organizationId,
        email,
        role: "member",
        tokenHash,
        invitedBy: viewer.id,
        expiresAt: new Date(now.getTime() + invitationLifetime),
      })
      .onConflictDoNothing({ target: invitations.id })
      .returning({ id: invitations.id });
    if (made.length === 0) return "made before";

    await tx.insert(teamInvitations).values({ invitationId: id, teamId });
    await tx.update(invitations).set({ revokedAt: now }).where(openTo);
    await carryWaiting(tx, { teamId, to: new Map([[email, id]]) });
    for (const other of others) await recordRevoked(tx, viewer, other.id);
    await recordAct(tx, viewer, "invitation.made", id);

    return "made";
  });
}

/** The invitations into a team that the viewer manages, by address, which they made and no one has accepted or revoked. */
export function listTeamInvitations(viewer: Viewer, teamId: string, now = new Date()) {
  return asSystem("list a manager's own invitations", (tx) =>
    tx
      .select({
        id: invitations.id,
        email: invitations.email,
        expiresAt: invitations.expiresAt,
      })
      .from(teamInvitations)
      .innerJoin(invitations, eq(invitations.id, teamInvitations.invitationId))
      .innerJoin(teamManagers, eq(teamManagers.teamId, teamInvitations.teamId))
      .where(
        and(
          eq(teamInvitations.teamId, teamId),
          eq(invitations.invitedBy, viewer.id),
          isManagedBy(viewer),
          isPendingInvitation(),
          gt(invitations.expiresAt, now),
        ),
      )
      .orderBy(asc(invitations.email), desc(invitations.createdAt))
      .limit(limits.openInvitations),
  );
}

/** Revokes an invitation into a team that the viewer made as its manager. */
export function revokeTeamInvitation(
  viewer: Viewer,
  { teamId, id }: { teamId: string; id: string },
  now = new Date(),
): Promise<"revoked" | "not found"> {
  return asSystem("revoke an invitation into a team", async (tx) => {
    if (!(await lockManaged(tx, viewer, teamId))) return "not found";

    const [own] = await tx
      .select({ id: teamInvitations.invitationId })
      .from(teamInvitations)
      .where(and(eq(teamInvitations.invitationId, id), eq(teamInvitations.teamId, teamId)));
    if (!own) return "not found";

    const revoked = await tx
      .update(invitations)
      .set({ revokedAt: now })
      .where(
        and(eq(invitations.id, id), eq(invitations.invitedBy, viewer.id), isPendingInvitation()),
      )
      .returning({ id: invitations.id });
    if (revoked.length === 0) return "not found";
    await recordRevoked(tx, viewer, id);

    return "revoked";
  });
}

/**
 * Holds the team that an invitation leads to until the transaction ends. Whoever accepts one asks this before they touch it:
 * a team's end holds the team first, then its invitations, and would else wait in a circle.
 */
export async function holdTeamOfInvitation(tx: Transaction, tokenHash: string) {
  await tx
    .select({ id: teams.id })
    .from(invitations)
    .innerJoin(teamInvitations, eq(teamInvitations.invitationId, invitations.id))
    .innerJoin(teams, eq(teams.id, teamInvitations.teamId))
    .where(eq(invitations.tokenHash, tokenHash))
    .for("share", { of: teams });
}

/**
 * Gives whoever accepted an invitation the place in a team that it leads to, in the transaction in which they did; the
 * place waits for their yes. Answers the team; nothing where it leads to none, or has ended or filled since.
 */
export async function placeByInvitation(
  tx: Transaction,
  invitation: { id: string; organizationId: string; invitedBy: string | null },
  personId: string,
) {
  const [team] = await tx
    .select({ id: teams.id })
    .from(teamInvitations)
    .innerJoin(teams, eq(teams.id, teamInvitations.teamId))
    .where(and(eq(teamInvitations.invitationId, invitation.id), isNull(teams.endedAt)));
  if (!team) return undefined;
  if ((await isInTeam(tx, team.id, personId)) || (await isFull(tx, team.id, "member"))) {
    return undefined;
  }

  await tx
    .insert(teamMemberships)
    .values({
      teamId: team.id,
      organizationId: invitation.organizationId,
      personId,
      placedBy: invitation.invitedBy,
      waitsFor: "person",
    })
    .onConflictDoNothing();
  await adoptWaiting(tx, { teamId: team.id, personId });

  return team.id;
}
