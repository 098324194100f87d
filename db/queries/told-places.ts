import "server-only";
import { eq, inArray, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/connection";
import { notices } from "@/db/schema/notices";
import { openings } from "@/db/schema/openings";
import { people } from "@/db/schema/people";
import { teamManagers, teamMemberships, teams } from "@/db/schema/teams";
import type { TeamRole } from "@/lib/teams/team";

/**
 * The places in teams that some notices tell of, by the notice's id, as they are by now. Whose a place is is told to
 * whoever manages the team, and who asked for someone's yes as long as the place is there. Only the system reads all of
 * it: the caller passes it on to the one who's told.
 */
export async function placesToldOf(tx: Transaction, ids: readonly string[]) {
  const ofMember = sql`coalesce(${notices.teamMembershipId}, ${openings.teamMembershipId})`;
  const found = [
    ...(await placesIn(tx, teamMemberships, ofMember, ids)).map((row) => withRole(row, "member")),
    ...(await placesIn(tx, teamManagers, sql`${notices.teamManagerId}`, ids)).map((row) =>
      withRole(row, "manager"),
    ),
  ];

  return new Map(found.map(({ id, ...place }) => [id, place]));
}

function withRole<Row extends object>(row: Row, role: TeamRole) {
  return { ...row, role };
}

function placesIn(
  tx: Transaction,
  table: typeof teamMemberships | typeof teamManagers,
  placeId: SQL,
  ids: readonly string[],
) {
  const [holders, askers] = [alias(people, "holders"), alias(people, "askers")];
  const manages = sql<boolean>`exists (
    select from team_managers managing
    where managing.team_id = ${teams.id} and managing.person_id = ${notices.personId}
      and managing.started_at is not null and managing.ended_at is null
  )`;

  return tx
    .select({
      id: notices.id,
      teamId: teams.id,
      team: teams.name,
      placeId: table.id,
      createdAt: table.createdAt,
      startedAt: table.startedAt,
      endedAt: table.endedAt,
      asker: sql<string | null>`case when ${table.endedAt} is null then ${askers.name} end`,
      name: sql<string | null>`case when ${manages} then ${holders.name} end`,
      manages,
      isOfDemo: sql<boolean>`${or(isNotNull(holders.demoRole), isNotNull(askers.demoRole))}`,
    })
    .from(notices)
    .leftJoin(openings, eq(openings.id, notices.openingId))
    .innerJoin(table, eq(table.id, placeId))
    .innerJoin(teams, eq(teams.id, table.teamId))
    .innerJoin(holders, eq(holders.id, table.personId))
    .leftJoin(askers, eq(askers.id, table.placedBy))
    .where(inArray(notices.id, [...ids]));
}
