import "server-only";
import { and, eq, exists, gt, inArray, isNull, or, sql } from "drizzle-orm";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { invitations } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { rounds, teamInvitations, teamManagers, teamMemberships } from "@/db/schema/teams";
import { waitingRatings } from "@/db/schema/waiting-ratings";
import type { Viewer } from "@/lib/access/viewer";
import { type AnswerInput, isAnswerAbout } from "@/lib/assessments/answer";
import { limits } from "@/lib/limits";
import { addressText } from "@/lib/people/email-address";
import { firstWaiting } from "@/lib/teams/team";
import type { Waiting } from "@/lib/teams/waiting";
import { isSame, type SavedAnswer, type SaveOutcome } from "./assessments";
import { isOpenInvitation } from "./invitations";
import { isManagedBy } from "./teams";
import { waitingAbout } from "./waiting-ratings";

/**
 * Who is asked to be in a team that the viewer manages and hasn't joined: by name whoever has a place, and by the address
 * that the viewer gave whoever is invited by them, or was rated by them. Of any other team, no one.
 */
export function findNotJoined(viewer: Viewer, teamId: string, now = new Date()) {
  return asSystem("list who hasn't joined a manager's team", async (tx) => {
    const [managed] = await tx
      .select({ id: teamManagers.id })
      .from(teamManagers)
      .where(and(eq(teamManagers.teamId, teamId), isManagedBy(viewer)));
    if (!managed) return [];

    const places = await tx
      .select({ id: teamMemberships.id, name: people.name })
      .from(teamMemberships)
      .innerJoin(people, eq(people.id, teamMemberships.personId))
      .where(
        and(
          eq(teamMemberships.teamId, teamId),
          isWaitingForPerson,
          gt(teamMemberships.createdAt, firstWaiting(now)),
        ),
      )
      .orderBy(teamMemberships.id)
      .limit(limits.teamMembers);
    const invited = await tx
      .select({ id: invitations.id, email: invitations.email })
      .from(teamInvitations)
      .innerJoin(invitations, eq(invitations.id, teamInvitations.invitationId))
      .where(
        and(
          eq(teamInvitations.teamId, teamId),
          isOpenInvitation(),
          or(
            eq(invitations.invitedBy, viewer.id),
            exists(
              tx
                .select({ id: waitingRatings.aboutId })
                .from(waitingRatings)
                .where(
                  and(
                    eq(waitingRatings.authorId, viewer.id),
                    eq(waitingRatings.invitationId, invitations.id),
                  ),
                ),
            ),
          ),
        ),
      )
      .orderBy(invitations.id)
      .limit(limits.openInvitations);

    return [...places, ...invited.map(({ id, email }) => ({ id, name: addressText(email) }))];
  });
}

/**
 * Saves what the viewer chose beside the descriptions about people who haven't joined the team of a round, by the ids of
 * their places and invitations, within a transaction of the viewer's. Answers for each what saving an answer in a draft
 * does; nothing for any other id.
 */
export async function saveWaitingAnswers(
  tx: Transaction,
  viewer: Viewer,
  { roundId, answers }: { roundId: string; answers: readonly AnswerInput[] },
  now: Date,
): Promise<Map<string, SaveOutcome>> {
  const outcomes = new Map<string, SaveOutcome>();
  if (answers.length === 0) return outcomes;

  const columns = await columnsOfThose(tx, viewer, roundId, answers);
  const theirs = answers.filter(({ assessmentId }) => columns.has(assessmentId));
  const fit = theirs.filter(({ answer }) => isAnswerAbout("someone else", answer));
  for (const { assessmentId } of theirs) outcomes.set(assessmentId, { outcome: "unfit" });

  const [one] = fit;
  if (!one) return outcomes;

  const written = await write(
    tx,
    fit,
    fit.flatMap((each) => {
      const about = columns.get(each.assessmentId);
      const { skill, answer } = each;
      const { reason: _, ...given } = answer;

      return about
        ? [
            {
              ...about,
              authorId: viewer.id,
              organizationId: viewer.organizationId,
              skill,
              ...given,
            },
          ]
        : [];
    }),
    now,
  );
  const ids = fit.map(({ assessmentId }) => assessmentId);
  const current = await waitingAbout(tx, viewer, ids, one.skill);

  for (const { assessmentId, skill, answer } of fit) {
    const now = current.get(assessmentId)?.get(skill);
    if (!now) throw new Error("An answer was neither written nor there.");
    const isSaved = written.has(assessmentId) || isSame(savedOf(now), answer);
    outcomes.set(assessmentId, { outcome: isSaved ? "saved" : "conflict", current: savedOf(now) });
  }

  return outcomes;
}

