import "server-only";
import { and, desc, eq, gt, inArray, isNull, not, sql } from "drizzle-orm";
import { asSystem, asViewer, asViewerWriting } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { agreementVersions } from "@/db/schema/agreements";
import { checkIns } from "@/db/schema/check-ins";
import { mentorships } from "@/db/schema/mentorships";
import { notices } from "@/db/schema/notices";
import { memberships, organizations } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { sessions } from "@/db/schema/sessions";
import { teamManagers, teamMemberships, teams } from "@/db/schema/teams";
import type { Role, Viewer } from "@/lib/access/viewer";
import { lapseDays } from "@/lib/check-ins/check-in";
import { limits, sessionLimits } from "@/lib/limits";
import { compareNames } from "@/lib/people/names";
import { recordAudit } from "./audit";
import { isSightOpen } from "./check-in-sides";
import { isStillTold } from "./open-notices";

/**
 * Whose session it is, with what stands around each of their pages: their name and address, and the organizations they
 * can work in, by name, how many check-ins wait for their view or agreement, how much in their inbox is unread, and what teams they have. The
 * one query without a viewer, because it's where
 * a viewer comes from; one statement, because every request begins with it. Nothing when the session ended, idled or
 * expired, or the person is disabled. Where the membership that the session works in has ended, the viewer stands in
 * the organization they joined last, and `membershipEnded` until they go on there; without any other membership they
 * are no one. With the time zone they chose, if they did.
 */
export function findSession(sessionId: string, now = new Date()): Promise<Session | undefined> {
  return asSystem("read a session", async (tx) => {
    const mine = await tx
      .select({
        personId: people.id,
        name: people.name,
        email: people.email,
        seenAt: sessions.seenAt,
        worksIn: sessions.organizationId,
        organizationId: memberships.organizationId,
        organization: organizations.name,
        role: memberships.role,
        timeZone: people.timeZone,
        waiting: sql<number>`${checkInsThatWait} + ${agreementsThatWait}`,
        unread: unreadNotices,
        managedTeam,
        hasTeam,
        teamsWaiting,
        hasMentees,
      })
      .from(sessions)
      .innerJoin(people, eq(people.id, sessions.personId))
      .innerJoin(memberships, and(eq(memberships.personId, people.id), isNull(memberships.endedAt)))
      .innerJoin(organizations, eq(organizations.id, memberships.organizationId))
      .where(and(eq(sessions.id, sessionId), isLive(now), isNull(people.disabledAt)))
      .orderBy(
        desc(eq(memberships.organizationId, sessions.organizationId)),
        desc(memberships.startedAt),
        memberships.id,
      )
      .limit(limits.memberships);
    const [current] = mine;

    if (!current) return undefined;

    // Once every few minutes is enough to know when someone was last here.
    const isStale = now.getTime() - current.seenAt.getTime() > 300_000;

    if (isStale) {
      await tx.update(sessions).set({ seenAt: now }).where(eq(sessions.id, sessionId));
    }

    const { personId, name, email, timeZone, worksIn, organizationId, role } = current;

    return {
      viewer: {
        id: personId,
        sessionId,
        organizationId,
        role,
        ...(timeZone && { timeZone }),
        ...(organizationId !== worksIn && { membershipEnded: true }),
      },
      person: { name, email },
      waiting: current.waiting,
      unread: current.unread,
      managedTeam: current.managedTeam,
      hasTeam: current.hasTeam,
      teamsWaiting: current.teamsWaiting,
      hasMentees: current.hasMentees,
      organizations: mine
        .map((each) => ({ id: each.organizationId, name: each.organization }))
        .toSorted((a, b) => compareNames(a.name, b.name)),
    };
  });
}

