import "server-only";
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { asViewer, asViewerWriting } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { assessments, ratings } from "@/db/schema/assessments";
import { checkIns } from "@/db/schema/check-ins";
import { rounds, teamManagers, teams } from "@/db/schema/teams";
import type { Viewer } from "@/lib/access/viewer";
import { type Answer, type AnswerInput, isAnswerAbout } from "@/lib/assessments/answer";
import { firstDueBeforeLapse, waitsFor } from "@/lib/check-ins/check-in";
import { dayOf } from "@/lib/forms/day";
import { type SkillId, skillIds } from "@/lib/framework/skills";
import { limits } from "@/lib/limits";
import { shuffled } from "@/lib/teams/grid";
import { sheetOf, type Waiting } from "@/lib/teams/waiting";
import { isSame, ratedBy, type SavedAnswer, type SaveOutcome } from "./assessments";
import { checkInTimes } from "./check-in-sides";
import { isManagedBy } from "./teams";
import { findNotJoined, savedOf, saveWaitingAnswers } from "./waiting-answers";
import { waitingAbout } from "./waiting-ratings";

/**
 * Of a round of a team that the viewer manages the views that wait for their own answers on a day (YYYY-MM-DD), shuffled,
 * a page of them (the last one where there aren't as many) with what they have answered so far, and what their spreadsheet
 * says: about one skill, or about all. After these, where it's about one skill, whoever hasn't joined the team, apart.
 * Tells how many wait, and how many the viewer is in for. Of any other team's round, nothing.
 */
export async function findRoundViews(
  viewer: Viewer,
  {
    teamId,
    roundId,
    skill,
    page,
  }: { teamId: string; roundId: string; skill?: SkillId; page: number },
  today: string,
) {
  const notJoined = skill ? await findNotJoined(viewer, teamId) : [];

  return asViewer(viewer, async (tx) => {
    const [round] = await tx
      .select({ id: rounds.id, teamId: rounds.teamId, teamName: teams.name, dueOn: rounds.dueOn })
      .from(rounds)
      .innerJoin(teams, eq(teams.id, rounds.teamId))
      .innerJoin(teamManagers, eq(teamManagers.teamId, rounds.teamId))
      .where(and(eq(rounds.id, roundId), eq(rounds.teamId, teamId), isManagedBy(viewer)));

    if (!round) return undefined;

    const own = await tx
      .select({
        id: checkIns.id,
        draftId: checkIns.raterAssessmentId,
        placeId: checkIns.teamMembershipId,
        subjectName: checkIns.subjectName,
        ...checkInTimes,
      })
      .from(checkIns)
      .where(ownViewsIn(viewer, roundId))
      .orderBy(asc(checkIns.id))
      .limit(limits.teamMembers);
    const waiting = own.flatMap(({ id, draftId, placeId, subjectName, ...times }) =>
      draftId && placeId && waitsFor("rater", times, today)
        ? [{ id, draftId, aboutId: placeId, subjectName, isApart: false }]
        : [],
    );
    const apart = notJoined.map(({ id, name }) => ({
      id,
      draftId: id,
      aboutId: id,
      subjectName: name,
      isApart: true,
    }));
    const seed = `${roundId}/${viewer.id}`;
    const all = [...shuffled(waiting, seed), ...shuffled(apart, seed)];
    const pages = Math.max(1, Math.ceil(all.length / limits.gridPeople));
    const shownPage = Math.min(page, pages);
    const first = (shownPage - 1) * limits.gridPeople;
    const shown = all.slice(first, first + limits.gridPeople);
    const answers = await answersIn(
      tx,
      shown.map(({ draftId }) => draftId),
      skill,
    );
    const about = await waitingAbout(
      tx,
      viewer,
      shown.map(({ aboutId }) => aboutId),
      skill,
    );

    return {
      ...round,
      people: shown.map(({ aboutId, ...view }) => {
        const own = about.get(aboutId) ?? new Map<SkillId, Waiting>();

        return {
          ...view,
          answers: view.isApart ? confirmedOf(own) : (answers.get(view.draftId) ?? new Map()),
          sheet: sheetOf(own),
        };
      }),
      page: shownPage,
      pages,
      waiting: waiting.length,
      in: own.filter(({ raterInAt }) => raterInAt !== null).length,
    };
  });
}

