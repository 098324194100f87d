import "server-only";
import { and, count, eq, isNull, sql } from "drizzle-orm";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { invitations, memberships, organizations } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { sessions } from "@/db/schema/sessions";
import { teamInvitations, teams } from "@/db/schema/teams";
import type { Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import { freeAddress, proveAddress } from "./addresses";
import { recordAudit } from "./audit";
import { isOpenInvitation } from "./invitations";
import { addMembership, addPerson, type NewPerson } from "./people";
import { startSession } from "./sessions";
import { holdTeamOfInvitation, placeByInvitation } from "./team-invitations";

/** What an invitation's link opens, as long as it works, the team that it leads on to, if it does, and which account has its address already, proven or not. */
export function findInvitation(tokenHash: string) {
  return asSystem("open an invitation", async (tx) => {
    const [invitation] = await tx
      .select({
        email: invitations.email,
        organization: organizations.name,
        team: teams.name,
        personId: people.id,
        isUnproven: sql<boolean>`${people.id} is not null and ${people.emailProvenAt} is null and ${people.disabledAt} is null`,
      })
      .from(invitations)
      .innerJoin(organizations, eq(organizations.id, invitations.organizationId))
      .leftJoin(people, eq(people.email, invitations.email))
      .leftJoin(teamInvitations, eq(teamInvitations.invitationId, invitations.id))
      .leftJoin(teams, and(eq(teams.id, teamInvitations.teamId), isNull(teams.endedAt)))
      .where(and(eq(invitations.tokenHash, tokenHash), isOpenInvitation()));

    return invitation;
  });
}

/**
 * Accepts for the viewer, if the invitation is to their address, and works in its organization from here on; answers the
 * team that has a place for them, if it leads to one. `full` where they are in as many others as they may be; the
 * invitation stays open.
 */
export function acceptInvitation(
  viewer: Viewer,
  tokenHash: string,
): Promise<"accepted" | { teamId: string } | "expired" | "full"> {
  return asSystem("accept an invitation", async (tx) => {
    await lock(tx, viewer.id);

    if (await isMemberOfAll(tx, viewer, tokenHash)) return "full";

    await holdTeamOfInvitation(tx, tokenHash);
    const invitation = await redeem(tx, tokenHash, viewer.id);

    if (!invitation) return "expired";

    await tx
      .update(sessions)
      .set({ organizationId: invitation.organizationId })
      .where(and(eq(sessions.id, viewer.sessionId), eq(sessions.personId, viewer.id)));

    const { teamId } = invitation;

    return teamId ? { teamId } : "accepted";
  });
}

/**
 * Makes an account with an invitation's address inside its organization, signed in. From an account that never proved
 * the address it is taken only with `takesOver`, which says that they were told; otherwise that answers "taken".
 */
export function signUpByInvitation(
  tokenHash: string,
  { takesOver = false, ...person }: Omit<NewPerson, "email"> & { takesOver?: boolean },
): Promise<{ sessionId: string; teamId?: string } | "expired" | "taken"> {
  return asSystem("sign up by invitation", async (tx) => {
    await holdTeamOfInvitation(tx, tokenHash);
    const [invitation] = await tx
      .select({ email: invitations.email })
      .from(invitations)
      .where(and(eq(invitations.tokenHash, tokenHash), isOpenInvitation()))
      .for("update");

    if (!invitation) return "expired";

    if ((await freeAddress(tx, invitation.email, takesOver)) !== "free") return "taken";

    const personId = await addPerson(tx, { ...person, email: invitation.email });

    if (!personId) return "taken";

    const redeemed = await redeem(tx, tokenHash, personId);

    if (!redeemed) throw new Error("An invitation that was held open closed.");

    return {
      sessionId: await startSession(tx, personId, person.device),
      teamId: redeemed.teamId,
    };
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
        isOpenInvitation(),
        eq(people.id, personId),
        eq(people.email, invitations.email),
      ),
    )
    .returning({
      id: invitations.id,
      organizationId: invitations.organizationId,
      role: invitations.role,
      invitedBy: invitations.invitedBy,
    });

  if (!invitation) return undefined;

  await proveAddress(tx, personId);
  await addMembership(tx, personId, invitation.organizationId, invitation.role);
  await recordAudit(tx, {
    action: "invitation.accepted",
    actorId: personId,
    organizationId: invitation.organizationId,
    subjectId: personId,
    objectId: invitation.id,
  });

  return { ...invitation, teamId: await placeByInvitation(tx, invitation, personId) };
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
