import "server-only";
import { and, eq, inArray, isNull, or, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { checkIns } from "@/db/schema/check-ins";
import { openings } from "@/db/schema/openings";
import { invitations } from "@/db/schema/organizations";
import { teamInvitations, teamManagers, teamMemberships } from "@/db/schema/teams";
import type { Owner } from "@/lib/access/viewer";
import { endCheckInsWhere } from "./check-ins";
import { isPendingInvitation } from "./invitations";
import { endWaiting } from "./waiting-ratings";

/**
 * Ends someone's places in teams of an organization, as a manager and as a member, in the transaction that ends their
 * membership there.
 */
export function endTeamRelationsOf(tx: Transaction, { id, organizationId }: Owner, now: Date) {
  return endTeamRelations(
    tx,
    {
      managers: and(eq(teamManagers.personId, id), eq(teamManagers.organizationId, organizationId)),
      members: and(
        eq(teamMemberships.personId, id),
        eq(teamMemberships.organizationId, organizationId),
      ),
    },
    now,
  );
}

/**
 * Ends places in teams, and with each what it opened: of a member's the check-ins that rest on it, of a manager's those
 * that they rate in the team; what was opened beside these, what a manager's drafts say of who's in it, and the invitations
 * into the team that a manager made.
 */
export async function endTeamRelations(
  tx: Transaction,
  { managers, members }: { managers?: SQL; members?: SQL },
  now: Date,
) {
  const endedManagers = managers
    ? await tx
        .update(teamManagers)
        .set({ endedAt: now })
        .where(and(managers, isNull(teamManagers.endedAt)))
        .returning({ teamId: teamManagers.teamId, personId: teamManagers.personId })
    : [];
  const endedMembers = members
    ? await tx
        .update(teamMemberships)
        .set({ endedAt: now })
        .where(and(members, isNull(teamMemberships.endedAt)))
        .returning({ id: teamMemberships.id })
    : [];
  const memberIds = endedMembers.map(({ id }) => id);
  const restsOn = endedManagers.map(({ teamId, personId }) =>
    and(
      eq(checkIns.raterId, personId),
      inArray(
        checkIns.teamMembershipId,
        tx
          .select({ id: teamMemberships.id })
          .from(teamMemberships)
          .where(eq(teamMemberships.teamId, teamId)),
      ),
    ),
  );

  if (memberIds.length > 0) restsOn.push(inArray(checkIns.teamMembershipId, memberIds));
  if (restsOn.length > 0) await endCheckInsWhere(tx, or(...restsOn), now);
  for (const manager of endedManagers) await endWhatManagerHas(tx, manager, now);
  if (memberIds.length > 0) {
    await endOpenings(tx, inArray(openings.teamMembershipId, memberIds), now);
  }
  await endWaiting(tx, { memberIds, managers: endedManagers });

  return { managers: endedManagers.length, members: endedMembers.length };
}

/** What was opened to a manager by those in a team, and the invitations into it that they made: they may know the links. */
async function endWhatManagerHas(
  tx: Transaction,
  { teamId, personId }: { teamId: string; personId: string },
  now: Date,
) {
  const inTeam = tx
    .select({ id: teamMemberships.id })
    .from(teamMemberships)
    .where(eq(teamMemberships.teamId, teamId));

  await endOpenings(
    tx,
    and(eq(openings.managerId, personId), inArray(openings.teamMembershipId, inTeam)),
    now,
  );
  await tx
    .update(invitations)
    .set({ revokedAt: now })
    .where(
      and(
        eq(invitations.invitedBy, personId),
        isPendingInvitation(),
        inArray(
          invitations.id,
          tx
            .select({ id: teamInvitations.invitationId })
            .from(teamInvitations)
            .where(eq(teamInvitations.teamId, teamId)),
        ),
      ),
    );
}

async function endOpenings(tx: Transaction, which: SQL | undefined, now: Date) {
  await tx
    .update(openings)
    .set({ endedAt: now })
    .where(and(which, isNull(openings.endedAt)));
}
