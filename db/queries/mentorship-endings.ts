import "server-only";
import { and, count, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { checkIns } from "@/db/schema/check-ins";
import { mentoredEvidence, mentorships, openedLogs, openScopes } from "@/db/schema/mentorships";
import { notices } from "@/db/schema/notices";
import { people } from "@/db/schema/people";
import { talks } from "@/db/schema/talks";
import { teamManagers, teamMemberships } from "@/db/schema/teams";
import type { Owner } from "@/lib/access/viewer";
import { aDay } from "@/lib/limits";
import {
  type MentorshipEnd,
  type MentorshipSide,
  mentorshipSides,
  type PauseReason,
  proposalDays,
} from "@/lib/mentorships/mentorship";
import type { MentorshipKind } from "@/lib/notices/kinds";
import { endCheckInsWhere } from "./check-ins";
import { shutForPause } from "./mentorship-scopes";
import { isManagedPair, lockMentorshipsOf } from "./mentorship-sides";
import { notify } from "./notices";
import { endSightOfTalks } from "./talk-sides";

const parties = {
  id: mentorships.id,
  organizationId: mentorships.organizationId,
  menteeId: mentorships.menteeId,
  mentorId: mentorships.mentorId,
};

type Parties = Pick<
  typeof mentorships.$inferSelect,
  "id" | "organizationId" | "menteeId" | "mentorId"
>;

/**
 * Ends mentorships, or proposals of them, and with each all that it opened: the scopes, the pieces of evidence, earlier
 * logs, the mentor's sight of its talks and of the check-ins that rest on it. Nothing of the mentee's is deleted. Tells
 * both but whose doing it is.
 */
export async function endMentorships(
  tx: Transaction,
  which: SQL | undefined,
  { reason, by, now }: { reason: MentorshipEnd; by?: MentorshipSide; now: Date },
) {
  const ended = await tx
    .update(mentorships)
    .set({ endedAt: now, endReason: reason, address: null, tokenHash: null })
    .where(and(which, isNull(mentorships.endedAt)))
    .returning(parties);
  const ids = ended.map(({ id }) => id);
  if (ids.length === 0) return ids;

  await endScopes(tx, ids, now);
  for (const [table, column] of [
    [mentoredEvidence, mentoredEvidence.mentorshipId],
    [openedLogs, openedLogs.openedTo],
  ] as const) {
    await tx
      .update(table)
      .set({ endedAt: now })
      .where(and(inArray(column, ids), isNull(table.endedAt)));
  }
  await endSightOfTalks(tx, inArray(talks.mentorshipId, ids), now);
  await endCheckInsWhere(tx, inArray(checkIns.mentorshipId, ids), now);
  for (const each of ended) await tellBut(tx, by, each, "mentorship ended", now);

  return ids;
}

/**
 * Pauses mentorships that are active: what was open to their mentors is shut, and chosen for when it goes on; the check-ins
 * that rest on it end as with it. Tells both but whose doing it is.
 */
export async function pauseMentorships(
  tx: Transaction,
  which: SQL | undefined,
  { by, now }: { by: PauseReason; now: Date },
) {
  const paused = await tx
    .update(mentorships)
    .set({ pausedAt: now, pausedBy: by })
    .where(
      and(
        which,
        isNotNull(mentorships.startedAt),
        isNull(mentorships.pausedAt),
        isNull(mentorships.endedAt),
      ),
    )
    .returning(parties);
  if (paused.length === 0) return;

  const ids = paused.map(({ id }) => id);
  await shutForPause(tx, ids, now);
  await endCheckInsWhere(tx, inArray(checkIns.mentorshipId, ids), now);
  const side = by === "managing" ? undefined : by;
  for (const each of paused) await tellBut(tx, side, each, "mentorship paused", now);
}

/**
 * What managing someone does to a mentorship of the two, in the transaction in which someone's place in a team begins, as
 * its manager or a member: an active one pauses, and a proposal ends.
 */
export async function meetInTeam(
  tx: Transaction,
  { teamId, personId }: { teamId: string; personId: string },
  now: Date,
) {
  await lockMentorshipsOf(tx, personId);
  const others = await tx
    .selectDistinct({
      id: sql<string>`case when ${teamManagers.personId} = ${personId} then ${teamMemberships.personId} else ${teamManagers.personId} end`,
    })
    .from(teamMemberships)
    .innerJoin(teamManagers, eq(teamManagers.teamId, teamMemberships.teamId))
    .where(
      and(
        eq(teamMemberships.teamId, teamId),
        isManagedPair,
        or(eq(teamManagers.personId, personId), eq(teamMemberships.personId, personId)),
      ),
    );
  const ids = others.map(({ id }) => id);
  if (ids.length === 0) return;

  const pair = or(
    and(eq(mentorships.menteeId, personId), inArray(mentorships.mentorId, ids)),
    and(eq(mentorships.mentorId, personId), inArray(mentorships.menteeId, ids)),
  );
  const addressesOf = (who: readonly string[]) =>
    tx
      .select({ email: people.email })
      .from(people)
      .where(and(inArray(people.id, [...who]), isNotNull(people.email)));
  const isAsked = (proposers: readonly string[], asked: readonly string[]) =>
    and(inArray(proposerId, [...proposers]), sql`${mentorships.address} in ${addressesOf(asked)}`);

  await pauseMentorships(tx, pair, { by: "managing", now });
  await endMentorships(
    tx,
    and(
      isNull(mentorships.startedAt),
      or(pair, isAsked([personId], ids), isAsked(ids, [personId])),
    ),
    { reason: "managing", now },
  );
}

/** Who proposed it. */
const proposerId = sql`(case when ${mentorships.proposedBy} = 'mentee' then ${mentorships.menteeId} else ${mentorships.mentorId} end)`;

/** Ends proposals that no one answered, or confirmed, in time; answers how many. */
export function lapseProposals(now = new Date()) {
  const before = new Date(now.getTime() - proposalDays * aDay);

  return asSystem("end proposals of mentorships that no one answered", async (tx) => {
    const lapsed = await endMentorships(
      tx,
      and(
        isNull(mentorships.startedAt),
        sql`coalesce(${mentorships.acceptedAt}, ${mentorships.createdAt}) <= ${before.toISOString()}::timestamptz`,
      ),
      { reason: "lapsed", now },
    );

    return lapsed.length;
  });
}

/**
 * Ends the mentorships of people whose accounts are disabled, and forgets proposals that are no one's anymore, as their
 * mentor was erased before they knew a mentee; answers how many ended.
 */
export function endMentorshipsOfGone(now = new Date()) {
  return asSystem("end the mentorships of people who are gone", async (tx) => {
    const disabled = tx.select({ id: people.id }).from(people).where(isNotNull(people.disabledAt));
    const ended = await endMentorships(
      tx,
      or(inArray(mentorships.menteeId, disabled), inArray(mentorships.mentorId, disabled)),
      { reason: "gone", now },
    );
    await tx
      .delete(mentorships)
      .where(and(isNull(mentorships.menteeId), isNull(mentorships.mentorId)));

    return ended.length;
  });
}

/** Whether someone has a mentor, or has proposed it, in one of their organizations. */
export async function isMenteeIn(tx: Transaction, { id, organizationId }: Owner) {
  const [mentorship] = await tx
    .select({ id: mentorships.id })
    .from(mentorships)
    .where(
      and(
        eq(mentorships.menteeId, id),
        eq(mentorships.organizationId, organizationId),
        isNull(mentorships.endedAt),
      ),
    )
    .limit(1);

  return mentorship !== undefined;
}

/**
 * Lets a mentee's mentorships follow them from an organization that they leave into another of theirs, with the logs of
 * their talks, in the transaction in which they leave; where there's no other, they end. What was proposed ends, as does
 * what of their evidence was open: it's chosen anew there.
 */
export async function moveMentorships(
  tx: Transaction,
  personId: string,
  { from, to, now }: { from: string; to?: string; now: Date },
) {
  await lockMentorshipsOf(tx, personId);
  const here = and(eq(mentorships.menteeId, personId), eq(mentorships.organizationId, from));
  await endMentorships(tx, and(here, to ? isNull(mentorships.startedAt) : undefined), {
    reason: "gone",
    by: "mentee",
    now,
  });
  if (!to) return;

  const moved = await tx
    .update(mentorships)
    .set({ organizationId: to })
    .where(here)
    .returning({ id: mentorships.id });
  const ids = moved.map(({ id }) => id);
  if (ids.length === 0) return;

  await tx
    .update(mentoredEvidence)
    .set({ endedAt: now })
    .where(and(inArray(mentoredEvidence.mentorshipId, ids), isNull(mentoredEvidence.endedAt)));
  await tx.update(talks).set({ organizationId: to }).where(inArray(talks.mentorshipId, ids));
  const ofTalks = tx.select({ id: talks.id }).from(talks).where(inArray(talks.mentorshipId, ids));
  await tx
    .update(notices)
    .set({ organizationId: to })
    .where(
      and(
        eq(notices.personId, personId),
        eq(notices.organizationId, from),
        or(inArray(notices.mentorshipId, ids), inArray(notices.talkId, ofTalks)),
      ),
    );
}

/**
 * Tells one of the two something about their mentorship: the mentee where it is, the mentor wherever they work. What can
 * happen again is told each time.
 */
export async function tellSide(
  tx: Transaction,
  side: MentorshipSide,
  { id, organizationId, menteeId, mentorId }: Parties,
  kind: MentorshipKind,
  now: Date,
) {
  const personId = side === "mentee" ? menteeId : mentorId;
  if (!personId) return;

  const [before] = await tx
    .select({ notices: count() })
    .from(notices)
    .where(
      and(eq(notices.personId, personId), eq(notices.kind, kind), eq(notices.mentorshipId, id)),
    );
  await notify(
    tx,
    {
      kind,
      personId,
      organizationId: side === "mentee" ? organizationId : null,
      mentorshipId: id,
      ordinal: (before?.notices ?? 0) + 1,
    },
    now,
  );
}

async function tellBut(
  tx: Transaction,
  by: MentorshipSide | undefined,
  mentorship: Parties,
  kind: MentorshipKind,
  now: Date,
) {
  for (const side of mentorshipSides) {
    if (side !== by) await tellSide(tx, side, mentorship, kind, now);
  }
}

async function endScopes(tx: Transaction, ids: readonly string[], now: Date) {
  await tx
    .update(openScopes)
    .set({ endedAt: now })
    .where(and(inArray(openScopes.mentorshipId, [...ids]), isNull(openScopes.endedAt)));
}
