import "server-only";
import { and, asc, count, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { organizations } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { teamManagers, teamMemberships, teams } from "@/db/schema/teams";
import type { Owner, Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import { recordAct } from "./audit";
import { byName, holdOwnMembership } from "./own-membership";
import { keepPeople } from "./people-locks";
import { endTeamRelations } from "./team-endings";
import { tellEnded } from "./team-notices";

/**
 * Founds a team in the viewer's organization, which they manage from then on. Its id is the caller's, so that sending the
 * same form twice founds one. `full` at the limit of teams that one person manages.
 */
export function foundTeam(
  viewer: Viewer,
  { id, name }: { id: string; name: string },
): Promise<"founded" | "full" | "not a member"> {
  return asSystem("found a team", async (tx) => {
    await keepPeople(tx, tx.select({ id: people.id }).from(people).where(eq(people.id, viewer.id)));
    await lock(tx, viewer.id);
    if (!(await holdOwnMembership(tx, viewer))) return "not a member";

    const [managed] = await tx
      .select({ teams: count() })
      .from(teamManagers)
      .where(
        and(
          eq(teamManagers.personId, viewer.id),
          eq(teamManagers.organizationId, viewer.organizationId),
          isNull(teamManagers.endedAt),
        ),
      );
    if ((managed?.teams ?? 0) >= limits.managedTeams) return "full";

    const { organizationId } = viewer;
    const [founded] = await tx
      .insert(teams)
      .values({ id, name, organizationId, foundedBy: viewer.id })
      .onConflictDoNothing()
      .returning({ id: teams.id });
    if (!founded) return "founded";

    await tx.insert(teamManagers).values({
      teamId: id,
      organizationId,
      personId: viewer.id,
      placedBy: viewer.id,
      startedAt: new Date(),
    });
    await recordAct(tx, viewer, "team.founded", id);

    return "founded";
  });
}

/** Gives a team that the viewer manages another name. */
export function renameTeam(
  viewer: Viewer,
  { id, name }: { id: string; name: string },
): Promise<"renamed" | "not found"> {
  return asSystem("rename a team", async (tx) => {
    if (!(await lockManaged(tx, viewer, id))) return "not found";

    await tx.update(teams).set({ name }).where(eq(teams.id, id));

    return "renamed";
  });
}

/** Ends a team that the viewer manages, and with it what everyone in it sees by it. */
export function endTeam(
  viewer: Viewer,
  id: string,
  now = new Date(),
): Promise<"ended" | "not found"> {
  return asSystem("end a team", async (tx) => {
    if (!(await lockManaged(tx, viewer, id))) return "not found";

    // First: an invitation that is accepted at the same time holds the team, and its place is there or isn't made.
    await tx.update(teams).set({ endedAt: now, joinTokenHash: null }).where(eq(teams.id, id));
    const ended = await endTeamRelations(
      tx,
      { managers: eq(teamManagers.teamId, id), members: eq(teamMemberships.teamId, id) },
      now,
    );
    const { organizationId } = viewer;
    await tellEnded(tx, { organizationId, by: viewer.id, kind: "team ended" }, ended, now);
    await recordAct(tx, viewer, "team.ended", id);

    return "ended";
  });
}

/** The teams of the viewer's organization that they manage, by name, with how many are in each. */
export function listManagedTeams(viewer: Viewer) {
  return asViewer(viewer, (tx) =>
    tx
      .select({
        id: teams.id,
        name: teams.name,
        members: sql<number>`(select count(*)::int from team_memberships where team_id = ${teams.id} and started_at is not null and ended_at is null)`,
      })
      .from(teamManagers)
      .innerJoin(teams, eq(teams.id, teamManagers.teamId))
      .where(isManagedBy(viewer))
      .orderBy(asc(teams.name), teams.id)
      .limit(limits.managedTeams),
  );
}

/** A team that the viewer manages, with its managers and whoever is in it or is to be, by name; of any other, nothing. */
export function findManagedTeam(viewer: Viewer, id: string) {
  return asViewer(viewer, async (tx) => {
    const [team] = await tx
      .select({
        id: teams.id,
        name: teams.name,
        organization: organizations.name,
        hasJoinLink: sql<boolean>`${teams.joinTokenHash} is not null`,
      })
      .from(teamManagers)
      .innerJoin(teams, eq(teams.id, teamManagers.teamId))
      .innerJoin(organizations, eq(organizations.id, teams.organizationId))
      .where(and(isManagedBy(viewer), eq(teams.id, id)));

    return (
      team && { ...team, managers: await managersOf(tx, id), members: await membersOf(tx, id) }
    );
  });
}

/** Whether the viewer manages a team. */
export function managesTeam(viewer: Viewer, id: string) {
  return asViewer(viewer, (tx) => manages(tx, viewer, id));
}

/** The managers of a team, by name, also those who were placed and haven't said yes. */
export function managersOf(tx: Transaction, teamId: string) {
  return tx
    .select({
      id: teamManagers.id,
      personId: people.id,
      name: people.name,
      startedAt: teamManagers.startedAt,
    })
    .from(teamManagers)
    .innerJoin(people, eq(people.id, teamManagers.personId))
    .where(and(eq(teamManagers.teamId, teamId), isNull(teamManagers.endedAt)))
    .orderBy(byName, teamManagers.id)
    .limit(limits.teamManagers);
}

/** Whoever is in a team or is to be, by name. */
export function membersOf(tx: Transaction, teamId: string) {
  return tx
    .select({
      id: teamMemberships.id,
      personId: people.id,
      name: people.name,
      waitsFor: teamMemberships.waitsFor,
      raterId: teamMemberships.raterId,
      awayUntil: teamMemberships.awayUntil,
      startedAt: teamMemberships.startedAt,
    })
    .from(teamMemberships)
    .innerJoin(people, eq(people.id, teamMemberships.personId))
    .where(and(eq(teamMemberships.teamId, teamId), isNull(teamMemberships.endedAt)))
    .orderBy(byName, teamMemberships.id)
    .limit(limits.teamMembers);
}

/** Whether someone manages a team now, within a transaction. */
export async function manages(tx: Transaction, someone: Owner, teamId: string) {
  const [managed] = await tx
    .select({ id: teamManagers.id })
    .from(teamManagers)
    .where(and(isManagedBy(someone), eq(teamManagers.teamId, teamId)));

  return managed !== undefined;
}

/** That a row of team_managers is someone's in an organization, and in force. */
export function isManagedBy({ id, organizationId }: Owner) {
  return and(
    eq(teamManagers.personId, id),
    eq(teamManagers.organizationId, organizationId),
    isNotNull(teamManagers.startedAt),
    isNull(teamManagers.endedAt),
  );
}

/**
 * Locks a team until the transaction ends, and answers whether the viewer manages it now. Every change of who is in it
 * locks it too.
 */
export async function lockManaged(tx: Transaction, viewer: Owner, teamId: string) {
  await lock(tx, teamId);

  return manages(tx, viewer, teamId);
}
