import "server-only";
import { and, desc, eq, gt, inArray, isNull, not, sql } from "drizzle-orm";
import { asSystem, asViewer, asViewerWriting } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { memberships, organizations } from "@/db/schema/organizations";
import { sessions } from "@/db/schema/sessions";
import type { Role, Viewer } from "@/lib/access/viewer";
import { limits, sessionLimits } from "@/lib/limits";
import { compareNames } from "@/lib/people/names";
import { recordAudit } from "./audit";

/**
 * Whose session it is, with what stands around each of their pages: their name and address, and the organizations they
 * can work in, by name, how many check-ins wait for their view or agreement, how much in their inbox is unread, and what
 * teams they have. The one query without a viewer, because it's where a viewer comes from; one statement, because every
 * request begins with it. Nothing when the session ended, idled or expired, or the person is disabled. Where the
 * membership that the session works in has ended, the viewer stands in the organization they joined last, and
 * `membershipEnded` until they go on there; without any other membership they are no one. With the time zone they chose,
 * if they did.
 */
export function findSession(sessionId: string, now = new Date()): Promise<Session | undefined> {
  return asSystem("read a session", async (tx) => {
    const [session] = await tx
      .select({
        personId: sessions.personId,
        worksIn: sessions.organizationId,
        seenAt: sessions.seenAt,
        frame: sql<Frame | null>`frame_of(${sessions.personId}, ${sessions.organizationId}, ${limits.memberships})`,
      })
      .from(sessions)
      .where(and(eq(sessions.id, sessionId), isLive(now)));

    if (!session?.frame) return undefined;

    // Once every few minutes is enough to know when someone was last here.
    const isStale = now.getTime() - session.seenAt.getTime() > 300_000;

    if (isStale) {
      await tx.update(sessions).set({ seenAt: now }).where(eq(sessions.id, sessionId));
    }

    const { name, email, timeZone, organizations, ...counted } = session.frame;
    const [current] = organizations;

    return {
      viewer: {
        id: session.personId,
        sessionId,
        organizationId: current.id,
        role: current.role,
        ...(timeZone && { timeZone }),
        ...(current.id !== session.worksIn && { membershipEnded: true }),
      },
      person: { name, email },
      ...counted,
      organizations: organizations
        .map(({ id, name }) => ({ id, name }))
        .toSorted((a, b) => compareNames(a.name, b.name)),
    };
  });
}

/** What `frame_of` answers of a person: the organization that they work in is the first. */
type Frame = Session["person"] &
  Counted & {
    timeZone: string | null;
    organizations: [Workplace, ...Workplace[]];
  };

type Workplace = { id: string; name: string; role: Role };

type Session = Counted & {
  viewer: Viewer & { role: Role; timeZone?: string; membershipEnded?: true };
  person: { name: string; email: string | null };
  organizations: { id: string; name: string }[];
};

type Counted = {
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
