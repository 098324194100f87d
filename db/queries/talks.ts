import "server-only";
import { and, asc, desc, eq, isNotNull, lt, or, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { mentorships } from "@/db/schema/mentorships";
import { broughtLogs } from "@/db/schema/records";
import { talkActions } from "@/db/schema/talk-actions";
import { talks, talkVersions } from "@/db/schema/talks";
import { teamManagers, teamMemberships } from "@/db/schema/teams";
import type { Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import { isRecord, type TalkTime, talkSize } from "@/lib/talks/talk";
import { mentorsReadingLog } from "./opened-logs";
import { broughtBy } from "./records";
import { tellCalledOff, tellMoved } from "./talk-notices";
import { isMentorshipToTalkBy } from "./talk-pairs";
import {
  isPairInTeam,
  isTalkOf,
  lockTalk,
  newestColumns,
  newestLogOf,
  newestVersion,
  recordInTalk,
  talkRelation,
  talkSideOf,
  versionColumns,
} from "./talk-sides";

/**
 * The viewer's talks, or those by one place in a team or one mentorship, the latest first, each with the newest version of
 * its log. A partner is told of those whose relation lasts.
 */
export function listTalks(viewer: Viewer, by: { placeId?: string; mentorshipId?: string } = {}) {
  return asViewer(viewer, async (tx) => {
    const newest = newestVersion(tx);
    return tx
      .select({ ...talkColumns(viewer), newest: newestColumns(newest) })
      .from(talks)
      .innerJoinLateral(newest, sql`true`)
      .where(
        and(
          isTalkOf(viewer),
          by.placeId ? eq(talks.teamMembershipId, by.placeId) : undefined,
          by.mentorshipId ? eq(talks.mentorshipId, by.mentorshipId) : undefined,
        ),
      )
      .orderBy(desc(sql`coalesce(${talks.startsAt}, ${talks.onDay}::timestamptz)`), talks.id)
      .limit(limits.talksShown);
  });
}

/**
 * Whether the viewer has a talk to read, also one brought along, or someone to plan one with: a manager of theirs, a member
 * of their team, or the other one of a mentorship.
 */
export function hasTalks(viewer: Viewer) {
  return asViewer(viewer, async (tx) => {
    const pair = tx
      .select({ id: teamMemberships.id })
      .from(teamMemberships)
      .innerJoin(teamManagers, eq(teamManagers.teamId, teamMemberships.teamId))
      .where(
        and(
          isPairInTeam(viewer),
          or(eq(teamMemberships.personId, viewer.id), eq(teamManagers.personId, viewer.id)),
        ),
      )
      .limit(1);
    const mentorship = tx
      .select({ id: mentorships.id })
      .from(mentorships)
      .where(isMentorshipToTalkBy(viewer))
      .limit(1);
    const talk = tx.select({ id: talks.id }).from(talks).where(isTalkOf(viewer)).limit(1);
    const brought = tx
      .select({ id: broughtLogs.id })
      .from(broughtLogs)
      .where(broughtBy(viewer))
      .limit(1);
    const found = await union(pair, mentorship, talk, brought).limit(1);

    return found.length > 0;
  });
}

/**
 * A talk of the viewer's: the newest version of its log, the newest one that both confirmed, what they agreed on by
 * that one, and the names of later mentors to whom its subject opened it. Nothing where it isn't theirs to read.
 */
export function findTalk(viewer: Viewer, id: string) {
  return asViewer(viewer, async (tx) => {
    const newest = newestVersion(tx);
    const [talk] = await tx
      .select({ ...talkColumns(viewer), newest: newestColumns(newest) })
      .from(talks)
      .innerJoinLateral(newest, sql`true`)
      .where(and(eq(talks.id, id), isTalkOf(viewer)));
    if (!talk) return undefined;

    const [confirmed] = await tx
      .select(versionColumns)
      .from(talkVersions)
      .where(and(eq(talkVersions.talkId, id), isNotNull(talkVersions.confirmedAt)))
      .orderBy(desc(talkVersions.version))
      .limit(1);
    const agreed = await tx
      .select({
        id: talkActions.id,
        owner: talkActions.owner,
        what: talkActions.what,
        dueOn: talkActions.dueOn,
        doneOn: talkActions.doneOn,
        actionId: talkActions.actionId,
      })
      .from(talkActions)
      .where(eq(talkActions.talkId, id))
      .orderBy(asc(talkActions.place), talkActions.id)
      .limit(talkSize.actions);

    const { mentorshipId, side } = talk;
    const readBy =
      mentorshipId && side === "subject" ? await mentorsReadingLog(tx, mentorshipId) : [];

    return { ...talk, confirmed, agreed, readBy };
  });
}

/** The versions of a talk's log before one of them, the newest first: nothing that either wrote is lost. */
export function listEarlierVersions(
  viewer: Viewer,
  { id, before }: { id: string; before: number },
) {
  return asViewer(viewer, (tx) =>
    tx
      .select(versionColumns)
      .from(talks)
      .innerJoin(talkVersions, eq(talkVersions.talkId, talks.id))
      .where(and(eq(talks.id, id), isTalkOf(viewer), lt(talkVersions.version, before)))
      .orderBy(desc(talkVersions.version))
      .limit(limits.talkVersions),
  );
}

/**
 * Moves a talk of the viewer's to another time; its id stays. The same time once more changes nothing. `moved` where the
 * other one did since the viewer saw `revision`, `written` once something of it is noted, `closed` where it's off or the
 * relation has ended.
 */
export function moveTalk(
  viewer: Viewer,
  { id, revision, ...time }: TalkTime & { id: string; revision: number },
  now = new Date(),
): Promise<"saved" | "moved" | "written" | "closed"> {
  return asSystem("move a talk", async (tx) => {
    const talk = await lockTalk(tx, viewer, id);

    if (!talk) return "closed";
    if (isSameTime(talk, time)) return "saved";
    if (talk.revision !== revision) return "moved";
    if (await isWritten(tx, id)) return "written";

    await tx
      .update(talks)
      .set({ ...time, revision: revision + 1, movedAt: now })
      .where(eq(talks.id, id));
    await recordInTalk(tx, viewer, "talk.moved", talk);
    await tellMoved(tx, { ...talk, revision: revision + 1 }, now);

    return "saved";
  });
}

/** Calls a talk of the viewer's off, for both and for good. Refuses as `moveTalk` does. */
export function callOffTalk(
  viewer: Viewer,
  id: string,
  now = new Date(),
): Promise<"called off" | "written" | "closed"> {
  return asSystem("call a talk off", async (tx) => {
    const talk = await lockTalk(tx, viewer, id);

    if (!talk) return "closed";
    if (await isWritten(tx, id)) return "written";

    await tx.update(talks).set({ calledOffAt: now }).where(eq(talks.id, id));
    await recordInTalk(tx, viewer, "talk.called-off", talk);
    await tellCalledOff(tx, talk, now);

    return "called off";
  });
}

function talkColumns(viewer: Viewer) {
  return {
    id: talks.id,
    restsOn: talkRelation,
    mentorshipId: talks.mentorshipId,
    side: talkSideOf(viewer),
    subjectName: talks.subjectName,
    partnerName: talks.partnerName,
    onDay: talks.onDay,
    startsAt: talks.startsAt,
    revision: talks.revision,
    createdAt: talks.createdAt,
    movedAt: talks.movedAt,
    calledOffAt: talks.calledOffAt,
    sightEndedAt: talks.sightEndedAt,
  };
}

async function isWritten(tx: Transaction, talkId: string) {
  const newest = await newestLogOf(tx, talkId);

  return newest !== undefined && isRecord(newest);
}

function isSameTime(one: TalkTime, other: TalkTime) {
  return one.onDay === other.onDay && one.startsAt?.getTime() === other.startsAt?.getTime();
}
