import "server-only";
import { and, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { asSystem, asViewer } from "@/db/client";
import { actionStateChanges, actions } from "@/db/schema/actions";
import { checkIns } from "@/db/schema/check-ins";
import { people } from "@/db/schema/people";
import { teamManagers, teamMemberships, teams } from "@/db/schema/teams";
import type { Owner, Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import { countedKeys, stageCounts } from "@/lib/teams/stage-counts";
import { recordAudit } from "./audit";
import { checkInTimes } from "./check-in-sides";
import { isManagedBy } from "./teams";

/** A member's place in a team. */
export type Place = { teamId: string; placeId: string };

/**
 * Someone in a team that the viewer manages, by their place there, with the check-ins that the two have by it, the newest
 * first. Of a place that ended or hasn't begun, or in any other team, nothing.
 */
export function findTeamMember(viewer: Viewer, { teamId, placeId }: Place) {
  return asViewer(viewer, async (tx) => {
    const [member] = await tx
      .select({
        id: teamMemberships.id,
        personId: teamMemberships.personId,
        name: people.name,
        teamId: teams.id,
        teamName: teams.name,
        startedAt: teamMemberships.startedAt,
      })
      .from(teamMemberships)
      .innerJoin(teamManagers, eq(teamManagers.teamId, teamMemberships.teamId))
      .innerJoin(teams, eq(teams.id, teamMemberships.teamId))
      .innerJoin(people, eq(people.id, teamMemberships.personId))
      .where(isPlaceUnder(viewer, { teamId, placeId }));
    if (!member) return undefined;

    const found = await tx
      .select({
        id: checkIns.id,
        purpose: checkIns.purpose,
        openedBy: checkIns.openedBy,
        revealAt: checkIns.revealAt,
        createdAt: checkIns.createdAt,
        ...checkInTimes,
      })
      .from(checkIns)
      .where(and(isRatedAsManager(viewer), eq(checkIns.subjectId, member.personId)))
      .orderBy(desc(checkIns.createdAt), checkIns.id)
      .limit(limits.checkInsShown);

    return { ...member, checkIns: found };
  });
}

/**
 * How far along someone in a team that the viewer manages is on the stages that a manager may count: how many actions of
 * each are done, and never which. The look is written down in the same transaction. Nothing where the viewer doesn't
 * manage them now: the system reads this, so the relation is in its `where`.
 */
export function readStageCounts(viewer: Viewer, place: Place) {
  return asSystem("count a member's stages for their manager", async (tx) => {
    const newest = tx
      .select({ state: actionStateChanges.state })
      .from(actionStateChanges)
      .where(eq(actionStateChanges.actionId, actions.id))
      .orderBy(desc(actionStateChanges.revision))
      .limit(1)
      .as("newest");
    const rows = await tx
      .select({
        personId: teamMemberships.personId,
        key: actions.key,
        state: newest.state,
      })
      .from(teamMemberships)
      .innerJoin(teamManagers, eq(teamManagers.teamId, teamMemberships.teamId))
      .leftJoin(
        actions,
        and(
          eq(actions.personId, teamMemberships.personId),
          eq(actions.organizationId, teamMemberships.organizationId),
          inArray(actions.key, countedKeys),
        ),
      )
      .leftJoinLateral(newest, sql`true`)
      .where(isPlaceUnder(viewer, place))
      .orderBy(actions.id)
      .limit(countedKeys.length);
    const [member] = rows;
    if (!member) return undefined;

    await recordAudit(tx, {
      action: "path.read",
      actorId: viewer.id,
      organizationId: viewer.organizationId,
      subjectId: member.personId,
    });

    return stageCounts(
      new Map(rows.flatMap(({ key, state }) => (key && state ? [[key, state] as const] : []))),
    );
  });
}

/** That a check-in is one with someone whom the viewer manages, as long as they read it. */
export function isRatedAsManager({ id, organizationId }: Owner) {
  return and(
    eq(checkIns.raterId, id),
    eq(checkIns.organizationId, organizationId),
    eq(checkIns.kind, "manager"),
    isNull(checkIns.sightEndedAt),
    isNull(checkIns.endedAt),
  );
}

/** That a place is a member's who has accepted, as long as it lasts, in a team that the viewer manages. */
export function isPlaceUnder(viewer: Viewer, { teamId, placeId }: Place) {
  return and(
    isManagedBy(viewer),
    eq(teamMemberships.id, placeId),
    eq(teamMemberships.teamId, teamId),
    isNotNull(teamMemberships.startedAt),
    isNull(teamMemberships.endedAt),
  );
}
