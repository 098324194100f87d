import "server-only";
import { and, eq, inArray, isNotNull, isNull, or, type SQLWrapper, sql } from "drizzle-orm";
import { alias, union } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/connection";
import { mentorships } from "@/db/schema/mentorships";
import { people } from "@/db/schema/people";
import { talks } from "@/db/schema/talks";
import { teamManagers, teamMemberships } from "@/db/schema/teams";
import type { Viewer } from "@/lib/access/viewer";
import type { TalkBasis, TalkSide } from "@/lib/talks/talk";
import { keepPeople } from "./people-locks";
import { isPairInTeam } from "./talk-sides";

/** Two who can talk, by what, where that is, and which of the two the viewer is. */
export type Two = {
  /** The subject's: a mentor works elsewhere. */
  organizationId: string;
  basis:
    | { restsOn: "team"; teamId: string; placeId: string }
    | { restsOn: "mentorship"; mentorshipId: string; startedAt: Date };
  side: TalkSide;
  subject: { id: string; name: string };
  partner: { id: string; name: string };
};

/** The viewer and the other one, as long as the relation that they would talk by lasts; `held` against its end, if told. */
export async function findTwo(
  tx: Transaction,
  viewer: Viewer,
  basis: TalkBasis,
  held?: "held",
): Promise<Two | undefined> {
  return "mentorshipId" in basis
    ? findTwoInMentorship(tx, viewer, basis, held)
    : findTwoInTeam(tx, viewer, basis, held);
}

/** Keeps two who would talk from being erased until the transaction ends: before any other lock. */
export function keepPair(tx: Transaction, viewer: Viewer, basis: TalkBasis) {
  if ("withId" in basis) {
    const both = inArray(people.id, [viewer.id, basis.withId]);

    return keepPeople(tx, tx.select({ id: people.id }).from(people).where(both));
  }
  const mine = and(eq(mentorships.id, basis.mentorshipId), isMentorshipOf(viewer));
  const side = (id: SQLWrapper) =>
    tx
      .select({ id: sql<string>`${id}` })
      .from(mentorships)
      .where(mine);

  return keepPeople(tx, union(side(mentorships.menteeId), side(mentorships.mentorId)));
}

/** The talks that the two have by this, as long as both read them. */
export function talksOf({ basis, subject, partner }: Two) {
  return and(
    basis.restsOn === "team"
      ? eq(talks.teamMembershipId, basis.placeId)
      : eq(talks.mentorshipId, basis.mentorshipId),
    eq(talks.subjectId, subject.id),
    eq(talks.partnerId, partner.id),
    isNull(talks.sightEndedAt),
  );
}

/** A mentorship of the viewer's by which talks are planned: it has begun, isn't paused, and hasn't ended. */
export function isMentorshipToTalkBy(viewer: Viewer) {
  return and(
    isMentorshipOf(viewer),
    isNotNull(mentorships.startedAt),
    isNull(mentorships.pausedAt),
    isNull(mentorships.endedAt),
  );
}

async function findTwoInTeam(
  tx: Transaction,
  viewer: Viewer,
  { placeId, withId }: Extract<TalkBasis, { placeId: string }>,
  held?: "held",
): Promise<Two | undefined> {
  const member = alias(people, "member");
  const manager = alias(people, "manager");
  const found = tx
    .select({
      teamId: teamMemberships.teamId,
      subject: { id: member.id, name: member.name },
      partner: { id: manager.id, name: manager.name },
    })
    .from(teamMemberships)
    .innerJoin(teamManagers, eq(teamManagers.teamId, teamMemberships.teamId))
    .innerJoin(member, eq(member.id, teamMemberships.personId))
    .innerJoin(manager, eq(manager.id, teamManagers.personId))
    .where(
      and(
        eq(teamMemberships.id, placeId),
        isPairInTeam(viewer),
        or(
          and(eq(teamMemberships.personId, viewer.id), eq(teamManagers.personId, withId)),
          and(eq(teamMemberships.personId, withId), eq(teamManagers.personId, viewer.id)),
        ),
      ),
    )
    .limit(1);
  const [two] = await (held ? found.for("share", { of: [teamMemberships, teamManagers] }) : found);
  if (!two) return undefined;

  const { teamId, subject, partner } = two;

  return {
    organizationId: viewer.organizationId,
    basis: { restsOn: "team", teamId, placeId },
    side: sideOf(viewer, subject),
    subject,
    partner,
  };
}

async function findTwoInMentorship(
  tx: Transaction,
  viewer: Viewer,
  { mentorshipId }: Extract<TalkBasis, { mentorshipId: string }>,
  held?: "held",
): Promise<Two | undefined> {
  const found = tx
    .select({
      organizationId: mentorships.organizationId,
      startedAt: mentorships.startedAt,
      menteeId: mentorships.menteeId,
      menteeName: mentorships.menteeName,
      mentorId: mentorships.mentorId,
      mentorName: mentorships.mentorName,
    })
    .from(mentorships)
    .where(and(eq(mentorships.id, mentorshipId), isMentorshipToTalkBy(viewer)));
  const [two] = await (held ? found.for("share") : found);
  if (!two?.organizationId || !two.startedAt || !two.menteeId || !two.mentorId) return undefined;

  const { organizationId, startedAt } = two;
  const subject = { id: two.menteeId, name: two.menteeName };

  return {
    organizationId,
    basis: { restsOn: "mentorship", mentorshipId, startedAt },
    side: sideOf(viewer, subject),
    subject,
    partner: { id: two.mentorId, name: two.mentorName },
  };
}

function sideOf(viewer: Viewer, subject: { id: string }): TalkSide {
  return subject.id === viewer.id ? "subject" : "partner";
}

/** A mentee has theirs in the organization that it's in, a mentor wherever they work. */
function isMentorshipOf(viewer: Viewer) {
  return or(
    and(eq(mentorships.menteeId, viewer.id), eq(mentorships.organizationId, viewer.organizationId)),
    eq(mentorships.mentorId, viewer.id),
  );
}
