import "server-only";
import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lte } from "drizzle-orm";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { reports } from "@/db/schema/assessments";
import { mentorships, openScopes } from "@/db/schema/mentorships";
import type { Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import {
  type MentorshipScope,
  type MentorshipSide,
  mentorshipState,
  otherSide,
} from "@/lib/mentorships/mentorship";
import { endMentorships, pauseMentorships, tellSide } from "./mentorship-endings";
import { record } from "./mentorship-proposals";
import { isManaging, isMentorshipOf, lockMentorship, mentorshipTimes } from "./mentorship-sides";
import { isOwnView, newestFirst, reportsOf } from "./own-reports";

/**
 * The viewer's mentorships on one side, the newest first: as a mentee those in the organization they work in, of whatever
 * state; as a mentor those that haven't ended and that they proposed or that have begun.
 */
export async function listMentorships(viewer: Viewer, side: MentorshipSide) {
  const found = await asViewer(viewer, (tx) =>
    tx
      .select({ id: mentorships.id, ...shown })
      .from(mentorships)
      .where(isMentorshipOf(viewer, side))
      .orderBy(desc(mentorships.createdAt), mentorships.id)
      .limit(limits.mentorshipsShown),
  );

  return found.map((row) => withStanding(row, side));
}

/** One of these with its three lines; of anyone else's, and of one that ended as a mentor, nothing. */
export function findMentorship(viewer: Viewer, { id, side }: { id: string; side: MentorshipSide }) {
  return asViewer(viewer, async (tx) => {
    const [found] = await tx
      .select({
        id: mentorships.id,
        ...shown,
        goal: mentorships.goal,
        wish: mentorships.wish,
        betweenUs: mentorships.betweenUs,
      })
      .from(mentorships)
      .where(and(eq(mentorships.id, id), isMentorshipOf(viewer, side)));

    return found && withStanding(found, side);
  });
}

/**
 * What a mentee has chosen to open to a mentor of theirs: what's open, and what's chosen for when it begins or goes
 * on, and still shut. Nothing to anyone else.
 */
export function findChosenScopes(viewer: Viewer, id: string) {
  return asViewer(viewer, async (tx) => {
    const rows = await tx
      .select({
        scope: openScopes.scope,
        openedAt: openScopes.openedAt,
      })
      .from(openScopes)
      .innerJoin(mentorships, eq(mentorships.id, openScopes.mentorshipId))
      .where(
        and(
          eq(openScopes.mentorshipId, id),
          isNull(openScopes.endedAt),
          isMentorshipOf(viewer, "mentee"),
        ),
      )
      .orderBy(asc(openScopes.scope));
    const scopesOf = (isOpen: boolean) =>
      rows.filter(({ openedAt }) => (openedAt !== null) === isOpen).map(({ scope }) => scope);

    return { open: scopesOf(true), shut: scopesOf(false) };
  });
}

/** The mentee's own words as they look back on one that ended, with their first and last report within it. */
export function findLookBack(viewer: Viewer, id: string) {
  return asViewer(viewer, async (tx) => {
    const [found] = await tx
      .select({
        lookBack: mentorships.lookBack,
        startedAt: mentorships.startedAt,
        endedAt: mentorships.endedAt,
      })
      .from(mentorships)
      .where(and(eq(mentorships.id, id), isMentorshipOf(viewer, "mentee"), hasEnded));
    if (!found?.startedAt || !found.endedAt) return undefined;

    const within = await tx
      .select({ id: reports.id, purpose: reports.purpose, asOf: reports.asOf })
      .from(reports)
      .where(
        and(
          reportsOf(viewer),
          isOwnView,
          gte(reports.asOf, found.startedAt),
          lte(reports.asOf, found.endedAt),
        ),
      )
      .orderBy(...newestFirst);
    const last = within[0];
    const first = within.findLast(({ purpose }) => purpose === last?.purpose);

    return {
      text: found.lookBack,
      reports: first && last && first.id !== last.id ? { first, last } : undefined,
    };
  });
}

/** Keeps what a mentee writes as they look back on one of theirs that ended. It's theirs alone. */
export function saveLookBack(
  viewer: Viewer,
  { id, text: lookBack }: { id: string; text: string },
): Promise<"saved" | "closed"> {
  return asSystem("keep a mentee's look back", async (tx) => {
    const saved = await tx
      .update(mentorships)
      .set({ lookBack })
      .where(and(eq(mentorships.id, id), isMentorshipOf(viewer, "mentee"), hasEnded))
      .returning({ id: mentorships.id });

    return saved.length > 0 ? "saved" : "closed";
  });
}

/** Pauses one of the viewer's: the mentor sees nothing but the log until it goes on. */
export function pauseMentorship(
  viewer: Viewer,
  { id, side }: { id: string; side: MentorshipSide },
  now = new Date(),
): Promise<"paused" | "closed"> {
  return asSystem("pause a mentorship", async (tx) => {
    if (!(await lockMentorship(tx, viewer, { id, side, event: "paused" }))) return "closed";

    await pauseMentorships(tx, eq(mentorships.id, id), { by: side, now });
    await record(tx, viewer, "mentorship.paused", id);

    return "paused";
  });
}

/**
 * Lets one of the viewer's go on after a pause, which is for whoever paused it, or either where one managed the other;
 * `managing` as long as one does. What was open stays shut but for what a mentee opens anew.
 */
export function resumeMentorship(
  viewer: Viewer,
  { id, side, scopes }: { id: string; side: MentorshipSide; scopes?: readonly MentorshipScope[] },
  now = new Date(),
): Promise<"resumed" | "managing" | "closed"> {
  return asSystem("resume a mentorship", async (tx) => {
    const found = await lockMentorship(tx, viewer, { id, side, event: "resumed" });
    if (!found?.menteeId || !found.mentorId) return "closed";
    if (await isManaging(tx, found.menteeId, found.mentorId)) return "managing";

    await tx
      .update(mentorships)
      .set({ pausedAt: null, pausedBy: null })
      .where(eq(mentorships.id, id));
    if (side === "mentee") await openAnew(tx, id, scopes ?? [], now);
    await record(tx, viewer, "mentorship.resumed", id);
    await tellSide(tx, otherSide(side), found, "mentorship resumed", now);

    return "resumed";
  });
}

/** Ends one of the viewer's, as completed or stopped; whose doing it is, is told to no one. */
export function endMentorship(
  viewer: Viewer,
  { id, side, as }: { id: string; side: MentorshipSide; as: "completed" | "stopped" },
  now = new Date(),
): Promise<"ended" | "closed"> {
  return asSystem("end a mentorship", async (tx) => {
    if (!(await lockMentorship(tx, viewer, { id, side, event: as }))) return "closed";

    await endMentorships(tx, eq(mentorships.id, id), { reason: as, by: side, now });
    await record(tx, viewer, "mentorship.ended", id);

    return "ended";
  });
}

const shown = {
  menteeName: mentorships.menteeName,
  mentorName: mentorships.mentorName,
  proposedBy: mentorships.proposedBy,
  ...mentorshipTimes,
  pausedBy: mentorships.pausedBy,
  endReason: mentorships.endReason,
};

const hasEnded = and(isNotNull(mentorships.startedAt), isNotNull(mentorships.endedAt));

function withStanding<
  Row extends { menteeName: string; mentorName: string } & Parameters<typeof mentorshipState>[0],
>({ menteeName, mentorName, ...row }: Row, side: MentorshipSide) {
  return {
    ...row,
    side,
    /** The other one's. */
    name: side === "mentee" ? mentorName : menteeName,
    state: mentorshipState(row),
  };
}

/** Pieces of evidence are chosen one by one, where that's asked about; of the rest, what is chosen opens now. */
async function openAnew(
  tx: Transaction,
  mentorshipId: string,
  scopes: readonly MentorshipScope[],
  now: Date,
) {
  const chosen: readonly MentorshipScope[] = scopes.filter((scope) => scope !== "evidence");
  const isCurrent = and(eq(openScopes.mentorshipId, mentorshipId), isNull(openScopes.endedAt));
  const current = await tx
    .select({ id: openScopes.id, scope: openScopes.scope, openedAt: openScopes.openedAt })
    .from(openScopes)
    .where(isCurrent);
  const idsOf = (which: (row: (typeof current)[number]) => boolean) =>
    current.filter(which).map(({ id }) => id);
  const news = chosen.filter((scope) => !current.some((row) => row.scope === scope));

  await tx
    .update(openScopes)
    .set({ endedAt: now })
    .where(
      inArray(
        openScopes.id,
        idsOf(
          ({ scope, openedAt }) => scope !== "evidence" && !openedAt && !chosen.includes(scope),
        ),
      ),
    );
  await tx
    .update(openScopes)
    .set({ openedAt: now })
    .where(
      inArray(
        openScopes.id,
        idsOf(({ scope, openedAt }) => !openedAt && chosen.includes(scope)),
      ),
    );
  if (news.length > 0) {
    await tx
      .insert(openScopes)
      .values(news.map((scope) => ({ mentorshipId, scope, createdAt: now, openedAt: now })));
  }
}
