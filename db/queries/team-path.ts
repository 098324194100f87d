import "server-only";
import { and, eq, inArray, isNotNull, isNull, type SQLWrapper, sql } from "drizzle-orm";
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
 * however many people: the system reads what was said, so the relation is in its `where`.
 */
export async function readTeamPath(
  viewer: Viewer,
  teamId: string,
  shown: { first: number; count: number },
) {
  const team = await findTeamWithEvidence(viewer, teamId);
  if (!team) return undefined;

  const { members, evidenced, ...named } = team;
  const looked = members.slice(shown.first, shown.first + shown.count);
  const said = await asSystem("count a team's stages for their manager", async (tx) => {
    const found = await saidBy(tx, viewer.organizationId, peopleManagedBy(tx, viewer, teamId));
    await recordLooks(
      tx,
      viewer,
      "path",
      looked.map(({ personId }) => personId),
    );

    return found;
  });

  return {
    ...named,
    members: members.map(({ id, personId, name }) => ({
      id,
      name,
      stages: stageCounts(asMap(said.get(personId)), evidenced.get(personId)),
    })),
  };
}

/** What each of some people last said of the actions that a manager may count, by the person's id and the action's key. */
export async function saidBy(
  tx: Transaction,
  organizationId: string,
  ids: readonly string[] | SQLWrapper,
) {
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
        inArray(actions.personId, ids),
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

/** The team and who is in it, with the keys of actions that evidence shows which the viewer may read, by people's ids. */
function findTeamWithEvidence(viewer: Viewer, teamId: string) {
  return asViewer(viewer, async (tx) => {
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

    return (
      team && {
        id: team.teamId,
        name: team.teamName,
        members: rows.flatMap(({ id, personId, name }) =>
          id && personId && name ? [{ id, personId, name }] : [],
        ),
        evidenced: await evidencedKeys(tx, viewer, teamId),
      }
    );
  });
}

async function evidencedKeys(tx: Transaction, viewer: Viewer, teamId: string) {
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
        inArray(evidence.personId, peopleManagedBy(tx, viewer, teamId)),
      ),
    )
    .groupBy(evidence.personId)
    .orderBy(evidence.personId)
    .limit(limits.teamMembers);

  return new Map(rows.map(({ personId, keys }) => [personId, new Set(keys)]));
}

/** The ids of those in a team that the viewer manages now. */
function peopleManagedBy(tx: Transaction, viewer: Viewer, teamId: string) {
  return tx
    .select({ id: teamMemberships.personId })
    .from(teamMemberships)
    .innerJoin(teamManagers, eq(teamManagers.teamId, teamMemberships.teamId))
    .where(and(isManagedBy(viewer), eq(teamMemberships.teamId, teamId), isInForce()));
}

/** The place of a member who has accepted, as long as it lasts. */
function isInForce() {
  return and(isNotNull(teamMemberships.startedAt), isNull(teamMemberships.endedAt));
}