/** Of some check-ins those in which the viewer is the rater in a round, by their ids: whom they are about. */
export function subjectsOfViews(viewer: Viewer, roundId: string, ids: readonly string[]) {
  return asViewer(viewer, async (tx) => {
    const found = await tx
      .select({ id: checkIns.id, subjectName: checkIns.subjectName })
      .from(checkIns)
      .where(and(ownViewsIn(viewer, roundId), inArray(checkIns.id, [...ids])))
      .orderBy(asc(checkIns.id))
      .limit(limits.gridPeople);

    return new Map(found.map(({ id, subjectName }) => [id, subjectName]));
  });
}

/**
 * Saves answers in drafts of the viewer's for check-ins of a round, at most one a draft, and about whoever hasn't joined its
 * team, all in one transaction. Answers for each draft what `saveAnswer` does; `closed` also where the draft is of another
 * round.
 */
export function saveRoundAnswers(
  viewer: Viewer,
  { roundId, answers }: { roundId: string; answers: readonly AnswerInput[] },
  now = new Date(),
): Promise<Map<string, SaveOutcome>> {
  return asViewerWriting(viewer, async (tx) => {
    const outcomes = new Map<string, SaveOutcome>(
      answers.map(({ assessmentId }) => [assessmentId, { outcome: "closed" }]),
    );
    const drafts = await holdDrafts(tx, viewer, { roundId, ids: [...outcomes.keys()] });
    const firstDue = firstDueBeforeLapse(dayOf(now));
    const fit = answers.filter(({ assessmentId, answer }) => {
      const draft = drafts.get(assessmentId);
      if (!draft) return false;
      const refusal = refusalOf(draft, answer, firstDue);
      if (refusal) outcomes.set(assessmentId, { outcome: refusal });

      return refusal === undefined;
    });
    const written = await writeAnswers(tx, fit, now);
    const others = await currentAnswers(
      tx,
      fit.filter(({ assessmentId }) => !written.has(assessmentId)),
    );

    const apart = answers.filter(({ assessmentId }) => !drafts.has(assessmentId));
    const saved = await saveWaitingAnswers(tx, viewer, { roundId, answers: apart }, now);
    for (const [id, outcome] of saved) outcomes.set(id, outcome);

    for (const { assessmentId, answer } of fit) {
      const revision = written.get(assessmentId);
      const current = others.get(assessmentId);

      if (revision !== undefined) {
        const saved = { ...answer, ratedAt: now, revision };
        outcomes.set(assessmentId, { outcome: "saved", current: saved });
      } else if (current) {
        const outcome = isSame(current, answer) ? "saved" : "conflict";
        outcomes.set(assessmentId, { outcome, current });
      } else {
        throw new Error("An answer was neither written nor there.");
      }
    }

    return outcomes;
  });
}

/** What the viewer chose beside the descriptions about someone who hasn't joined. */
function confirmedOf(own: ReadonlyMap<SkillId, Waiting>) {
  return new Map<SkillId, SavedAnswer>(
    [...own].flatMap(([skill, each]) => (each.confirmedAt ? [[skill, savedOf(each)]] : [])),
  );
}

function ownViewsIn({ id, organizationId }: Viewer, roundId: string) {
  return and(
    eq(checkIns.roundId, roundId),
    eq(checkIns.raterId, id),
    eq(checkIns.organizationId, organizationId),
  );
}

