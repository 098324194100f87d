import "server-only";
import { and, desc, eq, gt, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { actionStateChanges, actions } from "@/db/schema/actions";
import { checkIns } from "@/db/schema/check-ins";
import { people } from "@/db/schema/people";
import { seatChecks } from "@/db/schema/seat-checks";
import { summaries, summarizedPeople } from "@/db/schema/summaries";
import { teamManagers, teamMemberships, teams } from "@/db/schema/teams";
import type { Owner, Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import { boundSince, type Circle, circlesToCount, leastCounted, newsOf } from "@/lib/teams/circles";
import { seatCount } from "@/lib/teams/seat-check";
import { countedKeys, stageCounts } from "@/lib/teams/stage-counts";
import { type SummaryFigures, summaryFigures } from "@/lib/teams/summary";
import { recordAct } from "./audit";
import { notifyAll } from "./notices";
import { keepPeople } from "./people-locks";
import { asMap, saidBy } from "./team-path";
import { viewsOf } from "./team-views";
import { isManagedBy, lockManaged } from "./teams";

/**
 * Whether a summary of a team can be made now, and of how many; or why not: fewer than enough compared views with the
 * viewer, the same people were counted with others who aren't all here until `from`, nothing is new since the last one of
 * the same people, or so few have something new that it would tell of them. `kept` are the stages of the last one, where
 * so few have moved since that new ones would.
 */
export type SummaryStanding =
  | {
      state: "ready";
      people: readonly string[];
      kept?: Pick<SummaryFigures, "stages" | "stagesAt">;
    }
  | { state: "too few"; compared: number }
  | { state: "bound"; from: Date }
  | { state: "nothing new" | "little new"; since: Date };

/**
 * A team that the viewer manages, with whether they can make a summary of it now, whether there's a check of the
 * organization to include, and the summaries that they made, the newest first. Of any other team, nothing.
 */
export async function findSummaries(viewer: Viewer, teamId: string, now = new Date()) {
  const found = await asViewer(viewer, async (tx) => {
    const [team] = await tx
      .select({
        id: teams.id,
        name: teams.name,
        hasSeatCheck: sql<boolean>`${seatChecks.teamId} is not null`,
      })
      .from(teamManagers)
      .innerJoin(teams, eq(teams.id, teamManagers.teamId))
      .leftJoin(seatChecks, eq(seatChecks.teamId, teams.id))
      .where(and(isManagedBy(viewer), eq(teams.id, teamId)));
    const made = await tx
      .select({ id: summaries.id, madeAt: summaries.madeAt, counted: summaries.counted })
      .from(summaries)
      .where(and(eq(summaries.teamId, teamId), eq(summaries.madeBy, viewer.id)))
      .orderBy(desc(summaries.madeAt), summaries.id)
      .limit(limits.summariesShown);

    return team && { ...team, made };
  });

  return (
    found && {
      ...found,
      standing: await asSystem("see whom a summary may count", (tx) =>
        standingOf(tx, viewer, teamId, now),
      ),
    }
  );
}

/** The summaries of a team that its members are shown: those made since the viewer became one, the newest first. */
export function listSummariesOfOwnTeam(viewer: Viewer, teamId: string) {
  return asViewer(viewer, (tx) =>
    tx
      .select({ id: summaries.id, madeAt: summaries.madeAt, maker: people.name })
      .from(summaries)
      .innerJoin(
        teamMemberships,
        and(
          eq(teamMemberships.teamId, summaries.teamId),
          eq(teamMemberships.personId, viewer.id),
          isInForce(),
        ),
      )
      .leftJoin(people, eq(people.id, summaries.madeBy))
      .where(
        and(
          eq(summaries.teamId, teamId),
          eq(summaries.organizationId, viewer.organizationId),
          sql`${summaries.madeAt} >= ${teamMemberships.startedAt}`,
        ),
      )
      .orderBy(desc(summaries.madeAt), summaries.id)
      .limit(limits.summariesShown),
  );
}

/**
 * What a summary of a team says, word for word as when it was made: for its maker, and for whoever was a member then.
 * `maker` is null once they're erased or gone from the team. Row-level security decides who reads it.
 */
export function findSummary(viewer: Viewer, { teamId, id }: { teamId: string; id: string }) {
  return asViewer(viewer, async (tx) => {
    const [found] = await tx
      .select({
        id: summaries.id,
        teamId: summaries.teamId,
        team: teams.name,
        maker: people.name,
        isOwn: sql<boolean>`coalesce(${summaries.madeBy} = ${viewer.id}, false)`,
        madeAt: summaries.madeAt,
        counted: summaries.counted,
        figures: summaries.figures,
      })
      .from(summaries)
      .innerJoin(teams, eq(teams.id, summaries.teamId))
      .leftJoin(people, eq(people.id, summaries.madeBy))
      .where(
        and(
          eq(summaries.id, id),
          eq(summaries.teamId, teamId),
          eq(summaries.organizationId, viewer.organizationId),
        ),
      );

    return found;
  });
}

/**
 * Makes a summary of a team that the viewer manages, from what is open to them alone, tells its members, and answers its id;
 * or why it can't be made now. `withSeat` says in it what its managers answered about the organization.
 */
export function makeSummary(
  viewer: Viewer,
  ask: { teamId: string; withSeat: boolean },
  now = new Date(),
) {
  return asSystem("make a summary of a team", (tx) => makeSummaryIn(tx, viewer, ask, now));
}

/** The same in a transaction of the system's. */
export async function makeSummaryIn(
  tx: Transaction,
  viewer: Owner,
  { teamId, withSeat }: { teamId: string; withSeat: boolean },
  now: Date,
): Promise<{ id: string } | Exclude<SummaryStanding["state"], "ready"> | "not found"> {
  const { id: madeBy, organizationId } = viewer;

  await keepPeople(
    tx,
    tx
      .select({ id: teamMemberships.personId })
      .from(teamMemberships)
      .where(and(eq(teamMemberships.teamId, teamId), isInForce())),
  );
  if (!(await lockManaged(tx, viewer, teamId))) return "not found";
  // Of two teams that share people the second counts whom the first one counted.
  await lock(tx, `summaries of ${organizationId}`);

  const standing = await standingOf(tx, viewer, teamId, now);
  if (standing.state !== "ready") return standing.state;

  const { people: counted, kept } = standing;
  const views = await viewsOf(tx, viewer, { teamId, purpose: "development", nth: 1 });
  const said = await saidBy(tx, organizationId, counted);
  const [seat] = withSeat
    ? await tx
        .select({ answers: seatChecks.answers })
        .from(seatChecks)
        .where(eq(seatChecks.teamId, teamId))
    : [];
  const figures = summaryFigures(
    counted.map((id) => ({
      views: views.get(id) ?? { subject: {}, rater: {} },
      stages: stageCounts(asMap(said.get(id))),
    })),
  );
  const id = crypto.randomUUID();

  await tx.insert(summaries).values({
    id,
    teamId,
    organizationId,
    madeBy,
    madeAt: now,
    counted: counted.length,
    figures: { ...figures, ...kept, ...(seat && { seat: seatCount(seat.answers) }) },
  });
  await tx
    .insert(summarizedPeople)
    .values(counted.map((personId) => ({ summaryId: id, personId })));
  await recordAct(tx, viewer, "team.summarized", id);
  await tellSummarized(tx, viewer, { id, teamId }, now);

  return { id };
}

/** Tells the members of a team, who may read it from now on, that a summary of it was made. */
async function tellSummarized(
  tx: Transaction,
  { organizationId }: Owner,
  { id: summaryId, teamId }: { id: string; teamId: string },
  now: Date,
) {
  const members = await tx
    .select({ personId: teamMemberships.personId })
    .from(teamMemberships)
    .where(and(eq(teamMemberships.teamId, teamId), isInForce()));

  await notifyAll(
    tx,
    organizationId,
    members.map(({ personId }) => ({ kind: "summary made", personId, summaryId })),
    now,
  );
}

async function standingOf(
  tx: Transaction,
  viewer: Owner,
  teamId: string,
  now: Date,
): Promise<SummaryStanding> {
  const views = await viewsOf(tx, viewer, { teamId, purpose: "development", nth: 1 });
  const members = await tx
    .select({ personId: teamMemberships.personId })
    .from(teamMemberships)
    .where(and(eq(teamMemberships.teamId, teamId), isInForce()))
    .orderBy(teamMemberships.personId)
    .limit(limits.teamMembers);
  const eligible = members.flatMap(({ personId }) => (views.has(personId) ? [personId] : []));
  if (eligible.length < leastCounted) return { state: "too few", compared: eligible.length };

  const earlier = await circlesOf(tx, viewer.organizationId, eligible, now);
  const { candidates, from = now } = circlesToCount(eligible, earlier, now);
  const reasons: SummaryStanding[] = [];

  for (const { people: counted, since } of candidates) {
    if (!since) return { state: "ready", people: counted };

    const last = await findLast(tx, viewer, counted, since);
    const news = newsOf(await countNews(tx, viewer, counted, last));
    if (news === "all") return { state: "ready", people: counted };
    if (news === "all but the stages" && last.isOwn) {
      return {
        state: "ready",
        people: counted,
        kept: { stages: last.figures.stages, stagesAt: last.stagesAt.toISOString() },
      };
    }

    reasons.push({
      state: news === "nothing new" ? news : "little new",
      since: last.madeAt,
    });
  }

  return reasons[0] ?? { state: "bound", from };
}

/**
 * Whom the summaries of an organization counted that counted any of some people, once for the same people, with the newest
 * instant. Those that still bind have no one in common, so there are no more of them than people.
 */
async function circlesOf(
  tx: Transaction,
  organizationId: string,
  ids: readonly string[],
  now: Date,
): Promise<Circle[]> {
  const counted = tx
    .select({
      madeAt: summaries.madeAt,
      people: sql<
        (string | null)[]
      >`jsonb_agg(${summarizedPeople.personId} order by ${summarizedPeople.personId})`.as(
        "counted_people",
      ),
    })
    .from(summaries)
    .innerJoin(summarizedPeople, eq(summarizedPeople.summaryId, summaries.id))
    .where(
      and(
        eq(summaries.organizationId, organizationId),
        gt(summaries.madeAt, boundSince(now)),
        inArray(
          summaries.id,
          tx
            .select({ id: summarizedPeople.summaryId })
            .from(summarizedPeople)
            .where(inArray(summarizedPeople.personId, [...ids])),
        ),
      ),
    )
    .groupBy(summaries.id)
    .as("counted");

  return tx
    .select({
      people: counted.people,
      madeAt: sql`max(${counted.madeAt})`.mapWith(summaries.madeAt),
    })
    .from(counted)
    .groupBy(counted.people)
    .orderBy(counted.people)
    .limit(limits.teamMembers);
}

/** The summary that counted the same people last, by the instant; whether it's the viewer's, and of when its stages are. */
async function findLast(
  tx: Transaction,
  viewer: Owner,
  [anyone = ""]: readonly string[],
  madeAt: Date,
) {
  const [last] = await tx
    .select({ madeBy: summaries.madeBy, figures: summaries.figures })
    .from(summaries)
    .innerJoin(summarizedPeople, eq(summarizedPeople.summaryId, summaries.id))
    .where(
      and(
        eq(summaries.organizationId, viewer.organizationId),
        eq(summaries.madeAt, madeAt),
        eq(summarizedPeople.personId, anyone),
      ),
    )
    .limit(1);

  if (!last) throw new Error("A summary that binds people isn't there.");

  return {
    madeAt,
    isOwn: last.madeBy === viewer.id,
    figures: last.figures,
    stagesAt: last.figures.stagesAt ? new Date(last.figures.stagesAt) : madeAt,
  };
}

/** Of how many of some people anything is new since the last summary: their views with the viewer, and their stages. */
async function countNews(
  tx: Transaction,
  viewer: Owner,
  ids: readonly string[],
  { madeAt, stagesAt }: { madeAt: Date; stagesAt: Date },
) {
  const [revealed] = await tx
    .select({ people: sql<number>`count(distinct ${checkIns.subjectId})::int` })
    .from(checkIns)
    .where(
      and(
        eq(checkIns.raterId, viewer.id),
        eq(checkIns.organizationId, viewer.organizationId),
        eq(checkIns.kind, "manager"),
        eq(checkIns.purpose, "development"),
        inArray(checkIns.subjectId, [...ids]),
        isNull(checkIns.sightEndedAt),
        gt(checkIns.revealedAt, madeAt),
      ),
    );
  const [said] = await tx
    .select({ people: sql<number>`count(distinct ${actions.personId})::int` })
    .from(actions)
    .innerJoin(actionStateChanges, eq(actionStateChanges.actionId, actions.id))
    .where(
      and(
        inArray(actions.personId, [...ids]),
        eq(actions.organizationId, viewer.organizationId),
        inArray(actions.key, countedKeys),
        gt(actionStateChanges.createdAt, stagesAt),
      ),
    );

  return { views: revealed?.people ?? 0, stages: said?.people ?? 0 };
}

function isInForce() {
  return and(isNotNull(teamMemberships.startedAt), isNull(teamMemberships.endedAt));
}
