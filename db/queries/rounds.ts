import "server-only";
import { and, desc, eq, gt, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { assessments } from "@/db/schema/assessments";
import { auditEntries } from "@/db/schema/audit";
import { checkIns } from "@/db/schema/check-ins";
import { invitations } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { rounds, teamManagers, teamMemberships, teams } from "@/db/schema/teams";
import type { Owner, Viewer } from "@/lib/access/viewer";
import type { Purpose } from "@/lib/assessments/purpose";
import { restDays } from "@/lib/check-ins/check-in";
import { framework } from "@/lib/framework/framework";
import { aDay, limits } from "@/lib/limits";
import type { RoundAsk } from "@/lib/teams/round";
import { recordAct } from "./audit";
import { checkInTimes } from "./check-in-sides";
import { endAll, hasLapsed, isOpen } from "./check-ins";
import { notify } from "./notices";
import { keepPeople } from "./people-locks";
import { isManagedBy, lockManaged } from "./teams";

/** Why a round opened no check-in with someone: the two have one open, or compared views too lately. */
export type LeftOut = { name: string; because: "open" | "too soon" };

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
    const leftOut = await inTheWay(tx, pairs, ask.purpose, now);
    const opening = pairs.filter(({ membershipId }) => !leftOut.has(membershipId));
    if (opening.length === 0) return "empty";

    await tx.insert(rounds).values({ id, teamId, organizationId, openedBy: viewer.id, ...terms });
    await openAll(tx, { viewer, round: ask, pairs: opening, now });
    await recordAct(tx, viewer, "round.opened", id);

    return {
      leftOut: pairs.flatMap(({ membershipId, name }) => {
        const because = leftOut.get(membershipId);

        return because ? { name, because } : [];
      }),
    };
  });
}

/** The rounds of a team that the viewer manages, the newest first. */
export function listRounds(viewer: Viewer, teamId: string) {
  return asViewer(viewer, (tx) =>
    tx
      .select(shownOfRound)
      .from(rounds)
      .innerJoin(teams, eq(teams.id, rounds.teamId))
      .where(and(eq(rounds.teamId, teamId), eq(rounds.organizationId, viewer.organizationId)))
      .orderBy(desc(rounds.createdAt), rounds.id)
      .limit(limits.roundsShown),
  );
}

/**
 * A round of a team that the viewer manages, with who of each pair is in, by name, whoever of the managers rates; of what
 * a pair answered it tells nothing, nor whether someone declined. Of any other team's, nothing.
 */