type Session = {
  viewer: Viewer & { role: Role; timeZone?: string; membershipEnded?: true };
  person: { name: string; email: string | null };
  /** How many check-ins wait for their view or agreement, in the organization that they work in. */
  waiting: number;
  /** How much they haven't read there, or of what they're told wherever they work, but for what is about those. */
  unread: number;
  /** The first by name of the teams that they manage there. */
  managedTeam: string | null;
  /** Whether they manage a team or have a place in one, or asked for it, in whichever organization. */
  hasTeam: boolean;
  /** How many places in teams wait for their yes there, as the one who was placed or as a manager. */
  teamsWaiting: number;
  /** Whether they mentor someone, or proposed to or agreed to, wherever that is. */
  hasMentees: boolean;
  organizations: { id: string; name: string }[];
};

/**
 * Starts a session in an organization of the person's, or else in the one they joined last, and answers its id. Their
 * sessions that are over go for good; of as many as may live at once, the one seen longest ago ends.
 */
export async function startSession(
  tx: Transaction,
  personId: string,
  device: string,
  organizationId?: string,
) {
  const membership = await currentMembership(tx, personId, organizationId);

  if (!membership) throw new Error("A person without an organization cannot sign in.");

  await lock(tx, personId);
  await makeRoom(tx, personId);

  const [session] = await tx
    .insert(sessions)
    .values({
      personId,
      device,
      organizationId: membership.organizationId,
      expiresAt: new Date(Date.now() + sessionLimits.absolute),
    })
    .returning({ id: sessions.id });

  if (!session) throw new Error("The session was not made.");

  await recordAudit(tx, {
    action: "session.started",
    actorId: personId,
    organizationId: membership.organizationId,
    objectId: session.id,
  });

  return session.id;
}

/** What is over is in the audit log; a session that is not there is as dead as one that ended. */
async function makeRoom(tx: Transaction, personId: string) {
  const now = new Date();

  await tx.delete(sessions).where(and(eq(sessions.personId, personId), not(isLive(now))));

  const beyond = tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(eq(sessions.personId, personId))
    .orderBy(desc(sessions.seenAt), sessions.id)
    .offset(limits.sessions - 1);
  const ended = await tx
    .delete(sessions)
    .where(inArray(sessions.id, beyond))
    .returning({ id: sessions.id, organizationId: sessions.organizationId });

  for (const { id, organizationId } of ended) {
    await recordAudit(tx, {
      action: "session.ended",
      actorId: personId,
      organizationId,
      objectId: id,
    });
  }
}

/** That a check-in waits for a member's view, or for their own side where their manager asks for it. */
const waitsForMember = sql`(${checkIns.raterId} = ${people.id} and ${checkIns.raterInAt} is null
      or ${checkIns.subjectId} = ${people.id} and ${checkIns.openedBy} = 'rater' and ${checkIns.subjectInAt} is null)
    and ${checkIns.organizationId} = ${memberships.organizationId}
    and ${checkIns.revealedAt} is null and ${checkIns.endedAt} is null
    and ${checkIns.dueOn} + ${lapseDays}::int >= current_date`;

/** How many check-ins wait for a member. */
const checkInsThatWait = sql<number>`(select count(*) from ${checkIns} where ${waitsForMember})::int`;

/** The check-ins whose agreement waits for a member: the newest version is the other side's, and can still be confirmed. */
const agreementsToConfirm = sql`
  select ${agreementVersions.checkInId} from ${agreementVersions}
  join ${checkIns} on ${checkIns.id} = ${agreementVersions.checkInId}
  where ${checkIns.organizationId} = ${memberships.organizationId}
    and ${agreementVersions.confirmedAt} is null
    and (${checkIns.subjectId} = ${people.id} and ${agreementVersions.writtenBy} = 'rater'
      or ${checkIns.raterId} = ${people.id} and ${agreementVersions.writtenBy} = 'subject')
    and ${checkIns.raterId} is not null and ${isSightOpen}
    and not exists (
      select from ${agreementVersions} newer
      where newer.check_in_id = ${agreementVersions.checkInId}
        and newer.version > ${agreementVersions.version}
    )`;