/** What waits, as an answer that was saved. */
export function savedOf({ confirmedAt, savedAt, isFromSheet: _, ...answer }: Waiting): SavedAnswer {
  return { ...answer, reason: "", ratedAt: confirmedAt ?? savedAt };
}

const isWaitingForPerson = and(
  eq(teamMemberships.waitsFor, "person"),
  isNull(teamMemberships.endedAt),
);

/** Of some ids those of places and invitations of whoever hasn't joined the team of a round, as the columns that say so. */
async function columnsOfThose(
  tx: Transaction,
  { organizationId }: Viewer,
  roundId: string,
  answers: readonly AnswerInput[],
) {
  const ids = answers.map(({ assessmentId }) => assessmentId);
  const isRound = and(eq(rounds.id, roundId), eq(rounds.organizationId, organizationId));
  const places = await tx
    .select({ id: teamMemberships.id, teamId: rounds.teamId })
    .from(rounds)
    .innerJoin(teamMemberships, eq(teamMemberships.teamId, rounds.teamId))
    .where(and(isRound, inArray(teamMemberships.id, ids), isWaitingForPerson))
    .orderBy(teamMemberships.id)
    .limit(limits.gridPeople);
  const invited = await tx
    .select({ id: teamInvitations.invitationId, teamId: rounds.teamId })
    .from(rounds)
    .innerJoin(teamInvitations, eq(teamInvitations.teamId, rounds.teamId))
    .where(and(isRound, inArray(teamInvitations.invitationId, ids)))
    .orderBy(teamInvitations.invitationId)
    .limit(limits.gridPeople);

  return new Map<string, { teamId: string; teamMembershipId?: string; invitationId?: string }>([
    ...places.map(({ id, teamId }) => [id, { teamId, teamMembershipId: id }] as const),
    ...invited.map(({ id, teamId }) => [id, { teamId, invitationId: id }] as const),
  ]);
}

/** The ids of what was written: not where another tab was first. What a spreadsheet says doesn't stand in the way. */
async function write(
  tx: Transaction,
  answers: readonly AnswerInput[],
  rows: readonly Omit<typeof waitingRatings.$inferInsert, "isFromSheet">[],
  now: Date,
) {
  const { aboutId, skill, state, level, confirmedAt, revision } = waitingRatings;
  const unseen = answers.map(({ assessmentId, revision: seen, intent }) =>
    intent === "overwrite"
      ? eq(aboutId, assessmentId)
      : and(eq(aboutId, assessmentId), or(eq(revision, seen), isNull(confirmedAt))),
  );
  const written = await tx
    .insert(waitingRatings)
    .values(rows.map((row) => ({ ...row, isFromSheet: false, confirmedAt: now, savedAt: now })))
    .onConflictDoUpdate({
      target: [waitingRatings.authorId, aboutId, skill],
      set: {
        state: sql`excluded.state`,
        level: sql`excluded.level`,
        confidence: sql`excluded.confidence`,
        note: sql`excluded.note`,
        // A level other than the spreadsheet's isn't the spreadsheet's anymore.
        isFromSheet: sql`${waitingRatings.isFromSheet}
          and (${state}, ${level}) is not distinct from (excluded.state, excluded.level)`,
        confirmedAt: now,
        savedAt: now,
        revision: sql`${revision} + 1`,
      },
      setWhere: sql`(${sql.join(unseen, sql` or `)})`,
    })
    .returning({ aboutId });

  return new Set(written.map((row) => row.aboutId));
}
