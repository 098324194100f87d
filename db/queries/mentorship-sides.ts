import "server-only";
import { and, eq, isNotNull, isNull, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { mentorships } from "@/db/schema/mentorships";
import { people } from "@/db/schema/people";
import { teamManagers, teamMemberships } from "@/db/schema/teams";
import type { Viewer } from "@/lib/access/viewer";
import { type MentorshipEvent, mayDo } from "@/lib/mentorships/life";
import { type MentorshipSide, mentorshipState } from "@/lib/mentorships/mentorship";
import { keepPeople } from "./people-locks";

/** The instants from which a mentorship's state is derived. */
export const mentorshipTimes = {
  createdAt: mentorships.createdAt,
  acceptedAt: mentorships.acceptedAt,
  startedAt: mentorships.startedAt,
  pausedAt: mentorships.pausedAt,
  endedAt: mentorships.endedAt,
};

/** What is needed of a mentorship to change it. */
export const changeable = {
  id: mentorships.id,
  organizationId: mentorships.organizationId,
  menteeId: mentorships.menteeId,
  mentorId: mentorships.mentorId,
  proposedBy: mentorships.proposedBy,
  address: mentorships.address,
  ...mentorshipTimes,
  pausedBy: mentorships.pausedBy,
};

/** That a mentorship is the viewer's: as a mentee in the organization they work in, as a mentor wherever they work. */
export function isMentorshipOf({ id, organizationId }: Viewer, side: MentorshipSide) {
  return side === "mentee"
    ? and(eq(mentorships.menteeId, id), eq(mentorships.organizationId, organizationId))
    : eq(mentorships.mentorId, id);
}

/**
 * A mentorship of the viewer's in which an event is theirs to bring about, held until the end of the transaction, with
 * everything that could begin or end one of the same two people. Nothing where it isn't theirs, or not now.
 */
export async function lockMentorship(
  tx: Transaction,
  viewer: Viewer,
  { id, side, event }: { id: string; side: MentorshipSide; event: MentorshipEvent },
) {
  const mine = and(eq(mentorships.id, id), isMentorshipOf(viewer, side));
  await holdBoth(tx, mine);
  const [mentorship] = await tx.select(changeable).from(mentorships).where(mine).for("update");
  if (!mentorship) return undefined;

  return mayDo(event, side, { ...mentorship, state: mentorshipState(mentorship) })
    ? mentorship
    : undefined;
}

/**
 * Keeps the people of some mentorships, and some more, from being erased, and from beginning or pausing another mentorship
 * meanwhile, until the transaction ends.
 */
export async function holdBoth(tx: Transaction, which: SQL | undefined, more?: SQLWrapper) {
  const both = bothOf(tx, which);
  const ids = more ? sql`(${both} union ${more})` : both;
  await keepPeople(tx, ids);
  const held = await tx
    .select({ id: people.id })
    .from(people)
    .where(sql`${people.id} in ${ids}`)
    .orderBy(people.id);
  for (const { id } of held) await lockMentorshipsOf(tx, id);
}

/** The ids of the people of some mentorships. */
export function bothOf(tx: Transaction, which: SQL | undefined) {
  const mentees = tx
    .select({ id: sql<string>`${mentorships.menteeId}` })
    .from(mentorships)
    .where(which);
  const mentors = tx
    .select({ id: sql<string>`${mentorships.mentorId}` })
    .from(mentorships)
    .where(which);

  return union(mentees, mentors);
}

/** Locks what begins, pauses, or ends someone's mentorships until the transaction ends. */
export async function lockMentorshipsOf(tx: Transaction, personId: string) {
  await lock(tx, `mentorships of ${personId}`);
}

/** Whether one of two people manages the other, in a team of whichever organization. */
export async function isManaging(tx: Transaction, one: string, other: string) {
  const is = (manager: string, member: string) =>
    and(eq(teamManagers.personId, manager), eq(teamMemberships.personId, member));
  const [pair] = await tx
    .select({ id: teamMemberships.id })
    .from(teamMemberships)
    .innerJoin(teamManagers, eq(teamManagers.teamId, teamMemberships.teamId))
    .where(and(isManagedPair, or(is(one, other), is(other, one))))
    .limit(1);

  return pair !== undefined;
}

/** That a place in a team and one of its managers both hold. */
export const isManagedPair = and(
  isNotNull(teamMemberships.startedAt),
  isNull(teamMemberships.endedAt),
  isNotNull(teamManagers.startedAt),
  isNull(teamManagers.endedAt),
);