const agreementsThatWait = sql`(select count(*) from (${agreementsToConfirm}) waiting)::int`;

/**
 * How much of a member's inbox is unread. What is about a view, an agreement, or a place in a team that waits is counted
 * there, and what is no longer theirs to know isn't there.
 */
const unreadNotices = sql<number>`(
  select count(*) from ${notices}
  where ${notices.personId} = ${people.id}
    and (${notices.organizationId} = ${memberships.organizationId} or ${notices.organizationId} is null)
    and ${notices.readAt} is null
    and not exists (
      select from ${checkIns} where ${checkIns.id} = ${notices.checkInId} and ${waitsForMember}
    )
    and not (${notices.kind} = 'agreement to confirm' and ${notices.checkInId} in (${agreementsToConfirm}))
    and not exists (
      select from ${teamMemberships} where ${teamMemberships.id} = ${notices.teamMembershipId}
        and ${notices.kind} in ('placed', 'arrival') and ${isUnanswered(teamMemberships)}
    )
    and not exists (
      select from ${teamManagers} where ${teamManagers.id} = ${notices.teamManagerId}
        and ${notices.kind} = 'asked to manage' and ${isUnanswered(teamManagers)}
    )
    and ${isStillTold}
)::int`;

const managedTeam = sql<string | null>`(
  select ${teams.id} from ${teams} join ${teamManagers} on ${teamManagers.teamId} = ${teams.id}
  where ${isOwnPlaceHere(teamManagers)} and ${teamManagers.startedAt} is not null
  order by ${teams.name}, ${teams.id} limit 1
)`;

const hasTeam = sql<boolean>`(
  exists (select from ${teamManagers} where ${isOwnPlaceHere(teamManagers)})
  or exists (select from ${teamMemberships} where ${teamMemberships.personId} = ${people.id} and ${teamMemberships.endedAt} is null)
)`;

const hasMentees = sql<boolean>`exists (
  select from ${mentorships} where ${mentorships.mentorId} = ${people.id} and ${mentorships.endedAt} is null
)`;

/** Places that wait for a member's yes, and people who came by the join link of a team that they manage. */
const teamsWaiting = sql<number>`(
  (select count(*) from ${teamManagers} where ${isOwnPlaceHere(teamManagers)} and ${teamManagers.startedAt} is null)
  + (select count(*) from ${teamMemberships} where ${isOwnPlaceHere(teamMemberships)} and ${teamMemberships.waitsFor} = 'person')
  + (
    select count(*) from ${teamMemberships} join ${teamManagers} on ${teamManagers.teamId} = ${teamMemberships.teamId}
    where ${isOwnPlaceHere(teamManagers)} and ${teamManagers.startedAt} is not null
      and ${teamMemberships.waitsFor} = 'manager' and ${teamMemberships.endedAt} is null
  )
)::int`;

function isUnanswered(table: typeof teamManagers | typeof teamMemberships) {
  return sql`${table.startedAt} is null and ${table.endedAt} is null`;
}

/** That a place in a team is a member's, in the organization that the membership is in, and hasn't ended. */
function isOwnPlaceHere(table: typeof teamManagers | typeof teamMemberships) {
  return sql`${table.personId} = ${people.id} and ${table.organizationId} = ${memberships.organizationId} and ${table.endedAt} is null`;
}

/** Neither ended nor expired nor idle at an instant. */
function isLive(now: Date) {
  return sql`(${and(
    isNull(sessions.endedAt),
    gt(sessions.expiresAt, now),
    gt(sessions.seenAt, new Date(now.getTime() - sessionLimits.idle)),
  )})`;
}

