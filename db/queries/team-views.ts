import "server-only";
import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { checkIns, revealedRatings } from "@/db/schema/check-ins";
import { people } from "@/db/schema/people";
import { teamManagers, teamMemberships, teams } from "@/db/schema/teams";
import type { Owner, Viewer } from "@/lib/access/viewer";
import type { Purpose } from "@/lib/assessments/purpose";
import { sides } from "@/lib/check-ins/check-in";
import type { SkillId } from "@/lib/framework/skills";
import { limits } from "@/lib/limits";
import type { Mark, MemberViews, TeamMember } from "@/lib/teams/team-views";
import { byName } from "./own-membership";
import { isManagedBy } from "./teams";

/**
 * A team that the viewer manages, with everyone in it by name, and of each what their newest check-in with the viewer
 * opened, of a purpose. Of what a co-manager was told there is nothing, nor of what a relation that ended had opened.
 * `purposes` are those that any of it has. Of any other team, nothing.
 */
export function findTeamViews(viewer: Viewer, teamId: string, purpose: Purpose = "development") {
  return asViewer(viewer, async (tx) => {
    const team = await findTeam(tx, viewer, teamId);
    if (!team) return undefined;

    const members = await membersIn(tx, teamId);
    const views = await viewsOf(tx, viewer, { teamId, purpose, nth: 1 });

    return {
      ...team,
      members: members.map(
        ({ id, name, personId }): TeamMember => ({ id, name, views: views.get(personId) }),
      ),
      purposes: await purposesIn(tx, viewer, teamId),
    };
  });
}

/** Of some of a team's members, by their places' ids, what their check-in with the viewer before the newest had opened. */
export function findEarlierViews(
  viewer: Viewer,
  teamId: string,
  { ids, purpose }: { ids: readonly string[]; purpose: Purpose },
) {
  return asViewer(viewer, async (tx) => {
    if (ids.length === 0 || !(await findTeam(tx, viewer, teamId))) return new Map();

    const places = await membersIn(tx, teamId, ids);
    const views = await viewsOf(tx, viewer, { teamId, ids, purpose, nth: 2 });

    return new Map<string, MemberViews>(
      places.flatMap(({ id, personId }) => {
        const earlier = views.get(personId);

        return earlier ? [[id, earlier] as const] : [];
      }),
    );
  });
}

async function findTeam(tx: Transaction, viewer: Viewer, teamId: string) {
  const [team] = await tx
    .select({ id: teams.id, name: teams.name })
    .from(teamManagers)
    .innerJoin(teams, eq(teams.id, teamManagers.teamId))
    .where(and(isManagedBy(viewer), eq(teams.id, teamId)));

  return team;
}

function membersIn(tx: Transaction, teamId: string, ids?: readonly string[]) {
  return tx
    .select({ id: teamMemberships.id, personId: people.id, name: people.name })
    .from(teamMemberships)
    .innerJoin(people, eq(people.id, teamMemberships.personId))
    .where(isIn(teamId, ids))
    .orderBy(byName, teamMemberships.id)
    .limit(limits.teamMembers);
}

/** The place of a member who has accepted, as long as it lasts; one of these, where ids are told. */
function isIn(teamId: string, ids?: readonly string[]) {
  return and(
    eq(teamMemberships.teamId, teamId),
    ids && inArray(teamMemberships.id, [...ids]),
    isNotNull(teamMemberships.startedAt),
    isNull(teamMemberships.endedAt),
  );
}

/** The check-ins with members of a team that were revealed with the viewer as their manager, whose sight lasts. */
function isOpenedTo(tx: Transaction, viewer: Owner, teamId: string, ids?: readonly string[]) {
  return and(
    eq(checkIns.raterId, viewer.id),
    eq(checkIns.organizationId, viewer.organizationId),
    eq(checkIns.kind, "manager"),
    isNotNull(checkIns.revealedAt),
    isNull(checkIns.sightEndedAt),
    inArray(
      checkIns.subjectId,
      tx.select({ id: teamMemberships.personId }).from(teamMemberships).where(isIn(teamId, ids)),
    ),
  );
}

/**
 * What the newest (`nth` 1) or an earlier one of each member's check-ins opened, by the person's id: two rows a person,
 * whatever the number of skills.
 */
export async function viewsOf(
  tx: Transaction,
  viewer: Owner,
  {
    teamId,
    ids,
    purpose,
    nth,
  }: { teamId: string; ids?: readonly string[]; purpose: Purpose; nth: 1 | 2 },
) {
  const ranked = tx
    .select({
      id: checkIns.id,
      subjectId: checkIns.subjectId,
      nth: sql<number>`row_number() over (partition by ${checkIns.subjectId} order by ${checkIns.revealedAt} desc, ${checkIns.id} desc)`.as(
        "nth",
      ),
    })
    .from(checkIns)
    .where(and(isOpenedTo(tx, viewer, teamId, ids), eq(checkIns.purpose, purpose)))
    .as("ranked");
  const rows = await tx
    .select({
      subjectId: ranked.subjectId,
      side: revealedRatings.side,
      marks: sql<
        Partial<Record<SkillId, Mark>>
      >`jsonb_object_agg(${revealedRatings.skill}, coalesce(to_jsonb(${revealedRatings.level}), to_jsonb(${revealedRatings.state})))`,
    })
    .from(ranked)
    .innerJoin(revealedRatings, eq(revealedRatings.checkInId, ranked.id))
    .where(eq(ranked.nth, nth))
    .groupBy(ranked.subjectId, revealedRatings.side)
    .orderBy(ranked.subjectId, revealedRatings.side)
    .limit(sides.length * limits.teamMembers);
  const views = new Map<string, MemberViews>();

  for (const { subjectId, side, marks } of rows) {
    views.set(subjectId, {
      ...(views.get(subjectId) ?? { subject: {}, rater: {} }),
      [side]: marks,
    });
  }

  return views;
}

async function purposesIn(tx: Transaction, viewer: Viewer, teamId: string) {
  const rows = await tx
    .selectDistinct({ purpose: checkIns.purpose })
    .from(checkIns)
    .where(isOpenedTo(tx, viewer, teamId))
    .orderBy(checkIns.purpose);

  return rows.map(({ purpose }) => purpose);
}
