import "server-only";
import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { agreementOutcomes, agreementVersions } from "@/db/schema/agreements";
import { checkIns } from "@/db/schema/check-ins";
import { people } from "@/db/schema/people";
import { talkActions } from "@/db/schema/talk-actions";
import { talks, talkVersions } from "@/db/schema/talks";
import { teamManagers, teamMemberships } from "@/db/schema/teams";
import type { Viewer } from "@/lib/access/viewer";
import { sideBySide } from "@/lib/check-ins/side-by-side";
import { limits } from "@/lib/limits";
import type { TalkMaterial } from "@/lib/talks/agenda";
import { type TalkSide, type TalkTime, talkSize } from "@/lib/talks/talk";
import { recordAct } from "./audit";
import { openedViewsOf } from "./check-ins";
import { keepPeople } from "./people-locks";
import { tellPlanned } from "./talk-notices";
import { isPairInTeam } from "./talk-sides";

/** A member's place in a team, and the other one of the two who would talk: the member, or a manager of theirs. */
export type TalkPair = { placeId: string; withId: string };

/**
 * The two who would talk, with what they share that an agenda can start from: only what both of them may read. Nothing
 * where the viewer is neither of the two, or the relation doesn't last.
 */
export function findTalkToPlan(viewer: Viewer, pair: TalkPair) {
  return asViewer(viewer, async (tx) => {
    const two = await findTwo(tx, viewer, pair);

    return two && { ...two, material: await materialOf(tx, two) };
  });
}

/**
 * Plans a talk of the viewer's, with its agenda as the first version of the log. Its id is the caller's, so that the same
 * form sent twice plans one. `not found` where the two aren't in the relation, `taken` where the id is another talk's, `full`
 * at the limit.
 */
export function planTalk(
  viewer: Viewer,
  { id, placeId, withId, agenda, ...time }: TalkPair & TalkTime & { id: string; agenda: string[] },
  now = new Date(),
): Promise<"planned" | "not found" | "taken" | "full"> {
  return asSystem("plan a talk", async (tx) => {
    await keepPeople(
      tx,
      tx
        .select({ id: people.id })
        .from(people)
        .where(inArray(people.id, [viewer.id, withId])),
    );
    const two = await findTwo(tx, viewer, { placeId, withId }, "held");
    if (!two) return "not found";

    const [before] = await tx
      .select({ subjectId: talks.subjectId, partnerId: talks.partnerId })
      .from(talks)
      .where(eq(talks.id, id));
    if (before) {
      const isThis = before.subjectId === two.subject.id && before.partnerId === two.partner.id;
      return isThis ? "planned" : "taken";
    }
    const [others] = await tx.select({ talks: count() }).from(talks).where(talksOf(two));
    if ((others?.talks ?? 0) >= limits.talks) return "full";

    await tx.insert(talks).values({
      id,
      organizationId: viewer.organizationId,
      teamMembershipId: placeId,
      subjectId: two.subject.id,
      subjectName: two.subject.name,
      partnerId: two.partner.id,
      partnerName: two.partner.name,
      plannedBy: two.side,
      ...time,
      createdAt: now,
    });
    await tx.insert(talkVersions).values({
      talkId: id,
      version: 1,
      writtenBy: two.side,
      agenda,
      notes: "",
      actions: [],
      createdAt: now,
    });
    await recordAct(tx, viewer, "talk.planned", id, two.subject.id);
    await tellPlanned(
      tx,
      {
        id,
        organizationId: two.organizationId,
        side: two.side,
        subjectId: two.subject.id,
        partnerId: two.partner.id,
      },
      now,
    );

    return "planned";
  });
}

type Two = {
  organizationId: string;
  teamId: string;
  placeId: string;
  side: TalkSide;
  subject: { id: string; name: string };
  partner: { id: string; name: string };
};

/** The viewer and the other one, while the one manages the other by that place; `held` against its end, if told. */
async function findTwo(
  tx: Transaction,
  viewer: Viewer,
  { placeId, withId }: TalkPair,
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

  const { organizationId } = viewer;

  return (
    two && {
      ...two,
      organizationId,
      placeId,
      side: two.subject.id === viewer.id ? "subject" : "partner",
    }
  );
}

async function materialOf(tx: Transaction, two: Two): Promise<TalkMaterial> {
  const [newest] = await tx
    .select({ id: checkIns.id })
    .from(checkIns)
    .where(isRevealedTo(two))
    .orderBy(desc(checkIns.revealedAt), checkIns.id)
    .limit(1);
  const views = newest && (await openedViewsOf(tx, newest.id));

  return {
    compared: views ? sideBySide(views).compared : [],
    agreement: await lastAgreementOf(tx, two),
    open: await tx
      .select({ owner: talkActions.owner, what: talkActions.what, dueOn: talkActions.dueOn })
      .from(talkActions)
      .innerJoin(talks, eq(talks.id, talkActions.talkId))
      .where(and(talksOf(two), isNull(talkActions.doneOn)))
      .orderBy(asc(talkActions.dueOn), talkActions.id)
      .limit(talkSize.points),
  };
}

/** What the two last agreed on in a check-in, and when a later one of theirs that looked back on it was revealed. */
async function lastAgreementOf(tx: Transaction, two: Two): Promise<TalkMaterial["agreement"]> {
  const [last] = await tx
    .select({
      purpose: checkIns.purpose,
      revealedAt: checkIns.revealedAt,
      agreedAt: agreementVersions.confirmedAt,
      skills: agreementVersions.skills,
      reviewOn: agreementVersions.reviewOn,
    })
    .from(checkIns)
    .innerJoin(agreementVersions, eq(agreementVersions.checkInId, checkIns.id))
    .where(and(isRevealedTo(two), isNotNull(agreementVersions.confirmedAt)))
    .orderBy(desc(checkIns.revealedAt), desc(agreementVersions.version))
    .limit(1);
  if (!last?.revealedAt || !last.agreedAt) return undefined;

  const [lookedBack] = await tx
    .select({ revealedAt: checkIns.revealedAt })
    .from(checkIns)
    .innerJoin(agreementOutcomes, eq(agreementOutcomes.checkInId, checkIns.id))
    .where(
      and(
        isRevealedTo(two),
        eq(checkIns.purpose, last.purpose),
        gt(checkIns.createdAt, last.revealedAt),
      ),
    )
    .orderBy(asc(checkIns.revealedAt))
    .limit(1);

  return {
    agreedAt: last.agreedAt,
    skills: last.skills.map(({ skill }) => skill),
    reviewOn: last.reviewOn,
    lookedBackAt: lookedBack?.revealedAt ?? null,
  };
}

/** That both views of a check-in in which the one rates the other as their manager are open to both. */
function isRevealedTo({ organizationId, subject, partner }: Two) {
  return and(
    eq(checkIns.organizationId, organizationId),
    eq(checkIns.subjectId, subject.id),
    eq(checkIns.raterId, partner.id),
    eq(checkIns.kind, "manager"),
    isNotNull(checkIns.revealedAt),
    isNull(checkIns.sightEndedAt),
  );
}

/** The talks that the two have by this place, as long as both read them. */
function talksOf({ placeId, subject, partner }: Two) {
  return and(
    eq(talks.teamMembershipId, placeId),
    eq(talks.subjectId, subject.id),
    eq(talks.partnerId, partner.id),
    isNull(talks.sightEndedAt),
  );
}
