import "server-only";
import { and, desc, eq, inArray, isNotNull, isNull, notInArray, type SQL, sql } from "drizzle-orm";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { checkIns } from "@/db/schema/check-ins";
import { evidence } from "@/db/schema/evidence";
import { mentoredEvidence, mentorships, openScopes } from "@/db/schema/mentorships";
import { memberships, organizations } from "@/db/schema/organizations";
import type { Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import {
  type MentorshipScope,
  mentorshipScopes,
  mentorshipState,
} from "@/lib/mentorships/mentorship";
import { scopeStanding, takesScopes } from "@/lib/mentorships/scopes";
import { recordAct, recordActs } from "./audit";
import { endCheckInsWhere } from "./check-ins";
import { newestVersionsOf, ownedBy } from "./evidence-versions";
import { holdBoth } from "./mentorship-sides";

/**
 * A mentorship of the viewer's as its mentee, with where each scope stands in it, how many pieces of evidence are picked,
 * whether the mentor works elsewhere and what that means for evidence, and what was open when, the newest first. Of
 * anyone else's, nothing.
 */
export function findScopes(viewer: Viewer, id: string) {
  return asViewer(viewer, async (tx) => {
    const [found] = await tx
      .select({
        id: mentorships.id,
        mentorId: mentorships.mentorId,
        mentorName: mentorships.mentorName,
        ...times,
        organization: organizations.name,
        staysSince: organizations.evidenceStaysSince,
        isOutsider,
      })
      .from(mentorships)
      .innerJoin(organizations, eq(organizations.id, mentorships.organizationId))
      .where(and(eq(mentorships.id, id), isMentee(viewer)));
    if (!found) return undefined;

    const rows = await tx
      .select({
        id: openScopes.id,
        scope: openScopes.scope,
        openedAt: openScopes.openedAt,
        endedAt: openScopes.endedAt,
      })
      .from(openScopes)
      .where(eq(openScopes.mentorshipId, id))
      .orderBy(desc(openScopes.createdAt), openScopes.id)
      .limit(limits.scopesShown);
    const { acceptedAt, startedAt, pausedAt, endedAt, staysSince, ...mentorship } = found;
    const state = mentorshipState({ acceptedAt, startedAt, pausedAt, endedAt });

    return {
      ...mentorship,
      state,
      startedAt,
      staysInside: staysSince !== null && mentorship.isOutsider,
      scopes: mentorshipScopes.map((scope) => ({
        scope,
        standing: scopeStanding(scope, rows, state),
        since: rows.find((row) => row.scope === scope && !row.endedAt)?.openedAt ?? null,
      })),
      history: rows.flatMap(({ openedAt, ...row }) => (openedAt ? [{ ...row, openedAt }] : [])),
    };
  });
}

/** `pieces first`: evidence opens with the pieces that are picked, by `openEvidence`. */
type Opened = "opened" | "chosen" | "not now" | "pieces first" | "not found";

/**
 * Opens scopes to the viewer's mentor, from now on, or chooses them where the mentorship hasn't begun. `not now` in a
 * pause and once it ended.
 */
export function openScopesOf(
  viewer: Viewer,
  { id, scopes }: { id: string; scopes: readonly MentorshipScope[] },
  now = new Date(),
): Promise<Opened> {
  return asSystem("open what a mentee chooses to their mentor", async (tx) => {
    const mentorship = await holdMentorship(tx, viewer, id);
    if (!mentorship) return "not found";
    if (!takesScopes(mentorship.state)) return "not now";

    const isActive = mentorship.state === "active";
    if (isActive && scopes.includes("evidence")) return "pieces first";

    for (const scope of scopes) await putOpen(tx, viewer, { id, scope }, isActive ? now : null);

    return isActive ? "opened" : "chosen";
  });
}

/**
 * Opens pieces of the viewer's evidence to their mentor, and with the first of them the scope: any other that was picked
 * before, as before a pause, is shut then. `secrets` where the mentor works elsewhere and the viewer hasn't said that none of it holds any of
 * their employer's; `stays inside` where their organization keeps evidence from such a mentor; `no pieces` where none of
 * them is the viewer's.
 */
export function openEvidence(
  viewer: Viewer,
  { id, pieces, holdsNoSecrets }: { id: string; pieces: string[]; holdsNoSecrets: boolean },
  now = new Date(),
): Promise<"opened" | "secrets" | "stays inside" | "no pieces" | "not now" | "not found"> {
  return asSystem("open evidence to one's mentor", async (tx) => {
    // Whoever ends the mentor's membership or keeps evidence inside holds it, too: what they end is all there is.
    await lock(tx, viewer.organizationId);
    const mentorship = await holdMentorship(tx, viewer, id);
    if (!mentorship) return "not found";
    if (mentorship.state !== "active") return "not now";
    if (mentorship.staysInside) return "stays inside";

    const isFirst = !(await isAnyPieceOpen(tx, id));
    if (isFirst && mentorship.isOutsider && !holdsNoSecrets) return "secrets";

    const own = await tx
      .select({ evidenceId: evidence.id })
      .from(evidence)
      .where(and(ownedBy(viewer), inArray(evidence.id, pieces)))
      .limit(limits.evidence)
      .for("key share");
    if (own.length === 0) return "no pieces";

    if (isFirst) {
      const ids = own.map(({ evidenceId }) => evidenceId);
      await shutPieces(tx, viewer, id, notInArray(mentoredEvidence.evidenceId, ids), now);
      await putOpen(tx, viewer, { id, scope: "evidence" }, now);
    }
    const opened = await tx
      .insert(mentoredEvidence)
      .values(own.map((piece) => ({ mentorshipId: id, ...piece, createdAt: now })))
      .onConflictDoNothing()
      .returning({ objectId: mentoredEvidence.id });
    await recordActs(tx, viewer, "mentored-evidence.opened", opened.map(ofOwn(viewer)));

    return "opened";
  });
}

/**
 * Shuts a scope from the mentor's next request on, or no longer chooses it; of evidence, also each piece. With check-ins
 * ends what rests on them, as with the mentorship itself: opening them again brings none back.
 */
export function shutScope(
  viewer: Viewer,
  { id, scope }: { id: string; scope: MentorshipScope },
  now = new Date(),
): Promise<"shut" | "not found"> {
  return asSystem("shut what a mentee opened to their mentor", async (tx) => {
    // Before any check-in's row, as whatever else ends these: the mentee may be leaving meanwhile.
    if (scope === "check-ins") await holdBoth(tx, and(eq(mentorships.id, id), isMentee(viewer)));
    if (!(await holdMentorship(tx, viewer, id))) return "not found";

    const shut = await tx
      .update(openScopes)
      .set({ endedAt: now })
      .where(
        and(
          eq(openScopes.mentorshipId, id),
          eq(openScopes.scope, scope),
          isNull(openScopes.endedAt),
        ),
      )
      .returning({ id: openScopes.id });
    const [ended] = shut;
    if (!ended) return "not found";
    if (scope === "evidence") await shutPieces(tx, viewer, id, undefined, now);
    if (scope === "check-ins") await endCheckInsWhere(tx, eq(checkIns.mentorshipId, id), now);
    await recordAct(tx, viewer, "scope.shut", ended.id);

    return "shut";
  });
}

/** Shuts one piece of the viewer's evidence from their mentor's next request on. */
export function shutPiece(
  viewer: Viewer,
  { id, pieceId }: { id: string; pieceId: string },
  now = new Date(),
): Promise<"shut" | "not found"> {
  return asSystem("shut a piece of evidence that a mentee opened", async (tx) => {
    if (!(await holdMentorship(tx, viewer, id))) return "not found";
    const shut = await shutPieces(tx, viewer, id, eq(mentoredEvidence.evidenceId, pieceId), now);

    return shut > 0 ? "shut" : "not found";
  });
}

/**
 * The viewer's evidence as they pick of it for a mentor, what happened last first, each with since when it's picked, if it
 * is. What isn't among the newest is picked on its own page.
 */
export function listPieces(viewer: Viewer, id: string) {
  return asViewer(viewer, (tx) => {
    const newest = newestVersionsOf(tx, ownedBy(viewer));

    return tx
      .select({
        id: newest.evidenceId,
        title: newest.title,
        happenedOn: newest.happenedOn,
        pickedAt: mentoredEvidence.createdAt,
      })
      .from(newest)
      .leftJoin(
        mentoredEvidence,
        and(
          eq(mentoredEvidence.evidenceId, newest.evidenceId),
          eq(mentoredEvidence.mentorshipId, id),
          isNull(mentoredEvidence.endedAt),
        ),
      )
      .orderBy(sql`${isNull(mentoredEvidence.id)}`, desc(newest.happenedOn), newest.evidenceId)
      .limit(limits.piecesToOpen);
  });
}

/** The mentors to whom the viewer opened evidence, each with since when a piece is open to them, if it is. */
export function listMentorsOfPiece(viewer: Viewer, pieceId: string) {
  return asViewer(viewer, (tx) =>
    tx
      .select({
        id: mentorships.id,
        mentorName: mentorships.mentorName,
        isOutsider,
        openSince: mentoredEvidence.createdAt,
      })
      .from(mentorships)
      .innerJoin(openScopes, and(eq(openScopes.mentorshipId, mentorships.id), isOpenEvidence))
      .leftJoin(
        mentoredEvidence,
        and(
          eq(mentoredEvidence.mentorshipId, mentorships.id),
          eq(mentoredEvidence.evidenceId, pieceId),
          isNull(mentoredEvidence.endedAt),
        ),
      )
      .where(and(isMentee(viewer), isActive))
      .orderBy(mentorships.mentorName, mentorships.id)
      .limit(limits.mentorsShown),
  );
}

/** A mentor who's no member of the mentee's organization: also one who isn't known yet. */
export const isOutsider = sql<boolean>`not exists (
  select from ${memberships} where ${memberships.organizationId} = ${mentorships.organizationId}
    and ${memberships.personId} = ${mentorships.mentorId} and ${memberships.endedAt} is null)`;

/** A mentorship in which something can be open. */
export const isActive = and(
  isNotNull(mentorships.startedAt),
  isNull(mentorships.pausedAt),
  isNull(mentorships.endedAt),
);

/** That a scope is open, in a mentorship that's active. */
export const isOpenNow = and(isNotNull(openScopes.openedAt), isNull(openScopes.endedAt));

const isOpenEvidence = and(eq(openScopes.scope, "evidence"), isOpenNow);

const times = {
  acceptedAt: mentorships.acceptedAt,
  startedAt: mentorships.startedAt,
  pausedAt: mentorships.pausedAt,
  endedAt: mentorships.endedAt,
};

function isMentee(viewer: Viewer) {
  return and(
    eq(mentorships.menteeId, viewer.id),
    eq(mentorships.organizationId, viewer.organizationId),
  );
}

/** Holds a mentorship of the viewer's as it stands until the transaction ends: a pause or an end waits, and then shuts. */
async function holdMentorship(tx: Transaction, viewer: Viewer, id: string) {
  const [found] = await tx
    .select({ ...times, isOutsider, staysSince: organizations.evidenceStaysSince })
    .from(mentorships)
    .innerJoin(organizations, eq(organizations.id, mentorships.organizationId))
    .where(and(eq(mentorships.id, id), isMentee(viewer)))
    .for("share", { of: mentorships });

  return (
    found && {
      state: mentorshipState(found),
      isOutsider: found.isOutsider,
      staysInside: found.isOutsider && found.staysSince !== null,
    }
  );
}

/** Opens a scope from an instant on, or chooses it, unless it's that already; what's open stays so. */
async function putOpen(
  tx: Transaction,
  viewer: Viewer,
  { id, scope }: { id: string; scope: MentorshipScope },
  openedAt: Date | null,
) {
  const [current] = await tx
    .insert(openScopes)
    .values({ mentorshipId: id, scope, openedAt })
    .onConflictDoUpdate({
      target: [openScopes.mentorshipId, openScopes.scope],
      targetWhere: isNull(openScopes.endedAt),
      set: { openedAt },
      setWhere: and(isNull(openScopes.openedAt), sql`excluded.opened_at is not null`),
    })
    .returning({ id: openScopes.id });

  if (current) await recordAct(tx, viewer, openedAt ? "scope.opened" : "scope.chosen", current.id);
}

async function isAnyPieceOpen(tx: Transaction, id: string) {
  const [open] = await tx
    .select({ id: openScopes.id })
    .from(openScopes)
    .innerJoin(mentoredEvidence, eq(mentoredEvidence.mentorshipId, openScopes.mentorshipId))
    .where(and(eq(openScopes.mentorshipId, id), isOpenEvidence, isNull(mentoredEvidence.endedAt)))
    .limit(1);

  return open !== undefined;
}

/** Shuts pieces that are picked in a mentorship; answers how many. */
async function shutPieces(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  which: SQL | undefined,
  now: Date,
) {
  const shut = await tx
    .update(mentoredEvidence)
    .set({ endedAt: now })
    .where(and(eq(mentoredEvidence.mentorshipId, id), isNull(mentoredEvidence.endedAt), which))
    .returning({ objectId: mentoredEvidence.id });
  await recordActs(tx, viewer, "mentored-evidence.shut", shut.map(ofOwn(viewer)));

  return shut.length;
}

function ofOwn(viewer: Viewer) {
  return ({ objectId }: { objectId: string }) => ({ objectId, subjectId: viewer.id });
}

/**
 * Shuts what's open in some mentorships that are paused, and leaves it chosen: once they go on, the mentee is offered it
 * anew. Pieces of evidence stay picked.
 */
export async function shutForPause(tx: Transaction, ids: readonly string[], now: Date) {
  const shut = await tx
    .update(openScopes)
    .set({ endedAt: now })
    .where(and(inArray(openScopes.mentorshipId, [...ids]), isOpenNow))
    .returning({ mentorshipId: openScopes.mentorshipId, scope: openScopes.scope });

  if (shut.length > 0) await tx.insert(openScopes).values(shut);
}
