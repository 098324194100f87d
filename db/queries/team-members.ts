import "server-only";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { people } from "@/db/schema/people";
import { teamManagers, teamMemberships, teams } from "@/db/schema/teams";
import type { Viewer } from "@/lib/access/viewer";
import { keepPeople } from "./people-locks";
import { isFull, place } from "./team-places";
import { isManagedBy, lockManaged, managersOf, manages } from "./teams";

/** One place of a member in a team that the viewer manages, with the team's managers; of any other, nothing. */
export function findPlace(viewer: Viewer, { teamId, id }: { teamId: string; id: string }) {
  return asViewer(viewer, async (tx) => {
    const [place] = await tx
      .select({
        id: teamMemberships.id,
        team: teams.name,
        personId: people.id,
        name: people.name,
        waitsFor: teamMemberships.waitsFor,
        raterId: teamMemberships.raterId,
        awayUntil: teamMemberships.awayUntil,
        startedAt: teamMemberships.startedAt,
        isPromoted: sql<boolean>`exists (
          select from team_managers promoted
          where promoted.team_id = ${teamMemberships.teamId} and promoted.person_id = ${people.id} and promoted.ended_at is null
        )`,
      })
      .from(teamMemberships)
      .innerJoin(people, eq(people.id, teamMemberships.personId))
      .innerJoin(teams, eq(teams.id, teamMemberships.teamId))
      .innerJoin(teamManagers, eq(teamManagers.teamId, teamMemberships.teamId))
      .where(and(isPlace({ teamId, id }), isManagedBy(viewer)));

    return place && { ...place, managers: await managersOf(tx, teamId) };
  });
}

/** Names which manager of a team that the viewer manages rates someone in it; null: whoever opens the round. */
export function nameRater(
  viewer: Viewer,
  { raterId, ...place }: { teamId: string; id: string; raterId: string | null },
): Promise<"named" | "no manager" | "not found"> {
  return asSystem("name who rates someone", async (tx) => {
    if (raterId) {
      await keepPeople(tx, tx.select({ id: people.id }).from(people).where(eq(people.id, raterId)));
    }
    if (!(await lockManaged(tx, viewer, place.teamId))) return "not found";
    const rater = raterId && { id: raterId, organizationId: viewer.organizationId };
    if (rater && !(await manages(tx, rater, place.teamId))) return "no manager";

    return (await changePlace(tx, place, { raterId })) ? "named" : "not found";
  });
}

/** Says until which day (YYYY-MM-DD) someone in a team that the viewer manages is away; null: they're here. */
export function setAway(
  viewer: Viewer,
  { awayUntil, ...place }: { teamId: string; id: string; awayUntil: string | null },
): Promise<"set" | "not found"> {
  return asSystem("say until when someone is away", async (tx) => {
    if (!(await lockManaged(tx, viewer, place.teamId))) return "not found";

    return (await changePlace(tx, place, { awayUntil })) ? "set" : "not found";
  });
}

/**
 * Asks a member of a team that the viewer manages to manage it, too. They stay a member until they accept; from then on
 * they see what begins then, and nothing from before.
 */
export function promoteMember(
  viewer: Viewer,
  { teamId, id }: { teamId: string; id: string },
  now = new Date(),
): Promise<"asked" | "asked before" | "full" | "not found"> {
  return asSystem("ask a member to manage their team", async (tx) => {
    const [member] = await tx
      .select({ id: teamMemberships.id, teamId: teamMemberships.teamId, personId: people.id })
      .from(teamMemberships)
      .innerJoin(people, eq(people.id, teamMemberships.personId))
      .where(
        and(
          isPlace({ teamId, id }),
          isNotNull(teamMemberships.startedAt),
          isNull(people.disabledAt),
        ),
      );
    if (!member) return "not found";

    await keepPeople(
      tx,
      tx.select({ id: people.id }).from(people).where(eq(people.id, member.personId)),
    );
    if (!(await lockManaged(tx, viewer, teamId))) return "not found";
    if (await isFull(tx, teamId, "manager")) return "full";

    const [current] = await tx
      .select({ id: teamMemberships.id })
      .from(teamMemberships)
      .where(isPlace(member))
      .for("share");
    if (!current) return "not found";

    const personIds = [member.personId];
    const asked = await place(tx, viewer, { teamId, role: "manager", personIds }, now);

    return asked > 0 ? "asked" : "asked before";
  });
}

async function changePlace(
  tx: Transaction,
  place: { teamId: string; id: string },
  change: { raterId: string | null } | { awayUntil: string | null },
) {
  const changed = await tx
    .update(teamMemberships)
    .set(change)
    .where(isPlace(place))
    .returning({ id: teamMemberships.id });

  return changed.length > 0;
}

function isPlace({ teamId, id }: { teamId: string; id: string }) {
  return and(
    eq(teamMemberships.id, id),
    eq(teamMemberships.teamId, teamId),
    isNull(teamMemberships.endedAt),
  );
}