/** The viewer's own live sessions, the last seen first. */
export function listSessions(viewer: Viewer, now = new Date()) {
  return asViewer(viewer, (tx) =>
    tx
      .select({
        id: sessions.id,
        device: sessions.device,
        seenAt: sessions.seenAt,
        createdAt: sessions.createdAt,
      })
      .from(sessions)
      .where(and(eq(sessions.personId, viewer.id), isLive(now)))
      .orderBy(desc(sessions.seenAt), sessions.id)
      .limit(limits.sessions),
  );
}

/** Ends one of the viewer's own sessions; its cookie is dead at the next request. Someone else's is not found. */
export function endSession(viewer: Viewer, id: string): Promise<"ended" | "not found"> {
  return asViewerWriting(viewer, async (tx) => {
    const ended = await tx
      .update(sessions)
      .set({ endedAt: new Date() })
      .where(and(eq(sessions.id, id), eq(sessions.personId, viewer.id), isNull(sessions.endedAt)))
      .returning({ id: sessions.id });

    if (ended.length === 0) return "not found";

    await recordAudit(tx, {
      action: "session.ended",
      actorId: viewer.id,
      organizationId: viewer.organizationId,
      objectId: id,
    });

    return "ended";
  });
}

/** Ends all of the viewer's sessions, on every device, this one too. */
export function endAllSessions(viewer: Viewer) {
  return asViewerWriting(viewer, async (tx) => {
    await endSessionsOf(tx, viewer.id);
    await recordAudit(tx, {
      action: "sessions.ended",
      actorId: viewer.id,
      organizationId: viewer.organizationId,
    });
  });
}

/** Ends all of a person's sessions within a transaction. */
export async function endSessionsOf(tx: Transaction, personId: string) {
  await tx
    .update(sessions)
    .set({ endedAt: new Date() })
    .where(and(eq(sessions.personId, personId), isNull(sessions.endedAt)));
}

/** Works in another of the viewer's organizations from the next request on. One they are not in is not found. */
export function switchOrganization(
  viewer: Viewer,
  organizationId: string,
): Promise<"switched" | "not found"> {
  return asViewerWriting(viewer, async (tx) => {
    const switched = await tx
      .update(sessions)
      .set({ organizationId })
      .where(
        and(
          eq(sessions.id, viewer.sessionId),
          eq(sessions.personId, viewer.id),
          sql`exists (${tx
            .select({ id: memberships.id })
            .from(memberships)
            .where(
              and(
                eq(memberships.organizationId, organizationId),
                eq(memberships.personId, viewer.id),
                isNull(memberships.endedAt),
              ),
            )})`,
        ),
      )
      .returning({ id: sessions.id });

    if (switched.length === 0) return "not found";

    await recordAudit(tx, {
      action: "organization.switched",
      actorId: viewer.id,
      organizationId: viewer.organizationId,
      objectId: organizationId,
    });

    return "switched";
  });
}

/**
 * Lets the viewer's session work on in one of their organizations, or else in the one they joined last, within the
 * transaction in which they leave.
 */
export async function moveSession(tx: Transaction, viewer: Viewer, organizationId?: string) {
  const membership = await currentMembership(tx, viewer.id, organizationId);

  if (!membership) throw new Error("A person was left without an organization.");

  await tx
    .update(sessions)
    .set({ organizationId: membership.organizationId })
    .where(and(eq(sessions.id, viewer.sessionId), eq(sessions.personId, viewer.id)));
}

/** The person's membership in this organization, or else in the one they joined last. */
async function currentMembership(tx: Transaction, personId: string, organizationId?: string) {
  const [membership] = await tx
    .select({ organizationId: memberships.organizationId, role: memberships.role })
    .from(memberships)
    .innerJoin(organizations, eq(organizations.id, memberships.organizationId))
    .where(and(eq(memberships.personId, personId), isNull(memberships.endedAt)))
    .orderBy(
      ...(organizationId ? [desc(eq(memberships.organizationId, organizationId))] : []),
      desc(memberships.startedAt),
      memberships.id,
    )
    .limit(1);

  return membership;
}
