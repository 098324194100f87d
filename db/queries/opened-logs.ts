import "server-only";
import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { mentorships, openedLogs } from "@/db/schema/mentorships";
import { talks, talkVersions } from "@/db/schema/talks";
import type { Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import { recordAct } from "./audit";
import { endSightOfTalks, versionColumns } from "./talk-sides";

/**
 * The log of a mentorship of the viewer's that has ended, as they can open it to their mentors of today: each by the id of
 * their mentorship, with when it was opened to them, null where it isn't. Nothing where it isn't theirs as the mentee, or lasts.
 */
export function findLogToOpen(viewer: Viewer, mentorshipId: string) {
  return asViewer(viewer, async (tx) => {
    const [ended] = await tx
      .select({ id: mentorships.id, mentorName: mentorships.mentorName })
      .from(mentorships)
      .where(and(eq(mentorships.id, mentorshipId), isEndedOf(viewer)));
    if (!ended) return undefined;

    const mentors = await tx
      .select({
        mentorshipId: mentorships.id,
        name: mentorships.mentorName,
        openedAt: openedLogs.createdAt,
      })
      .from(mentorships)
      .leftJoin(
        openedLogs,
        and(
          eq(openedLogs.openedTo, mentorships.id),
          eq(openedLogs.mentorshipId, mentorshipId),
          isNull(openedLogs.endedAt),
        ),
      )
      .where(isLastingOf(viewer))
      .orderBy(asc(mentorships.startedAt), mentorships.id);

    return { ...ended, mentors };
  });
}

/**
 * Opens the log of an ended mentorship of the viewer's, as its mentee, to a mentor of theirs. Opened once more it stays as
 * it is. `not found` where the one isn't theirs or lasts, or the other isn't theirs or doesn't.
 */
export function openLog(
  viewer: Viewer,
  { mentorshipId, openedTo }: { mentorshipId: string; openedTo: string },
  now = new Date(),
): Promise<"opened" | "not found"> {
  return asSystem("open a log to a later mentor", async (tx) => {
    const [lasting] = await tx
      .select({ id: mentorships.id })
      .from(mentorships)
      .where(and(eq(mentorships.id, openedTo), isLastingOf(viewer)))
      .for("share");
    const [ended] = await tx
      .select({ id: mentorships.id })
      .from(mentorships)
      .where(and(eq(mentorships.id, mentorshipId), isEndedOf(viewer)));
    if (!lasting || !ended) return "not found";

    const opened = await tx
      .insert(openedLogs)
      .values({ mentorshipId, openedTo, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: openedLogs.id });
    for (const { id } of opened) await recordAct(tx, viewer, "log.opened", id);

    return "opened";
  });
}

/** Withdraws it, from the next request on. `not found` where it isn't open, or not theirs. */
export function withdrawLog(
  viewer: Viewer,
  { mentorshipId, openedTo }: { mentorshipId: string; openedTo: string },
  now = new Date(),
): Promise<"withdrawn" | "not found"> {
  return asSystem("withdraw a log from a later mentor", async (tx) => {
    const theirs = tx
      .select({ id: mentorships.id })
      .from(mentorships)
      .where(and(eq(mentorships.id, mentorshipId), isEndedOf(viewer)));
    const withdrawn = await tx
      .update(openedLogs)
      .set({ endedAt: now })
      .where(
        and(
          inArray(openedLogs.mentorshipId, theirs),
          eq(openedLogs.openedTo, openedTo),
          isNull(openedLogs.endedAt),
        ),
      )
      .returning({ id: openedLogs.id });
    for (const { id } of withdrawn) await recordAct(tx, viewer, "log.withdrawn", id);

    return withdrawn.length > 0 ? "withdrawn" : "not found";
  });
}

/**
 * What of earlier logs is open to the viewer by a mentorship of theirs, as the mentor: for each its id and the name of the
 * mentor from before, empty once that account is gone.
 */
export function listLogsOpenedTo(viewer: Viewer, mentorshipId: string) {
  return asViewer(viewer, (tx) =>
    tx
      .selectDistinct({ id: openedLogs.id, mentorName: talks.partnerName })
      .from(openedLogs)
      .innerJoin(mentorships, eq(mentorships.id, openedLogs.openedTo))
      .innerJoin(talks, eq(talks.mentorshipId, openedLogs.mentorshipId))
      .where(and(eq(openedLogs.openedTo, mentorshipId), isOpenTo(viewer)))
      .orderBy(talks.partnerName, openedLogs.id)
      .limit(limits.talksShown),
  );
}

/**
 * The log of a former mentor's that is open to the viewer as the mentee's mentor of today: the talks in which something was
 * confirmed, the latest first, each with the newest version that both confirmed.
 */
export function readOpenedLog(
  viewer: Viewer,
  { mentorshipId, id }: { mentorshipId: string; id: string },
) {
  return asViewer(viewer, async (tx) => {
    const [log] = await tx
      .select({ mentorshipId: openedLogs.mentorshipId, menteeName: mentorships.menteeName })
      .from(openedLogs)
      .innerJoin(mentorships, eq(mentorships.id, openedLogs.openedTo))
      .where(and(eq(openedLogs.id, id), eq(openedLogs.openedTo, mentorshipId), isOpenTo(viewer)));
    if (!log) return undefined;

    const confirmed = tx
      .select(versionColumns)
      .from(talkVersions)
      .where(and(eq(talkVersions.talkId, talks.id), isNotNull(talkVersions.confirmedAt)))
      .orderBy(desc(talkVersions.version))
      .limit(1)
      .as("confirmed");
    const found = await tx
      .select({
        id: talks.id,
        subjectName: talks.subjectName,
        partnerName: talks.partnerName,
        onDay: talks.onDay,
        startsAt: talks.startsAt,
        agenda: confirmed.agenda,
        notes: confirmed.notes,
        actions: confirmed.actions,
      })
      .from(talks)
      .innerJoinLateral(confirmed, sql`true`)
      .where(eq(talks.mentorshipId, log.mentorshipId))
      .orderBy(desc(sql`coalesce(${talks.startsAt}, ${talks.onDay}::timestamptz)`), talks.id)
      .limit(limits.talksShown);

    const { menteeName } = log;

    return { menteeName, mentorName: found[0]?.partnerName ?? "", talks: found };
  });
}

/** The names of the mentors of today who read the log of an ended mentorship, as its mentee opened it. */
export async function mentorsReadingLog(tx: Transaction, mentorshipId: string) {
  const later = alias(mentorships, "later");
  const found = await tx
    .select({ name: later.mentorName })
    .from(openedLogs)
    .innerJoin(later, eq(later.id, openedLogs.openedTo))
    .where(
      and(
        eq(openedLogs.mentorshipId, mentorshipId),
        isNull(openedLogs.endedAt),
        isNull(later.endedAt),
      ),
    )
    .orderBy(later.mentorName);

  return found.map(({ name }) => name);
}

/**
 * Ends what a mentor reads of logs by a mentorship: that of the two's talks, and earlier ones that were opened to them. In
 * the transaction that ends it, once it holds the mentorship `for update`: whoever plans a talk holds it, too.
 */
export async function endLogsOf(tx: Transaction, mentorshipId: string, now: Date) {
  await endSightOfTalks(tx, eq(talks.mentorshipId, mentorshipId), now);
  await tx
    .update(openedLogs)
    .set({ endedAt: now })
    .where(and(eq(openedLogs.openedTo, mentorshipId), isNull(openedLogs.endedAt)));
}

/** As its mentee: it began, and is over. */
function isEndedOf(viewer: Viewer) {
  return and(isMenteesOf(viewer), isNotNull(mentorships.startedAt), isNotNull(mentorships.endedAt));
}

function isLastingOf(viewer: Viewer) {
  return and(isMenteesOf(viewer), isNotNull(mentorships.startedAt), isNull(mentorships.endedAt));
}

function isMenteesOf(viewer: Viewer) {
  return and(
    eq(mentorships.menteeId, viewer.id),
    eq(mentorships.organizationId, viewer.organizationId),
  );
}

/** Of the rows of a mentorship that a log is opened to: the viewer mentors by it now. */
function isOpenTo(viewer: Viewer) {
  return and(
    eq(mentorships.mentorId, viewer.id),
    isNull(mentorships.pausedAt),
    isNull(mentorships.endedAt),
    isNull(openedLogs.endedAt),
  );
}
