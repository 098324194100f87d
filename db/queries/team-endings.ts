import "server-only";
import { and, eq, inArray, isNull, or, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { checkIns } from "@/db/schema/check-ins";
import { openings } from "@/db/schema/openings";
import { invitations } from "@/db/schema/organizations";
import { talks } from "@/db/schema/talks";
import { teamInvitations, teamManagers, teamMemberships } from "@/db/schema/teams";
import type { Owner } from "@/lib/access/viewer";
import { endCheckInsWhere } from "./check-ins";
import { isPendingInvitation } from "./invitations";
import { endSightOfTalks } from "./talk-sides";
import { type EndedPlace, tellLeft } from "./team-notices";
import { endWaiting } from "./waiting-ratings";

/**
 * Ends someone's places in teams of an organization, as a manager and as a member, in the transaction in which someone
 * ends their membership there or disables their account, and tells the teams' managers.
 */
export async function endTeamRelationsOf(
  tx: Transaction,
  { id, organizationId }: Owner,
  { by, now }: { by: string | null; now: Date },
) {
  const ended = await endTeamRelations(
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

  await tellLeft(tx, { organizationId, by }, ended, now);
}

/**
 * Ends places in teams, and with each what it opened: of a member's the check-ins that rest on it, of a manager's those
 * that they rate in the team; what was opened beside these, what a manager's drafts say of who's in it, and the invitations
 * into the team that a manager made. Answers the places that ended.
 */
export async function endTeamRelations(
  tx: Transaction,
  { managers, members }: { managers?: SQL; members?: SQL },
  now: Date,
): Promise<EndedPlace[]> {
  const endedManagers = managers
    ? await tx
        .update(teamManagers)
        .set({ endedAt: now })
        .where(and(managers, isNull(teamManagers.endedAt)))
        .returning({
          id: teamManagers.id,
          teamId: teamManagers.teamId,
          personId: teamManagers.personId,
          startedAt: teamManagers.startedAt,
        })
    : [];
  const endedMembers = members
    ? await tx
        .update(teamMemberships)
        .set({ endedAt: now })
        .where(and(members, isNull(teamMemberships.endedAt)))
        .returning({
          id: teamMemberships.id,
          teamId: teamMemberships.teamId,
          personId: teamMemberships.personId,
          startedAt: teamMemberships.startedAt,
          waitsFor: teamMemberships.waitsFor,
        })
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
    await endSightOfTalks(tx, inArray(talks.teamMembershipId, memberIds), now);
  }
  await endWaiting(tx, { memberIds, managers: endedManagers });

  return [
    ...endedManagers.map((place) => ({ ...place, role: "manager" as const })),
    ...endedMembers.map((place) => ({ ...place, role: "member" as const })),
  ];
}

/**
 * What was opened to a manager by those in a team, their talks with these, and the invitations into it that they made: they
 * may know the links.
 */
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
  await endSightOfTalks(
    tx,
    and(eq(talks.partnerId, personId), inArray(talks.teamMembershipId, inTeam)),
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
