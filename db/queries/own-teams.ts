import "server-only";
import { and, asc, eq, gt, isNull, lte, notExists, or, sql } from "drizzle-orm";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { organizations } from "@/db/schema/organizations";
import { teamManagers, teamMemberships, teams } from "@/db/schema/teams";
import { administersOrganization, type Owner, type Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import { firstWaiting } from "@/lib/teams/team";
import { endTeamRelations } from "./team-endings";
import { managersOf } from "./teams";

/** The viewer's places in teams of the organization they work in, as a manager or a member, also those that wait, by name. */
export function listOwnPlaces(viewer: Viewer) {
  return asViewer(viewer, async (tx) => {
    const managed = await tx
      .select({ teamId: teams.id, team: teams.name, startedAt: teamManagers.startedAt })
      .from(teamManagers)
      .innerJoin(teams, eq(teams.id, teamManagers.teamId))
      .where(isOwnPlace(teamManagers, viewer))
      .orderBy(asc(teams.name), teams.id)
      .limit(limits.managedTeams);
    const joined = await tx
      .select({
        id: teamMemberships.id,
        teamId: teams.id,
        team: teams.name,
        startedAt: teamMemberships.startedAt,
        waitsFor: teamMemberships.waitsFor,
      })
      .from(teamMemberships)
      .innerJoin(teams, eq(teams.id, teamMemberships.teamId))
      .where(isOwnPlace(teamMemberships, viewer))
      .orderBy(asc(teams.name), teams.id)
      .limit(limits.managedTeams);

    return { managed, joined };
  });
}

/** The teams of the viewer's organization that someone founded and hasn't ended, by name; only an admin is told. */
export async function listTeamsToPlaceIn(viewer: Viewer) {
  if (!administersOrganization(viewer)) return [];

  return asViewer(viewer, (tx) =>
    tx
      .select({
        id: teams.id,
        name: teams.name,
        hasManager: sql<boolean>`exists (
          select from team_managers m where m.team_id = teams.id and m.started_at is not null and m.ended_at is null
        )`,
      })
      .from(teams)
      .where(
        and(
          eq(teams.organizationId, viewer.organizationId),
          isNull(teams.endedAt),
          notExists(
            tx
              .select({ id: teamManagers.id })
              .from(teamManagers)
              .where(and(eq(teamManagers.teamId, teams.id), isOwnPlace(teamManagers, viewer))),
          ),
        ),
      )
      .orderBy(asc(teams.name), teams.id)
      .limit(limits.teamsShown),
  );
}

/** A team for an admin of its organization to place people in: its name and managers, and not who's in it. */
export async function findTeamToPlaceIn(viewer: Viewer, id: string) {
  if (!administersOrganization(viewer)) return undefined;

  return asViewer(viewer, async (tx) => {
    const [team] = await tx
      .select({ id: teams.id, name: teams.name })
      .from(teams)
      .where(
        and(
          eq(teams.id, id),
          eq(teams.organizationId, viewer.organizationId),
          isNull(teams.endedAt),
        ),
      );

    return team && { ...team, managers: await managersOf(tx, id) };
  });
}

/**
 * The viewer's own place in a team, also one that waits for their yes or a manager's, with who manages it. Someone who's
 * asked to manage the team that they're a member of has both.
 */
export function findOwnPlace(viewer: Viewer, teamId: string) {
  return asViewer(viewer, async (tx) => {
    const [team] = await tx
      .select({ id: teams.id, name: teams.name, organization: organizations.name })
      .from(teams)
      .innerJoin(organizations, eq(organizations.id, teams.organizationId))
      .where(and(eq(teams.id, teamId), isNull(teams.endedAt)));
    const managing = await ownRowOf(tx, viewer, teamId);
    const [member] = await tx
      .select({
        id: teamMemberships.id,
        startedAt: teamMemberships.startedAt,
        waitsFor: teamMemberships.waitsFor,
        raterId: teamMemberships.raterId,
      })
      .from(teamMemberships)
      .where(and(eq(teamMemberships.teamId, teamId), isOwnPlace(teamMemberships, viewer)));
    if (!team || (!managing && !member)) return undefined;

    return { ...team, managing, member, managers: await managersOf(tx, teamId) };
  });
}

/** Ends places that no one answered in time, and answers how many. */
export function lapsePlaces(now = new Date()) {
  return asSystem("end places in teams that no one answered", async (tx) => {
    const before = firstWaiting(now);
    const ended = await endTeamRelations(
      tx,
      {
        managers: and(isNull(teamManagers.startedAt), lte(teamManagers.createdAt, before)),
        members: and(isNull(teamMemberships.startedAt), lte(teamMemberships.createdAt, before)),
      },
      now,
    );

    return ended.length;
  });
}

async function ownRowOf(tx: Transaction, viewer: Viewer, teamId: string) {
  const [row] = await tx
    .select({ id: teamManagers.id, startedAt: teamManagers.startedAt })
    .from(teamManagers)
    .where(and(eq(teamManagers.teamId, teamId), isOwnPlace(teamManagers, viewer)));

  return row;
}

/** That a place is the viewer's, where they work, and hasn't ended or waited too long. */
function isOwnPlace(
  table: typeof teamManagers | typeof teamMemberships,
  { id, organizationId }: Owner,
  now = new Date(),
) {
  return and(
    eq(table.personId, id),
    eq(table.organizationId, organizationId),
    isNull(table.endedAt),
    or(sql`${table.startedAt} is not null`, gt(table.createdAt, firstWaiting(now))),
  );
}
