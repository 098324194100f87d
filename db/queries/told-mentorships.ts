import "server-only";
import { eq, inArray, isNotNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/connection";
import { mentorships } from "@/db/schema/mentorships";
import { notices } from "@/db/schema/notices";
import { people } from "@/db/schema/people";
import { type MentorshipSide, mentorshipState } from "@/lib/mentorships/mentorship";
import { mentorshipTimes } from "./mentorship-sides";

/**
 * The mentorships that some notices tell of, by the notice's id, as they are by now and to the one who's told: one of the
 * two, or whoever is asked to be one. Only the system reads all of it: the caller passes it on to the one who's told.
 */
export async function mentorshipsToldOf(tx: Transaction, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();

  const [mentees, mentors] = [alias(people, "mentees"), alias(people, "mentors")];
  // Who's asked isn't one of the two yet.
  const side = sql<MentorshipSide>`case
    when ${mentorships.menteeId} = ${notices.personId} then 'mentee'
    when ${mentorships.mentorId} = ${notices.personId} then 'mentor'
    when ${mentorships.proposedBy} = 'mentee' then 'mentor'
    else 'mentee' end`;
  const found = await tx
    .select({
      noticeId: notices.id,
      id: mentorships.id,
      side,
      menteeName: mentorships.menteeName,
      mentorName: mentorships.mentorName,
      proposedBy: mentorships.proposedBy,
      ...mentorshipTimes,
      pausedBy: mentorships.pausedBy,
      endReason: mentorships.endReason,
      isTheirs: sql<boolean>`coalesce(${notices.personId} in (${mentorships.menteeId}, ${mentorships.mentorId}), false)`,
      isOfDemo: sql<boolean>`${or(isNotNull(mentees.demoRole), isNotNull(mentors.demoRole))}`,
    })
    .from(notices)
    .innerJoin(mentorships, eq(mentorships.id, notices.mentorshipId))
    .leftJoin(mentees, eq(mentees.id, mentorships.menteeId))
    .leftJoin(mentors, eq(mentors.id, mentorships.mentorId))
    .where(inArray(notices.id, [...ids]));

  return new Map(
    found.map(({ noticeId, menteeName, mentorName, ...told }) => [
      noticeId,
      {
        id: told.id,
        side: told.side,
        name: told.side === "mentee" ? mentorName : menteeName,
        proposedBy: told.proposedBy,
        state: mentorshipState(told),
        hasBegun: told.startedAt !== null,
        pausedBy: told.pausedBy,
        endReason: told.endReason,
        isTheirs: told.isTheirs,
        isOfDemo: told.isOfDemo,
      },
    ]),
  );
}
