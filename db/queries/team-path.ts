import "server-only";
import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { actionStateChanges, actions } from "@/db/schema/actions";
import { evidence, evidenceVersions } from "@/db/schema/evidence";
import { people } from "@/db/schema/people";
import { teamManagers, teamMemberships, teams } from "@/db/schema/teams";
import type { Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import type { ActionState } from "@/lib/path/action-state";
import { countedKeys, stageCounts } from "@/lib/teams/stage-counts";
import { recordLooks } from "./audit";
import { byName } from "./own-membership";
import { isManagedBy } from "./teams";

type Said = Partial<Record<string, ActionState>>;

/**
 * A team that the viewer manages, with everyone in it by name and how far each is on the stages that a manager may count,
 * never by which actions. What is shown with evidence counts where the viewer may read the piece. That they looked at each
 * of `shown`, by the order of names, is written down in the same transaction. Of any other team, nothing. Four statements,
 * however many people.
 */
export async function readTeamPath(
  viewer: Viewer,
  teamId: string,
  shown: { first: number; count: number },
) {
  const shownKeys = await evidencedKeys(viewer, teamId);

  return asSystem("count a team's stages for their manager", async (tx) => {
    const rows = await tx
      .select({
        teamId: teams.id,
        teamName: teams.name,
        id: teamMemberships.id,
        personId: people.id,
        name: people.name,
      })
      .from(teamManagers)
      .innerJoin(teams, eq(teams.id, teamManagers.teamId))
      .leftJoin(teamMemberships, and(eq(teamMemberships.teamId, teams.id), isInForce()))
      .leftJoin(people, eq(people.id, teamMemberships.personId))
      .where(and(isManagedBy(viewer), eq(teams.id, teamId)))
      .orderBy(byName, teamMemberships.id)
      .limit(limits.teamMembers);
    const [team] = rows;
    if (!team) return undefined;

    const ids = rows.flatMap(({ personId }) => personId ?? []);
    const said = await saidBy(tx, viewer.organizationId, ids);
    const members = rows.flatMap(({ id, personId, name }) =>
      id && personId && name
        ? [
            {
              id,
              personId,
              name,
              stages: stageCounts(asMap(said.get(personId)), shownKeys.get(personId)),
            },
          ]
        : [],
    );
    const looked = members.slice(shown.first, shown.first + shown.count);
    await recordLooks(
      tx,
      viewer,
      "path",
      looked.map(({ personId }) => personId),
    );

    return {
      id: team.teamId,
      name: team.teamName,
      members: members.map(({ id, name, stages }) => ({ id, name, stages })),
    };
  });
}

/** What each of some people last said of the actions that a manager may count, by the person's id and the action's key. */
export async function saidBy(tx: Transaction, organizationId: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, Said>();

  const newest = tx
    .select({ state: actionStateChanges.state })
    .from(actionStateChanges)
    .where(eq(actionStateChanges.actionId, actions.id))
    .orderBy(sql`${actionStateChanges.revision} desc`)
    .limit(1)
    .as("newest");
  const rows = await tx
    .select({
      personId: actions.personId,
      said: sql<Said>`jsonb_object_agg(${actions.key}, ${newest.state})`,
    })
    .from(actions)
    .innerJoinLateral(newest, sql`true`)
    .where(
      and(
        inArray(actions.personId, [...ids]),
        eq(actions.organizationId, organizationId),
        inArray(actions.key, countedKeys),
      ),
    )
    .groupBy(actions.personId)
    .orderBy(actions.personId)
    .limit(limits.teamMembers);

  return new Map(rows.map(({ personId, said }) => [personId, said]));
}

/** What someone said, for `stageCounts`. */
export function asMap(said: Said = {}) {
  return new Map(Object.entries(said).flatMap(([key, state]) => (state ? [[key, state]] : [])));
}

/** The keys of actions that evidence shows which the viewer may read, of the people in a team of theirs, by their ids. */
function evidencedKeys(viewer: Viewer, teamId: string) {
  return asViewer(viewer, async (tx) => {
    const newest = tx
      .select({ actions: evidenceVersions.actions })
      .from(evidenceVersions)
      .where(eq(evidenceVersions.evidenceId, evidence.id))
      .orderBy(sql`${evidenceVersions.revision} desc`)
      .limit(1)
      .as("newest");
    const rows = await tx
      .select({
        personId: evidence.personId,
        keys: sql<string[]>`jsonb_agg(distinct key)`,
      })
      .from(evidence)
      .innerJoinLateral(newest, sql`true`)
      .innerJoin(sql`unnest(${newest.actions}) as key`, sql`true`)
      .where(
        and(
          eq(evidence.organizationId, viewer.organizationId),
          inArray(
            evidence.personId,
            tx
              .select({ id: teamMemberships.personId })
              .from(teamMemberships)
              .where(and(eq(teamMemberships.teamId, teamId), isInForce())),
          ),
        ),
      )
      .groupBy(evidence.personId)
      .orderBy(evidence.personId)
      .limit(limits.teamMembers);

    return new Map(rows.map(({ personId, keys }) => [personId, new Set(keys)]));
  });
}

/** The place of a member who has accepted, as long as it lasts. */
function isInForce() {
  return and(isNotNull(teamMemberships.startedAt), isNull(teamMemberships.endedAt));
}
