import "server-only";
import { and, eq, inArray, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/connection";
import { checkIns } from "@/db/schema/check-ins";
import { mentorships } from "@/db/schema/mentorships";
import type { Viewer } from "@/lib/access/viewer";
import { type Side, sightDays } from "@/lib/check-ins/check-in";
import { keepPeople } from "./people-locks";

/** A check-in of the viewer's, on either side, in the organization they work in. */
export function isParty(viewer: Viewer) {
  return and(
    eq(checkIns.organizationId, viewer.organizationId),
    or(eq(checkIns.subjectId, viewer.id), eq(checkIns.raterId, viewer.id)),
  );
}

/** The same for a list of them: those that the viewer rates as a mentor are theirs wherever they work. */
export function isPartyAnywhere(viewer: Viewer) {
  return or(
    isParty(viewer),
    and(eq(checkIns.raterId, viewer.id), isNotNull(checkIns.mentorshipId)),
  );
}

/** Where someone is told of a check-in: its mentor wherever they work, which is null, and anyone else in its organization. */
export function toldIn(
  {
    organizationId,
    raterId,
    mentorshipId,
  }: Pick<typeof checkIns.$inferSelect, "organizationId" | "raterId" | "mentorshipId">,
  personId: string | null,
) {
  return mentorshipId !== null && personId === raterId ? null : organizationId;
}

/** The viewer's side of a check-in of theirs. */
export function sideOf(viewer: Viewer) {
  return sql<Side>`case when ${checkIns.subjectId} = ${viewer.id} then 'subject' else 'rater' end`;
}

/** Keeps both sides of some check-ins from being erased until the transaction ends, as `keepPeople` does. */
export function keepSides(tx: Transaction, which: SQL | undefined) {
  return keepPeople(
    tx,
    union(
      tx.select({ id: checkIns.subjectId }).from(checkIns).where(which),
      tx
        .select({ id: sql<string>`${checkIns.raterId}` })
        .from(checkIns)
        .where(which),
    ),
  );
}

/**
 * Keeps the mentorships that some check-ins rest on, to be asked before one of these is held: whoever ends a mentorship holds
 * it first, then its check-ins, and a check-in that's written twice in a transaction asks for its mentorship again.
 */
export async function keepMentorships(tx: Transaction, which: SQL | undefined) {
  const ids = tx.select({ id: checkIns.mentorshipId }).from(checkIns).where(which);
  await tx
    .select({ id: mentorships.id })
    .from(mentorships)
    .where(inArray(mentorships.id, ids))
    .orderBy(mentorships.id)
    .for("key share");
}

/** When what happened to a check-in: what its state is derived from. */
export const checkInTimes = {
  dueOn: checkIns.dueOn,
  subjectInAt: checkIns.subjectInAt,
  raterInAt: checkIns.raterInAt,
  shownAt: checkIns.shownAt,
  revealedAt: checkIns.revealedAt,
  endedAt: checkIns.endedAt,
};

/** That what a reveal opened to a check-in's rater hasn't closed again: to a colleague it does after some days. */
export const isSightOpen = sql`(
  ${checkIns.sightEndedAt} is null
  and (${checkIns.kind} <> 'peer' or ${checkIns.revealedAt} > now() - make_interval(days => ${sightDays}::int))
)`;