export async function findRound(viewer: Viewer, id: string) {
  const round = await asViewer(viewer, async (tx) => {
    const [found] = await tx
      .select(shownOfRound)
      .from(rounds)
      .innerJoin(teams, eq(teams.id, rounds.teamId))
      .where(and(eq(rounds.id, id), eq(rounds.organizationId, viewer.organizationId)));

    return found;
  });

  return round && { ...round, pairs: await pairsInRound(viewer, round) };
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
function pairsInRound(viewer: Viewer, round: { id: string; teamId: string }) {
  return asSystem("tell who is in a round", (tx) =>
    tx
      .select({
        checkInId: checkIns.id,
        membershipId: teamMemberships.id,
        subjectName: people.name,
        raterName: checkIns.raterName,
        isOwn: sql<boolean>`${eq(checkIns.raterId, viewer.id)}`,
        awayUntil: teamMemberships.awayUntil,
        ...checkInTimes,
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
      .orderBy(sql`${people.nameKey} collate "C"`, checkIns.id)
      .limit(limits.teamMembers),
  );
}

type Pair = {
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

/** Each member with the manager who rates them: the one who's named, as long as they manage the team, or the viewer. */
async function pairsOf(
  tx: Transaction,
  { teamId, viewer, membershipIds }: { teamId: string; viewer: Viewer; membershipIds?: string[] },
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
  const members = await tx
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
    .orderBy(teamMemberships.id)
    .for("share", { of: teamMemberships });
  const self = managers.find(({ id }) => id === viewer.id);

  return members.flatMap(({ raterId, ...member }) => {
    const rater = managers.find(({ id }) => id === raterId) ?? self;

    return rater ? { ...member, raterId: rater.id, raterName: rater.name } : [];
  });
}

/** Of some pairs those that can't check in now, by the member's place, with why. Ends what has lapsed between them first. */
async function inTheWay(tx: Transaction, pairs: Pair[], purpose: Purpose, now: Date) {
  const subjects = pairs.map(({ personId }) => personId);
  const raters = [...new Set(pairs.map(({ raterId }) => raterId))];
  const between = or(
    and(inArray(checkIns.subjectId, subjects), inArray(checkIns.raterId, raters)),
    and(inArray(checkIns.subjectId, raters), inArray(checkIns.raterId, subjects)),
  );
  await endAll(tx, and(between, hasLapsed(now)), { reason: "lapsed", now });
  const found = await tx
    .select({
      subjectId: checkIns.subjectId,
      raterId: checkIns.raterId,
      isOpen: sql<boolean>`${isOpen}`,
    })
    .from(checkIns)
    .where(
      and(
        between,
        or(
          isOpen,
          and(
            eq(checkIns.purpose, purpose),
            gt(checkIns.revealedAt, new Date(now.getTime() - restDays * aDay)),
          ),
        ),
      ),
    );
  const because = new Map<string, LeftOut["because"]>();

  for (const { membershipId, personId, raterId } of pairs) {
    const theirs = found.filter(
      (each) =>
        (each.subjectId === personId && each.raterId === raterId) ||
        (each.subjectId === raterId && each.raterId === personId),
    );
    if (theirs.some((each) => each.isOpen)) because.set(membershipId, "open");
    else if (theirs.length > 0) because.set(membershipId, "too soon");
  }

  return because;
}

/** Opens a check-in with each of some members of a team, with the draft for its rater's view, and tells both but the viewer. */
async function openAll(
  tx: Transaction,
  { viewer, round, pairs, now }: { viewer: Viewer; round: RoundAsk; pairs: Pair[]; now: Date },
) {
  const { organizationId } = viewer;
  const { id: roundId, purpose, reason, dueOn, revealAt } = round;
  const keys = await keysOf(tx, pairs);
  const letIn = await letInBySubjects(tx, pairs, viewer);
  const drafts = pairs.map((pair) => ({
    ...pair,
    draftId: crypto.randomUUID(),
    id: crypto.randomUUID(),
  }));

  await tx.insert(assessments).values(
    drafts.map(({ draftId, personId, raterId }) => ({
      id: draftId,
      organizationId,
      subjectId: personId,
      raterId,
      source: "manager" as const,
      purpose,
      framework: framework.id,
    })),
  );
  await tx.insert(checkIns).values(
    drafts.map(({ id, draftId, membershipId, personId, name, raterId, raterName }) => ({
      id,
      organizationId,
      subjectId: personId,
      subjectName: name,
      raterId,
      raterName,
      raterKey: keys.get(`${personId} ${raterId}`) ?? crypto.randomUUID(),
      kind: "manager" as const,
      teamMembershipId: membershipId,
      roundId,
      proof: "account" as const,
      isKnown: !letIn.has(`${personId} ${raterId}`),
      purpose,
      openedBy: "rater" as const,
      reason,
      dueOn,
      revealAt,
      raterAssessmentId: draftId,
    })),
  );
  for (const { id, personId, raterId } of drafts) {
    await recordAct(tx, viewer, "check-in.opened", id, personId);
    for (const told of [personId, raterId]) {
      if (told === viewer.id) continue;
      await notify(tx, { kind: "asked", checkInId: id, organizationId, personId: told }, now);
    }
  }
}

/** What each pair's rater is called across their check-ins, by the two's ids. */
async function keysOf(tx: Transaction, pairs: Pair[]) {
  const rows = await tx
    .selectDistinct({
      subjectId: checkIns.subjectId,
      raterId: checkIns.raterId,
      raterKey: checkIns.raterKey,
    })
    .from(checkIns)
    .where(
      and(
        inArray(
          checkIns.subjectId,
          pairs.map(({ personId }) => personId),
        ),
        inArray(
          checkIns.raterId,
          pairs.map(({ raterId }) => raterId),
        ),
      ),
    );

  return new Map(
    rows.map(({ subjectId, raterId, raterKey }) => [`${subjectId} ${raterId}`, raterKey]),
  );
}

/** Of some pairs those whose rater came into the organization by the subject, by the two's ids. */
async function letInBySubjects(tx: Transaction, pairs: Pair[], { organizationId }: Owner) {
  const raters = pairs.map(({ raterId }) => raterId);
  const invited = await tx
    .select({ raterId: auditEntries.actorId, subjectId: invitations.invitedBy })
    .from(auditEntries)
    .innerJoin(invitations, eq(invitations.id, auditEntries.objectId))
    .where(
      and(
        eq(auditEntries.action, "invitation.accepted"),
        eq(auditEntries.organizationId, organizationId),
        inArray(auditEntries.actorId, raters),
      ),
    );
  const confirmed = await tx
    .select({ raterId: auditEntries.subjectId, subjectId: auditEntries.actorId })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.action, "membership.by-team"),
        eq(auditEntries.organizationId, organizationId),
        inArray(auditEntries.subjectId, raters),
      ),
    );

  return new Set(
    [...invited, ...confirmed].map(({ subjectId, raterId }) => `${subjectId} ${raterId}`),
  );
}
