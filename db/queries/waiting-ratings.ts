import "server-only";
import { and, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { ratings } from "@/db/schema/assessments";
import { checkIns } from "@/db/schema/check-ins";
import { invitations } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { teamMemberships } from "@/db/schema/teams";
import { waitingRatings } from "@/db/schema/waiting-ratings";
import type { Viewer } from "@/lib/access/viewer";
import type { Answer } from "@/lib/assessments/answer";
import { type SkillId, skillIds } from "@/lib/framework/skills";
import type { RatingOf } from "@/lib/teams/sheet/preview";
import type { Waiting } from "@/lib/teams/waiting";

/** Whom a rating is about: a place in a team, or an invitation whose address may get one. */
type About = { placeId: string } | { invitationId: string };

/**
 * Keeps what the viewer's spreadsheet says of people of a team, which is theirs to bring into: it waits to be confirmed.
 * What they chose beside the descriptions meanwhile stays.
 */
export async function keepFromSheet(
  tx: Transaction,
  viewer: Viewer,
  teamId: string,
  rated: readonly (About & { ratings: readonly RatingOf[] })[],
  now: Date,
) {
  const rows = rated.flatMap(({ ratings: given, ...about }) =>
    given.map(({ skill, state, level }) => ({
      authorId: viewer.id,
      organizationId: viewer.organizationId,
      teamId,
      ...columnsOf(about),
      skill,
      state,
      level,
      isFromSheet: true,
      savedAt: now,
    })),
  );

  for (let first = 0; first < rows.length; first += rowsAtOnce) {
    await tx
      .insert(waitingRatings)
      .values(rows.slice(first, first + rowsAtOnce))
      .onConflictDoUpdate({
        target: [waitingRatings.authorId, waitingRatings.aboutId, waitingRatings.skill],
        set: {
          state: sql`excluded.state`,
          level: sql`excluded.level`,
          savedAt: now,
          revision: sql`${waitingRatings.revision} + 1`,
        },
        setWhere: sql`${waitingRatings.confirmedAt} is null
          and (${waitingRatings.state}, ${waitingRatings.level}) is distinct from (excluded.state, excluded.level)`,
      });
  }
}

/** Less than what one statement may have in parameters. */
const rowsAtOnce = 5000;

function columnsOf(about: About) {
  return "placeId" in about
    ? { teamMembershipId: about.placeId }
    : { invitationId: about.invitationId };
}

/**
 * What the author rated of people before there's a check-in, by the ids of their places and invitations, then by skill:
 * about one skill, or about all. Row-level security says whose it is.
 */
export async function waitingAbout(
  tx: Transaction,
  author: { id: string },
  aboutIds: readonly string[],
  skill?: SkillId,
) {
  const rows = await tx
    .select({
      aboutId: waitingRatings.aboutId,
      skill: waitingRatings.skill,
      state: waitingRatings.state,
      level: waitingRatings.level,
      confidence: waitingRatings.confidence,
      note: waitingRatings.note,
      isFromSheet: waitingRatings.isFromSheet,
      confirmedAt: waitingRatings.confirmedAt,
      revision: waitingRatings.revision,
      savedAt: waitingRatings.savedAt,
    })
    .from(waitingRatings)
    .where(
      and(
        eq(waitingRatings.authorId, author.id),
        inArray(waitingRatings.aboutId, [...aboutIds]),
        skill && eq(waitingRatings.skill, skill),
      ),
    )
    .orderBy(waitingRatings.aboutId, waitingRatings.skill)
    .limit(aboutIds.length * skillIds.length);
  const byPerson = new Map<string, Map<SkillId, Waiting>>();

  for (const { aboutId, skill, level, ...row } of rows) {
    const of = byPerson.get(aboutId) ?? new Map<SkillId, Waiting>();
    byPerson.set(aboutId, of.set(skill, { ...row, level: level as Answer["level"] }));
  }

  return byPerson;
}

/** Brings into the drafts of check-ins that were just opened what their raters had answered before the person joined. */
export async function bringIntoDrafts(tx: Transaction, checkInIds: readonly string[]) {
  const answered = await tx
    .select({
      assessmentId: checkIns.raterAssessmentId,
      skill: waitingRatings.skill,
      state: waitingRatings.state,
      level: waitingRatings.level,
      confidence: waitingRatings.confidence,
      note: waitingRatings.note,
      ratedAt: waitingRatings.confirmedAt,
    })
    .from(checkIns)
    .innerJoin(waitingRatings, isAboutPair)
    .where(and(inArray(checkIns.id, [...checkInIds]), isNotNull(waitingRatings.confirmedAt)));
  const rows = answered.flatMap(({ assessmentId, ratedAt, ...row }) =>
    assessmentId && ratedAt ? [{ assessmentId, ratedAt, ...row }] : [],
  );

  if (rows.length > 0) await tx.insert(ratings).values(rows);
}

const isAboutPair = and(
  eq(waitingRatings.teamMembershipId, checkIns.teamMembershipId),
  eq(waitingRatings.authorId, checkIns.raterId),
);

/**
 * As a rater submits a view: says of each answer that is their spreadsheet's that it is, and lets go of what waited. What
 * wasn't confirmed doesn't count, and isn't kept.
 */
export async function settleWaiting(tx: Transaction, checkInId: string) {
  const own = tx
    .select({ placeId: checkIns.teamMembershipId })
    .from(checkIns)
    .where(eq(checkIns.id, checkInId));

  await tx
    .update(ratings)
    .set({ isFromSheet: true })
    .from(checkIns)
    .innerJoin(waitingRatings, isAboutPair)
    .where(
      and(
        eq(checkIns.id, checkInId),
        eq(ratings.assessmentId, checkIns.raterAssessmentId),
        eq(ratings.skill, waitingRatings.skill),
        waitingRatings.isFromSheet,
        eq(ratings.state, waitingRatings.state),
        sql`${ratings.level} is not distinct from ${waitingRatings.level}`,
      ),
    );
  await tx
    .delete(waitingRatings)
    .where(
      and(
        inArray(waitingRatings.teamMembershipId, own),
        sql`${waitingRatings.authorId} = (${tx
          .select({ raterId: checkIns.raterId })
          .from(checkIns)
          .where(eq(checkIns.id, checkInId))})`,
      ),
    );
}

/** Gives newer invitations, by their addresses, what waited in the same team for whoever would accept an earlier one. */
export async function carryWaiting(
  tx: Transaction,
  { teamId, to }: { teamId: string; to: ReadonlyMap<string, string> },
) {
  const waiting = await tx
    .delete(waitingRatings)
    .where(
      and(
        eq(waitingRatings.teamId, teamId),
        inArray(
          waitingRatings.invitationId,
          tx
            .select({ id: invitations.id })
            .from(invitations)
            .where(and(inArray(invitations.email, [...to.keys()]), isNull(invitations.acceptedAt))),
        ),
      ),
    )
    .returning();
  const emails = await tx
    .select({ id: invitations.id, email: invitations.email })
    .from(invitations)
    .where(
      inArray(
        invitations.id,
        waiting.flatMap(({ invitationId }) => invitationId ?? []),
      ),
    );
  const newer = new Map(emails.map(({ id, email }) => [id, to.get(email)]));

  await keepNewest(
    tx,
    waiting.map((row) => ({ ...row, invitationId: newer.get(row.invitationId ?? "") ?? null })),
  );
}

/**
 * Gives someone's place in a team what waited for their address, whichever way they came. What its author has said of the
 * place already stays.
 */
export async function adoptWaiting(
  tx: Transaction,
  { teamId, personId }: { teamId: string; personId: string },
) {
  const theirs = and(
    eq(waitingRatings.teamId, teamId),
    inArray(
      waitingRatings.invitationId,
      tx
        .select({ id: invitations.id })
        .from(invitations)
        .innerJoin(people, eq(people.email, invitations.email))
        .where(eq(people.id, personId)),
    ),
  );
  const [place] = await tx
    .select({ id: teamMemberships.id })
    .from(teamMemberships)
    .where(
      and(
        eq(teamMemberships.teamId, teamId),
        eq(teamMemberships.personId, personId),
        isNull(teamMemberships.endedAt),
      ),
    );
  if (!place) return;

  const waiting = await tx.delete(waitingRatings).where(theirs).returning();
  await keepNewest(
    tx,
    waiting.map((row) => ({ ...row, teamMembershipId: place.id, invitationId: null })),
  );
}

/** Of what one author said twice of the same person and skill the newer stays, and what's there already before either. */
async function keepNewest(tx: Transaction, rows: (typeof waitingRatings.$inferSelect)[]) {
  if (rows.length === 0) return;
  await tx
    .insert(waitingRatings)
    .values(
      rows
        .toSorted((one, other) => other.savedAt.getTime() - one.savedAt.getTime())
        .map(({ aboutId: _, ...row }) => row),
    )
    .onConflictDoNothing();
}

/** Deletes what waits by the ends of places: of the members in `memberIds`, and what a manager said of a team's people. */
export async function endWaiting(
  tx: Transaction,
  {
    memberIds,
    managers,
  }: {
    memberIds: readonly string[];
    managers: readonly { teamId: string; personId: string }[];
  },
) {
  const ends: (SQL | undefined)[] = managers.map(({ teamId, personId }) =>
    and(eq(waitingRatings.teamId, teamId), eq(waitingRatings.authorId, personId)),
  );
  if (memberIds.length > 0) ends.push(inArray(waitingRatings.teamMembershipId, [...memberIds]));
  if (ends.length > 0) await tx.delete(waitingRatings).where(or(...ends));
}
