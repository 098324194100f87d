import "server-only";
import {
  and,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  max,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { checkIns } from "@/db/schema/check-ins";
import { people } from "@/db/schema/people";
import { rounds, teamManagers, teamMemberships, teams } from "@/db/schema/teams";
import type { Viewer } from "@/lib/access/viewer";
import type { Purpose } from "@/lib/assessments/purpose";
import { restDays } from "@/lib/check-ins/check-in";
import { revealFrom } from "@/lib/check-ins/reveal-hour";
import { aDay, limits } from "@/lib/limits";
import type { InTheWay, RoundAsk, RoundTerms } from "@/lib/teams/round";
import { recordAct } from "./audit";
import { isParty } from "./check-in-sides";
import { areKnown, endAll, hasLapsed, isOpen, openPairs } from "./check-ins";
import { byName } from "./own-membership";
import { keepPeople } from "./people-locks";
import { isManagedBy, lockManaged, membersOf } from "./teams";

/** Whom a round opened no check-in with, and why. */
export type LeftOut = { name: string; because: InTheWay };

/**
 * Opens a round: a check-in with every member of a team that the viewer manages, or with those who are told, each with
 * the manager who rates them, for the same due day and reveal. Its id is the caller's, so that sending the same form twice
 * opens one. Answers who was left out and why. `empty` where nobody is left to check in with.
 */
export function openRound(
  viewer: Viewer,
  { membershipIds, ...ask }: RoundAsk,
  now = new Date(),
): Promise<{ leftOut: LeftOut[] } | "opened before" | "empty" | "not found"> {
  return asSystem("open a round", async (tx) => {
    const { id, teamId, ...terms } = ask;
    await keepPeople(tx, everyoneIn(tx, teamId));
    if (!(await lockManaged(tx, viewer, teamId))) return "not found";

    const { organizationId } = viewer;
    const [before] = await tx.select({ id: rounds.id }).from(rounds).where(eq(rounds.id, id));
    if (before) return "opened before";

    const pairs = await pairsOf(tx, { teamId, viewer, membershipIds });
    const inTheWay = await clearTheWay(tx, viewer, { pairs, purpose: ask.purpose, now });
    const opening = pairs.filter(({ membershipId }) => !inTheWay.has(membershipId));
    if (opening.length === 0) return "empty";

    await tx.insert(rounds).values({ id, teamId, organizationId, openedBy: viewer.id, ...terms });
    const opened = await openWith(tx, viewer, { ...terms, roundId: id }, opening, now);
    await recordAct(tx, viewer, "round.opened", id);

    return {
      leftOut: pairs.flatMap(({ membershipId, name }) =>
        opened.has(membershipId)
          ? []
          : { name, because: inTheWay.get(membershipId) ?? ("not now" as const) },
      ),
    };
  });
}

/**
 * Opens the check-in of a round with a member who isn't in it, such as one who accepted after it was opened: due on a day
 * (YYYY-MM-DD) of their own, and revealed with the others' or, where that's earlier, at that hour of a zone from their due
 * day on. `closed` where the round is, or they are in it already; else as `openRound` leaves out.
 */
export function openLate(
  viewer: Viewer,
  {
    id,
    membershipId,
    dueOn,
    zone,
  }: { id: string; membershipId: string; dueOn: string; zone: string },
  now = new Date(),
): Promise<"opened" | "closed" | InTheWay | "not found"> {
  return asSystem("open a check-in of a round late", async (tx) => {
    const round = await lockRound(tx, viewer, id);
    if (!round) return "not found";
    if (round.endedAt || (await isInRound(tx, id, membershipId))) return "closed";

    const { teamId, purpose, reason, revealAt } = round;
    const reveal = revealAt ? revealFrom(dueOn, revealAt, zone) : undefined;
    const terms = { purpose, reason, dueOn, revealAt: reveal };

    return openOne(tx, viewer, { terms, teamId, membershipId, roundId: id }, now);
  });
}

/**
 * Opens a check-in, outside of any round, with a member whom the viewer rates. Its id is the caller's, so that sending the
 * same form twice opens one; else as `openRound` leaves out.
 */
export function openWithMember(
  viewer: Viewer,
  {
    id,
    teamId,
    membershipId,
    ...terms
  }: RoundTerms & { id: string; teamId: string; membershipId: string },
  now = new Date(),
): Promise<"opened" | InTheWay | "not found"> {
  return asSystem("open a check-in with a member", async (tx) => {
    await keepPeople(tx, everyoneIn(tx, teamId));
    if (!(await lockManaged(tx, viewer, teamId))) return "not found";

    const [before] = await tx
      .select({ id: checkIns.id })
      .from(checkIns)
      .where(and(eq(checkIns.id, id), eq(checkIns.raterId, viewer.id)));
    if (before) return "opened";

    return openOne(tx, viewer, { terms, teamId, membershipId, id, isOwnOnly: true }, now);
  });
}

/**
 * Moves the due day (YYYY-MM-DD) of a round further off, and of its check-ins that are due before; a reveal that was set
 * for an earlier day comes at the same hour of a zone, from the new day on.
 */
export function extendRound(
  viewer: Viewer,
  { id, dueOn, zone }: { id: string; dueOn: string; zone: string },
  now = new Date(),
): Promise<"extended" | "not later" | "closed" | "not found"> {
  return asSystem("extend a round", async (tx) => {
    const round = await lockRound(tx, viewer, id);
    if (!round) return "not found";
    if (round.endedAt) return "closed";
    if (dueOn <= round.dueOn) return "not later";

    const revealAt = round.revealAt && revealFrom(dueOn, round.revealAt, zone);
    await tx.update(rounds).set({ dueOn, revealAt }).where(eq(rounds.id, id));
    await tx
      .select({ id: checkIns.id })
      .from(checkIns)
      .where(eq(checkIns.roundId, id))
      .orderBy(checkIns.id)
      .for("update");
    await tx
      .update(checkIns)
      .set({ dueOn, revealAt, extendedAt: now })
      .where(
        and(
          eq(checkIns.roundId, id),
          isOpen,
          sql`not (${hasLapsed(now)})`,
          lt(checkIns.dueOn, dueOn),
        ),
      );
    await recordAct(tx, viewer, "round.extended", id);

    return "extended";
  });
}

/**
 * Closes a round that the viewer's team has open: what isn't in from both sides is taken back, unless one of the two has
 * shown the other their answers; what is in, or revealed, stays.
 */
export function closeRound(
  viewer: Viewer,
  id: string,
  now = new Date(),
): Promise<"closed" | "not found"> {
  return asSystem("close a round", async (tx) => {
    const round = await lockRound(tx, viewer, id);
    if (!round) return "not found";
    if (round.endedAt) return "closed";

    await endAll(tx, isToTakeBack(id), { reason: "taken back", now });
    await tx.update(rounds).set({ endedAt: now }).where(eq(rounds.id, id));
    await recordAct(tx, viewer, "round.closed", id);

    return "closed";
  });
}

/** That closing a round takes a check-in back. */
function isToTakeBack(roundId: string) {
  return and(
    eq(checkIns.roundId, roundId),
    isOpen,
    isNull(checkIns.shownAt),
    // Whose relation has ended since, in which the subject may still go on.
    isNull(checkIns.sightEndedAt),
    or(isNull(checkIns.subjectInAt), isNull(checkIns.raterInAt)),
  );
}

/**
 * The rounds of a team that the viewer manages, the newest first, each with how many pairs count on a day (YYYY-MM-DD) and
 * are in, as `roundCounts` has it, and for how many the viewer still has to answer; with the team's name. Of any other
 * team, nothing.
 */
export async function listRounds(viewer: Viewer, teamId: string, today: string) {
  const team = await asViewer(viewer, async (tx) => {
    const found = await managedTeam(tx, viewer, teamId);

    return (
      found && {
        ...found,
        rounds: await tx
          .select(shownOfRound)
          .from(rounds)
          .innerJoin(teams, eq(teams.id, rounds.teamId))
          .where(and(eq(rounds.teamId, teamId), eq(rounds.organizationId, viewer.organizationId)))
          .orderBy(desc(rounds.createdAt), rounds.id)
          .limit(limits.roundsShown),
      }
    );
  });

  if (!team) return undefined;

  const counts = await countPairs(
    viewer,
    team.rounds.map(({ id }) => id),
    today,
  );

  return {
    ...team,
    rounds: team.rounds.map((round) => ({
      ...round,
      ...(counts.get(round.id) ?? { pairs: 0, in: 0, waiting: 0, lastDue: round.dueOn }),
    })),
  };
}

/**
 * A round of a team that the viewer manages, with who of each pair is in, by name, whoever of the managers rates, and with
 * whoever isn't part of it. Of what a pair answered it tells nothing, nor whether someone declined. Of any other team's,
 * nothing.
 */
export async function findRound(viewer: Viewer, id: string, now = new Date()) {
  const round = await asViewer(viewer, async (tx) => {
    const [found] = await tx
      .select(shownOfRound)
      .from(rounds)
      .innerJoin(teams, eq(teams.id, rounds.teamId))
      .where(and(eq(rounds.id, id), eq(rounds.organizationId, viewer.organizationId)));

    return found;
  });

  return round && { ...round, ...(await insideOf(viewer, round, now)) };
}

/**
 * Who could be part of a round that the viewer opens for a team they manage: everyone in it or invited to it, by name,
 * with the manager who rates them, if that's someone else, and what's in the way for each purpose. Of any other team,
 * nothing.
 */
export function findRoundStart(viewer: Viewer, teamId: string, now = new Date()) {
  return asSystem("tell who could be in a round", async (tx) => {
    const team = await managedTeam(tx, viewer, teamId);

    return team && { ...team, members: await membersToAsk(tx, viewer, teamId, now) };
  });
}

/**
 * Who opened a check-in of the viewer's: its rater, or whichever manager of the team opened the round that it's in. Nothing
 * for anyone else's, and once their account is gone.
 */
export function findOpenerName(viewer: Viewer, checkInId: string) {
  return asSystem("tell who opened a check-in", async (tx) => {
    const [opener] = await tx
      .select({ name: people.name })
      .from(checkIns)
      .leftJoin(rounds, eq(rounds.id, checkIns.roundId))
      .innerJoin(
        people,
        sql`${people.id} = case when ${checkIns.roundId} is not null then ${rounds.openedBy} else ${checkIns.raterId} end`,
      )
      .where(and(eq(checkIns.id, checkInId), isParty(viewer), eq(checkIns.openedBy, "rater")));

    return opener?.name;
  });
}

const shownOfRound = {
  id: rounds.id,
  teamId: rounds.teamId,
  teamName: teams.name,
  purpose: rounds.purpose,
  reason: rounds.reason,
  dueOn: rounds.dueOn,
  revealAt: rounds.revealAt,
  createdAt: rounds.createdAt,
  endedAt: rounds.endedAt,
};

/**
 * A co-manager's check-ins are closed to the viewer, so the system reads them, and passes on no more than who is in: the
 * team is asked for again, as one that the viewer manages now.
 */
function insideOf(
  viewer: Viewer,
  round: { id: string; teamId: string; purpose: Purpose },
  now: Date,
) {
  return asSystem("tell who is in a round", async (tx) => {
    const pairs = await tx
      .select({
        checkInId: checkIns.id,
        membershipId: teamMemberships.id,
        subjectName: people.name,
        raterName: checkIns.raterName,
        isOwn: isRatedBy(viewer),
        awayUntil: teamMemberships.awayUntil,
        dueOn: checkIns.dueOn,
        subjectInAt: checkIns.subjectInAt,
        raterInAt: checkIns.raterInAt,
        ...ownOnly(viewer),
      })
      .from(checkIns)
      .innerJoin(teamMemberships, eq(teamMemberships.id, checkIns.teamMembershipId))
      .innerJoin(people, eq(people.id, teamMemberships.personId))
      .innerJoin(teamManagers, eq(teamManagers.teamId, teamMemberships.teamId))
      .where(
        and(
          eq(checkIns.roundId, round.id),
          eq(teamMemberships.teamId, round.teamId),
          isNull(teamMemberships.endedAt),
          isManagedBy(viewer),
        ),
      )
      .orderBy(byName, checkIns.id)
      .limit(limits.teamMembers);
    const inside = new Set(pairs.map(({ membershipId }) => membershipId));
    const members = (await managedTeam(tx, viewer, round.teamId))
      ? await membersToAsk(tx, viewer, round.teamId, now)
      : [];

    return {
      pairs,
      absent: members
        .filter(({ membershipId }) => !inside.has(membershipId))
        .map(({ inTheWay, ...member }) => ({ ...member, because: inTheWay[round.purpose] })),
    };
  });
}

/** Whether a check-in is the viewer's to rate. */
function isRatedBy(viewer: Viewer) {
  return sql<boolean>`coalesce(${eq(checkIns.raterId, viewer.id)}, false)`;
}

/** When a check-in was shown, revealed, or ended: its rater's to know, and null to a co-manager. */
function ownOnly(viewer: Viewer) {
  const { shownAt, revealedAt, endedAt } = checkIns;
  const own = (instant: typeof shownAt | typeof revealedAt | typeof endedAt) =>
    sql<Date | null>`case when ${isRatedBy(viewer)} then ${instant} end`.mapWith(instant);

  return { shownAt: own(shownAt), revealedAt: own(revealedAt), endedAt: own(endedAt) };
}

/** Of some rounds what `listRounds` tells of the pairs, by the round's id. */
function countPairs(viewer: Viewer, ids: string[], today: string) {
  const isIn = and(isNotNull(checkIns.subjectInAt), isNotNull(checkIns.raterInAt));
  const isToRate = and(eq(checkIns.raterId, viewer.id), isOpen, isNull(checkIns.raterInAt));
  const isMissable = or(
    isNotNull(checkIns.subjectInAt),
    isNull(teamMemberships.awayUntil),
    sql`${teamMemberships.awayUntil} <= ${today}`,
  );

  return asSystem("count who is in rounds", async (tx) => {
    const rows = await tx
      .select({
        roundId: checkIns.roundId,
        pairs: counted(isMissable),
        in: counted(isIn),
        waiting: counted(isToRate),
        lastDue: max(checkIns.dueOn),
      })
      .from(checkIns)
      .innerJoin(teamMemberships, eq(teamMemberships.id, checkIns.teamMembershipId))
      .innerJoin(teamManagers, eq(teamManagers.teamId, teamMemberships.teamId))
      .where(
        and(inArray(checkIns.roundId, ids), isNull(teamMemberships.endedAt), isManagedBy(viewer)),
      )
      .groupBy(checkIns.roundId);

    return new Map(
      rows.map(({ roundId, lastDue, ...row }) => [roundId, { ...row, lastDue: lastDue ?? "" }]),
    );
  });
}

function counted(which: SQL | undefined) {
  return sql<number>`count(*) filter (where ${which})::int`;
}

/** A team that the viewer manages now; of any other, nothing. */
async function managedTeam(tx: Transaction, viewer: Viewer, teamId: string) {
  const [team] = await tx
    .select({ name: teams.name })
    .from(teamManagers)
    .innerJoin(teams, eq(teams.id, teamManagers.teamId))
    .where(and(isManagedBy(viewer), eq(teams.id, teamId)));

  return team;
}

/** A round of a team that the viewer manages, with its team and everyone in it held until the transaction ends. */
async function lockRound(tx: Transaction, viewer: Viewer, id: string) {
  const [found] = await tx
    .select({ teamId: rounds.teamId })
    .from(rounds)
    .where(and(eq(rounds.id, id), eq(rounds.organizationId, viewer.organizationId)));

  if (!found) return undefined;

  await keepPeople(tx, everyoneIn(tx, found.teamId));
  if (!(await lockManaged(tx, viewer, found.teamId))) return undefined;

  const [round] = await tx
    .select({
      teamId: rounds.teamId,
      purpose: rounds.purpose,
      reason: rounds.reason,
      dueOn: rounds.dueOn,
      revealAt: rounds.revealAt,
      endedAt: rounds.endedAt,
    })
    .from(rounds)
    .where(eq(rounds.id, id));

  return round;
}

async function isInRound(tx: Transaction, roundId: string, membershipId: string) {
  const [inside] = await tx
    .select({ id: checkIns.id })
    .from(checkIns)
    .where(and(eq(checkIns.roundId, roundId), eq(checkIns.teamMembershipId, membershipId)))
    .limit(1);

  return inside !== undefined;
}

/** Opens a check-in with one member of a team, which is locked; `isOwnOnly` where the viewer has to be who rates them. */
async function openOne(
  tx: Transaction,
  viewer: Viewer,
  {
    terms,
    teamId,
    membershipId,
    roundId,
    id,
    isOwnOnly = false,
  }: {
    terms: RoundTerms;
    teamId: string;
    membershipId: string;
    roundId?: string;
    id?: string;
    isOwnOnly?: boolean;
  },
  now: Date,
): Promise<"opened" | InTheWay | "not found"> {
  const pairs = await pairsOf(tx, { teamId, viewer, membershipIds: [membershipId] });
  const [pair] = pairs;
  if (!pair || (isOwnOnly && pair.raterId !== viewer.id)) return "not found";

  const inTheWay = await clearTheWay(tx, viewer, { pairs, purpose: terms.purpose, now });
  const because = inTheWay.get(membershipId);
  if (because) return because;

  const opened = await openWith(tx, viewer, { ...terms, roundId }, [{ ...pair, id }], now);

  return opened.size > 0 ? "opened" : "open";
}

type Pair = {
  /** The check-in's, where the caller chose it. */
  id?: string;
  membershipId: string;
  personId: string;
  name: string;
  raterId: string;
  raterName: string;
};

function everyoneIn(tx: Transaction, teamId: string) {
  return tx
    .select({ id: people.id })
    .from(people)
    .where(
      or(
        inArray(
          people.id,
          tx
            .select({ id: teamMemberships.personId })
            .from(teamMemberships)
            .where(and(eq(teamMemberships.teamId, teamId), isNull(teamMemberships.endedAt))),
        ),
        inArray(
          people.id,
          tx
            .select({ id: teamManagers.personId })
            .from(teamManagers)
            .where(and(eq(teamManagers.teamId, teamId), isNull(teamManagers.endedAt))),
        ),
      ),
    );
}

/**
 * Each member with the manager who rates them: the one who's named, as long as they manage the team, or the viewer.
 * `isHeld` keeps their places from ending until the transaction does.
 */
async function pairsOf(
  tx: Transaction,
  {
    teamId,
    viewer,
    membershipIds,
    isHeld = true,
  }: { teamId: string; viewer: Viewer; membershipIds?: string[]; isHeld?: boolean },
): Promise<Pair[]> {
  const managers = await tx
    .select({ id: people.id, name: people.name })
    .from(teamManagers)
    .innerJoin(people, eq(people.id, teamManagers.personId))
    .where(
      and(
        eq(teamManagers.teamId, teamId),
        isNotNull(teamManagers.startedAt),
        isNull(teamManagers.endedAt),
      ),
    );
  const inForce = tx
    .select({
      membershipId: teamMemberships.id,
      personId: people.id,
      name: people.name,
      raterId: teamMemberships.raterId,
    })
    .from(teamMemberships)
    .innerJoin(people, eq(people.id, teamMemberships.personId))
    .where(
      and(
        eq(teamMemberships.teamId, teamId),
        isNotNull(teamMemberships.startedAt),
        isNull(teamMemberships.endedAt),
        isNull(people.disabledAt),
        membershipIds && inArray(teamMemberships.id, membershipIds),
      ),
    )
    .orderBy(teamMemberships.id);
  const members = await (isHeld ? inForce.for("share", { of: teamMemberships }) : inForce);
  const self = managers.find(({ id }) => id === viewer.id);

  return members.flatMap(({ raterId, ...member }) => {
    const rater = managers.find(({ id }) => id === raterId) ?? self;

    return rater ? { ...member, raterId: rater.id, raterName: rater.name } : [];
  });
}

/** Everyone in a team or invited to it, by name, with what's in the way of a check-in with them. */
async function membersToAsk(tx: Transaction, viewer: Viewer, teamId: string, now: Date) {
  const pairs = await pairsOf(tx, { teamId, viewer, isHeld: false });
  const between = await betweenThem(tx, pairs, now);
  const byPlace = new Map(pairs.map((pair) => [pair.membershipId, pair]));

  return (await membersOf(tx, teamId)).map(({ id, name, startedAt, awayUntil }) => {
    const pair = byPlace.get(id);
    const because = (purpose: Purpose) => pair && inTheWayOf(viewer, pair, between(pair), purpose);

    return {
      membershipId: id,
      name,
      awayUntil,
      hasAccepted: startedAt !== null,
      raterName: pair && pair.raterId !== viewer.id ? pair.raterName : undefined,
      inTheWay: {
        development: because("development"),
        "promotion case": because("promotion case"),
      } satisfies Record<Purpose, InTheWay | undefined>,
    };
  });
}

/** Ends what has lapsed between some pairs, and answers those that still can't check in, by the member's place, with why. */
async function clearTheWay(
  tx: Transaction,
  viewer: Viewer,
  { pairs, purpose, now }: { pairs: Pair[]; purpose: Purpose; now: Date },
) {
  await endAll(tx, and(isBetween(pairs), hasLapsed(now)), { reason: "lapsed", now });
  const between = await betweenThem(tx, pairs, now);

  return new Map(
    pairs.flatMap((pair) => {
      const because = inTheWayOf(viewer, pair, between(pair), purpose);

      return because ? [[pair.membershipId, because] as const] : [];
    }),
  );
}

type Between = { purpose: Purpose; isOpen: boolean };

/** What stands between a pair and a check-in for a purpose; only the one who rates is told which. */
function inTheWayOf(
  viewer: Viewer,
  pair: Pair,
  between: readonly Between[],
  purpose: Purpose,
): InTheWay | undefined {
  const isOpenNow = between.some((each) => each.isOpen);
  if (!isOpenNow && !between.some((each) => each.purpose === purpose)) return undefined;
  if (pair.raterId !== viewer.id) return "not now";

  return isOpenNow ? "open" : "too soon";
}

function isBetween(pairs: readonly Pair[]) {
  const subjects = pairs.map(({ personId }) => personId);
  const raters = [...new Set(pairs.map(({ raterId }) => raterId))];

  return or(
    and(inArray(checkIns.subjectId, subjects), inArray(checkIns.raterId, raters)),
    and(inArray(checkIns.subjectId, raters), inArray(checkIns.raterId, subjects)),
  );
}

/** What's open between the two of a pair, or was revealed lately, whichever of them is the subject. */
async function betweenThem(tx: Transaction, pairs: readonly Pair[], now: Date) {
  const found = await tx
    .select({
      subjectId: checkIns.subjectId,
      raterId: checkIns.raterId,
      purpose: checkIns.purpose,
      isOpen: sql<boolean>`${isOpen}`,
    })
    .from(checkIns)
    .where(
      and(
        isBetween(pairs),
        or(
          and(isOpen, sql`not (${hasLapsed(now)})`),
          gt(checkIns.revealedAt, new Date(now.getTime() - restDays * aDay)),
        ),
      ),
    );
  const byPair = new Map<string, Between[]>();
  for (const { subjectId, raterId, ...between } of found) {
    const key = pairKey(subjectId, raterId ?? "");
    byPair.set(key, [...(byPair.get(key) ?? []), between]);
  }

  return ({ personId, raterId }: Pair) => byPair.get(pairKey(personId, raterId)) ?? [];
}

function pairKey(one: string, other: string) {
  return [one, other].sort().join();
}

/** Opens a check-in with each of some members; answers the places of those with whom it's open now. */
async function openWith(
  tx: Transaction,
  viewer: Viewer,
  terms: RoundTerms & { roundId?: string },
  pairs: readonly Pair[],
  now: Date,
) {
  const known = await areKnown(
    tx,
    viewer.organizationId,
    pairs.map(({ personId: subjectId, raterId }) => ({ subjectId, raterId })),
  );
  const news = pairs.map(({ id = crypto.randomUUID(), ...pair }, at) => ({
    id,
    subject: { id: pair.personId, name: pair.name },
    rater: { id: pair.raterId, name: pair.raterName },
    place: pair.membershipId,
    proof: "account" as const,
    isKnown: known[at] === true,
  }));
  const opened = await openPairs(tx, viewer, { ...terms, openedBy: "rater" }, news, now);

  return new Set(news.filter(({ id }) => opened.has(id)).map(({ place }) => place));
}
