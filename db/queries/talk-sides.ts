import "server-only";
import { and, desc, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/connection";
import { talks, talkVersions } from "@/db/schema/talks";
import { teamManagers, teamMemberships } from "@/db/schema/teams";
import type { Viewer } from "@/lib/access/viewer";
import type { AuditAction } from "@/lib/audit/actions";
import type { TalkRelation, TalkSide } from "@/lib/talks/talk";
import { recordAct } from "./audit";
import { keepPeople } from "./people-locks";

/**
 * A talk that the viewer is one of the two in and may read: as its subject for good, as the
 * partner while the relation lasts, and as a mentor wherever they work.
 */
export function isTalkOf(viewer: Viewer) {
  const isHere = eq(talks.organizationId, viewer.organizationId);

  return or(
    and(isHere, eq(talks.subjectId, viewer.id)),
    and(
      eq(talks.partnerId, viewer.id),
      isNull(talks.sightEndedAt),
      or(isHere, isNotNull(talks.mentorshipId)),
    ),
  );
}

/** That a place in a team of the viewer's organization, and one of its managers, both hold: such a two can talk. */
export function isPairInTeam({ organizationId }: Viewer) {
  return and(
    eq(teamMemberships.organizationId, organizationId),
    isNotNull(teamMemberships.startedAt),
    isNull(teamMemberships.endedAt),
    isNotNull(teamManagers.startedAt),
    isNull(teamManagers.endedAt),
  );
}

/** The viewer's side of a talk of theirs. */
export function talkSideOf(viewer: Viewer) {
  return sql<TalkSide>`(case when ${talks.subjectId} = ${viewer.id} then 'subject' else 'partner' end)::talk_side`;
}

/** Which relation a talk rests on. */
export const talkRelation = sql<TalkRelation>`case when ${talks.mentorshipId} is null then 'team' else 'mentorship' end`;

/** What a version of a log says. */
export const versionColumns = {
  version: talkVersions.version,
  writtenBy: talkVersions.writtenBy,
  agenda: talkVersions.agenda,
  notes: talkVersions.notes,
  actions: talkVersions.actions,
  createdAt: talkVersions.createdAt,
  confirmedAt: talkVersions.confirmedAt,
};

/** The newest version of the log of the talk that a row is of. Each has one: a talk is planned with its agenda. */
export function newestVersion(tx: Transaction) {
  return tx
    .select(versionColumns)
    .from(talkVersions)
    .where(eq(talkVersions.talkId, talks.id))
    .orderBy(desc(talkVersions.version))
    .limit(1)
    .as("newest");
}

export function newestColumns(newest: ReturnType<typeof newestVersion>) {
  return {
    version: newest.version,
    writtenBy: newest.writtenBy,
    agenda: newest.agenda,
    notes: newest.notes,
    actions: newest.actions,
    createdAt: newest.createdAt,
    confirmedAt: newest.confirmedAt,
  };
}

/**
 * A talk of the viewer's in which the two can still write, held until the end of the transaction, so that their versions
 * come in order and no end of their relation comes between.
 */
export async function lockTalk(tx: Transaction, viewer: Viewer, id: string) {
  const mine = and(eq(talks.id, id), isTalkOf(viewer));
  await keepTwo(tx, mine);
  const [talk] = await tx
    .select({
      id: talks.id,
      organizationId: talks.organizationId,
      mentorshipId: talks.mentorshipId,
      subjectId: talks.subjectId,
      partnerId: talks.partnerId,
      onDay: talks.onDay,
      startsAt: talks.startsAt,
      revision: talks.revision,
      side: talkSideOf(viewer),
    })
    .from(talks)
    .where(and(mine, isNull(talks.sightEndedAt), isNull(talks.calledOffAt)))
    .for("update");

  return talk;
}

/** The newest version of a talk's log. */
export async function newestLogOf(tx: Transaction, talkId: string) {
  const [newest] = await tx
    .select(versionColumns)
    .from(talkVersions)
    .where(eq(talkVersions.talkId, talkId))
    .orderBy(desc(talkVersions.version))
    .limit(1);

  return newest;
}

/** Writes down what someone did in a talk, in the organization that it's in: a mentor works elsewhere. */
export function recordInTalk(
  tx: Transaction,
  { id }: Viewer,
  action: AuditAction,
  talk: { id: string; organizationId: string; subjectId: string },
) {
  const { organizationId } = talk;

  return recordAct(tx, { id, organizationId }, action, talk.id, talk.subjectId);
}

/** Ends the partner's sight of some talks, in the transaction that ends the relation they rest on. */
export async function endSightOfTalks(tx: Transaction, which: SQL | undefined, now: Date) {
  await tx
    .update(talks)
    .set({ sightEndedAt: now })
    .where(and(which, isNull(talks.sightEndedAt)));
}

function keepTwo(tx: Transaction, which: SQL | undefined) {
  return keepPeople(
    tx,
    union(
      tx.select({ id: talks.subjectId }).from(talks).where(which),
      tx
        .select({ id: sql<string>`${talks.partnerId}` })
        .from(talks)
        .where(which),
    ),
  );
}