/** Held until the end, so that a submission waits for these answers or they find it submitted. */
async function holdDrafts(
  tx: Transaction,
  viewer: Viewer,
  { roundId, ids }: { roundId: string; ids: string[] },
) {
  const drafts = await tx
    .select({ id: assessments.id, dueOn: checkIns.dueOn })
    .from(assessments)
    .innerJoin(checkIns, eq(checkIns.raterAssessmentId, assessments.id))
    .where(
      and(
        inArray(assessments.id, ids),
        ratedBy(viewer),
        isNull(assessments.submittedAt),
        ownViewsIn(viewer, roundId),
      ),
    )
    .orderBy(asc(assessments.id))
    .limit(limits.gridPeople)
    .for("share", { of: assessments });

  return new Map(drafts.map((draft) => [draft.id, draft]));
}

function refusalOf({ dueOn }: { dueOn: string }, answer: Answer, firstDue: string) {
  if (!isAnswerAbout("someone else", answer)) return "unfit";

  return dueOn < firstDue ? "lapsed" : undefined;
}

/** The revisions of the answers that were written, by their drafts: none where another tab was first. */
async function writeAnswers(tx: Transaction, answers: readonly AnswerInput[], ratedAt: Date) {
  if (answers.length === 0) return new Map<string, number>();

  const unseen = answers.map(({ assessmentId, revision, intent }) =>
    intent === "overwrite"
      ? eq(ratings.assessmentId, assessmentId)
      : and(eq(ratings.assessmentId, assessmentId), eq(ratings.revision, revision)),
  );
  const written = await tx
    .insert(ratings)
    // In the order of the drafts, as every other tab does it.
    .values(
      answers
        .toSorted((a, b) => (a.assessmentId < b.assessmentId ? -1 : 1))
        .map(({ assessmentId, skill, answer }) => ({ assessmentId, skill, ...answer, ratedAt })),
    )
    .onConflictDoUpdate({
      target: [ratings.assessmentId, ratings.skill],
      set: {
        state: sql`excluded.state`,
        level: sql`excluded.level`,
        confidence: sql`excluded.confidence`,
        note: sql`excluded.note`,
        reason: sql`excluded.reason`,
        ratedAt,
        revision: sql`${ratings.revision} + 1`,
      },
      setWhere: sql`(${sql.join(unseen, sql` or `)})`,
    })
    .returning({ assessmentId: ratings.assessmentId, revision: ratings.revision });

  return new Map(written.map(({ assessmentId, revision }) => [assessmentId, revision]));
}

async function currentAnswers(tx: Transaction, answers: readonly AnswerInput[]) {
  const [one] = answers;
  if (!one) return new Map<string, SavedAnswer>();
  const ids = answers.map(({ assessmentId }) => assessmentId);
  const found = await answersIn(tx, ids, one.skill);

  return new Map([...found].flatMap(([id, of]) => [...of.values()].map((answer) => [id, answer])));
}

/** The answers of some drafts by their ids, then by skill: about one skill or about all. */
async function answersIn(tx: Transaction, ids: readonly string[], skill?: SkillId) {
  const rows = await tx
    .select({
      assessmentId: ratings.assessmentId,
      skill: ratings.skill,
      state: ratings.state,
      level: ratings.level,
      confidence: ratings.confidence,
      note: ratings.note,
      reason: ratings.reason,
      revision: ratings.revision,
      ratedAt: ratings.ratedAt,
    })
    .from(ratings)
    .where(and(inArray(ratings.assessmentId, [...ids]), skill && eq(ratings.skill, skill)))
    .orderBy(ratings.assessmentId, ratings.skill)
    .limit(limits.gridPeople * skillIds.length);
  const byDraft = new Map<string, Map<SkillId, SavedAnswer>>();

  for (const { assessmentId, skill, level, ...row } of rows) {
    const of = byDraft.get(assessmentId) ?? new Map<SkillId, SavedAnswer>();
    byDraft.set(assessmentId, of.set(skill, { ...row, level: level as Answer["level"] }));
  }

  return byDraft;
}
