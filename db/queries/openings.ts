import "server-only";
import { and, desc, eq, inArray, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { reports } from "@/db/schema/assessments";
import { auditEntries } from "@/db/schema/audit";
import { checkIns, revealedRatings } from "@/db/schema/check-ins";
import { evidence } from "@/db/schema/evidence";
import { openedLevels, openings } from "@/db/schema/openings";
import { people } from "@/db/schema/people";
import { sightOfOpenings } from "@/db/schema/sight";
import type { Owner, Viewer } from "@/lib/access/viewer";
import { lookActions } from "@/lib/audit/actions";
import { limits } from "@/lib/limits";
import type { ReadinessInput } from "@/lib/readiness/model";
import type { OpenedThing, OpeningKind } from "@/lib/teams/opening";
import { agreementOf } from "./agreements";
import { asReader } from "./as-reader";
import { recordAct } from "./audit";
import { newestPieces } from "./chosen-evidence";
import { notify } from "./notices";
import { isOwnView, newestFirst, reportsOf } from "./own-reports";
import { keepPeople } from "./people-locks";
import { placeUnder } from "./team-relations";

/**
 * Opens a thing of the viewer's to a manager of theirs: a report (its levels as they saw themselves, without notes, verdict,
 * or index), an earlier check-in with someone else (their own levels in it and what the two agreed on), or a piece of
 * evidence. `not found` where it isn't theirs, or that person doesn't manage them.
 */
export function openToManager(
  viewer: Viewer,
  { managerId, kind, thingId }: { managerId: string } & OpenedThing,
  now = new Date(),
): Promise<"opened" | "not found"> {
  return asSystem("open a thing to one's manager", async (tx) => {
    await keepPeople(
      tx,
      tx
        .select({ id: people.id })
        .from(people)
        .where(inArray(people.id, [viewer.id, managerId])),
    );
    const place = await placeUnder(tx, viewer, managerId);
    if (!place) return "not found";

    const found = await findThing[kind](tx, viewer, thingId);
    if (!found) return "not found";

    const [opening] = await tx
      .insert(openings)
      .values({
        organizationId: viewer.organizationId,
        personId: viewer.id,
        teamMembershipId: place,
        managerId,
        thingAt: found.at,
        reportId: kind === "report" ? thingId : null,
        checkInId: kind === "check-in" ? thingId : null,
        evidenceId: kind === "evidence" ? thingId : null,
      })
      .onConflictDoNothing()
      .returning({ id: openings.id });
    if (!opening) return "opened";

    if (found.levels.length > 0) {
      await tx
        .insert(openedLevels)
        .values(found.levels.map((level) => ({ ...level, openingId: opening.id })));
    }
    await recordAct(tx, viewer, "opening.made", opening.id);
    const { organizationId } = viewer;
    await notify(
      tx,
      { kind: "opened", organizationId, personId: managerId, openingId: opening.id },
      now,
    );

    return "opened";
  });
}

/** Withdraws what the viewer opened, from the manager's next request on. */
export function withdrawOpening(
  viewer: Viewer,
  id: string,
  now = new Date(),
): Promise<"withdrawn" | "not found"> {
  return asSystem("withdraw what was opened to a manager", async (tx) => {
    const ended = await tx
      .update(openings)
      .set({ endedAt: now })
      .where(
        and(
          eq(openings.id, id),
          eq(openings.personId, viewer.id),
          eq(openings.organizationId, viewer.organizationId),
          isNull(openings.endedAt),
        ),
      )
      .returning({ id: openings.id });
    if (ended.length === 0) return "not found";
    await recordAct(tx, viewer, "opening.ended", id);

    return "withdrawn";
  });
}

/**
 * What someone opened to a manager of theirs, the newest first, with their own levels in it, what the two of a check-in
 * agreed on, or what a piece of evidence says: to that manager, as long as they manage them, and to the person themselves.
 * A manager's look is written down, and the person reads of it.
 */
export function listOpened(viewer: Viewer, subject: Owner, managerId: string) {
  return asReader(viewer, subject, "opened", async (tx) => {
    const rows = await tx
      .select({
        id: openings.id,
        reportId: openings.reportId,
        checkInId: openings.checkInId,
        evidenceId: openings.evidenceId,
        thingAt: openings.thingAt,
        createdAt: openings.createdAt,
      })
      .from(openings)
      .where(
        and(
          eq(openings.personId, subject.id),
          eq(openings.organizationId, subject.organizationId),
          eq(openings.managerId, managerId),
          isNull(openings.endedAt),
          sql`${openings.id} = any(array(${sightOfOpenings}))`,
        ),
      )
      .orderBy(desc(openings.createdAt), openings.id)
      .limit(limits.openings);
    const levels = await tx
      .select()
      .from(openedLevels)
      .where(
        inArray(
          openedLevels.openingId,
          rows.map(({ id }) => id),
        ),
      );
    const pieces = await newestPieces(
      tx,
      rows.flatMap(({ evidenceId }) => evidenceId ?? []),
      limits.openings,
    );

    return Promise.all(
      rows.map(async ({ reportId, checkInId, evidenceId, ...opening }) => ({
        ...opening,
        kind: kindOf({ reportId, checkInId }),
        thingId: reportId ?? checkInId ?? evidenceId ?? "",
        levels: levels
          .filter(({ openingId }) => openingId === opening.id)
          .map(({ openingId: _, ...level }) => level),
        agreement: checkInId ? (await agreementOf(tx, checkInId)).holding : undefined,
        piece: pieces.find(({ id }) => id === evidenceId),
      })),
    );
  });
}

/** What the viewer can open to a manager, the newest first: their reports, check-ins with someone else, and evidence. */
export function listToOpen(viewer: Viewer, managerId: string) {
  return asViewer(viewer, async (tx) => {
    const madeReports = await tx
      .select({ id: reports.id, at: reports.asOf, purpose: reports.purpose })
      .from(reports)
      .where(and(reportsOf(viewer), isOwnView))
      .orderBy(...newestFirst)
      .limit(limits.thingsToOpen);
    const revealed = await tx
      .select({ id: checkIns.id, at: checkIns.revealedAt, raterName: checkIns.raterName })
      .from(checkIns)
      .where(
        and(
          eq(checkIns.subjectId, viewer.id),
          eq(checkIns.organizationId, viewer.organizationId),
          isNotNull(checkIns.revealedAt),
          or(isNull(checkIns.raterId), ne(checkIns.raterId, managerId)),
        ),
      )
      .orderBy(desc(checkIns.revealedAt), checkIns.id)
      .limit(limits.thingsToOpen);

    return { reports: madeReports, checkIns: revealed };
  });
}

/** When a manager or mentor of the viewer's looked at what the viewer opened, and at what, the newest first. */
export function listLooks(viewer: Viewer, readerId: string) {
  return asViewer(viewer, (tx) =>
    tx
      .select({
        id: auditEntries.id,
        action: auditEntries.action,
        createdAt: auditEntries.createdAt,
      })
      .from(auditEntries)
      .where(
        and(
          eq(auditEntries.subjectId, viewer.id),
          eq(auditEntries.organizationId, viewer.organizationId),
          eq(auditEntries.actorId, readerId),
          inArray(auditEntries.action, lookActions),
        ),
      )
      .orderBy(desc(auditEntries.createdAt), auditEntries.id)
      .limit(limits.looksShown),
  );
}

type Level = Omit<typeof openedLevels.$inferInsert, "openingId">;
type Found = { at: Date | null; levels: Level[] };

/** What's opened of a thing of the viewer's; nothing where it isn't theirs. */
const findThing: Record<
  OpeningKind,
  (tx: Transaction, viewer: Viewer, id: string) => Promise<Found | undefined>
> = {
  report: async (tx, viewer, id) => {
    const [report] = await tx
      .select({ at: reports.asOf, input: reports.input })
      .from(reports)
      .where(and(eq(reports.id, id), reportsOf(viewer), isOwnView));

    return report && { at: report.at, levels: ownLevelsIn(report.input) };
  },
  "check-in": async (tx, viewer, id) => {
    const [checkIn] = await tx
      .select({ at: checkIns.revealedAt })
      .from(checkIns)
      .where(
        and(
          eq(checkIns.id, id),
          eq(checkIns.subjectId, viewer.id),
          eq(checkIns.organizationId, viewer.organizationId),
          isNotNull(checkIns.revealedAt),
        ),
      );
    if (!checkIn) return undefined;

    const levels = await tx
      .select({
        skill: revealedRatings.skill,
        state: revealedRatings.state,
        level: revealedRatings.level,
        confidence: revealedRatings.confidence,
      })
      .from(revealedRatings)
      .where(and(eq(revealedRatings.checkInId, id), eq(revealedRatings.side, "subject")));

    return { ...checkIn, levels };
  },
  evidence: async (tx, viewer, id) => {
    const [piece] = await tx
      .select({ id: evidence.id })
      .from(evidence)
      .where(
        and(
          eq(evidence.id, id),
          eq(evidence.personId, viewer.id),
          eq(evidence.organizationId, viewer.organizationId),
        ),
      )
      .for("key share");

    return piece && { at: null, levels: [] };
  },
};

/** What someone said of themselves in a report's input: of each skill the newest. */
function ownLevelsIn({ ratings }: ReadinessInput): Level[] {
  const own = ratings
    .filter(({ source }) => source === "self")
    .toSorted((a, b) => a.ratedAt.localeCompare(b.ratedAt))
    .map(({ skill, state, level, confidence }) => ({ skill, state, level, confidence }));

  return [...new Map(own.map((level) => [level.skill, level])).values()];
}

function kindOf(thing: { reportId: string | null; checkInId: string | null }): OpeningKind {
  if (thing.reportId) return "report";

  return thing.checkInId ? "check-in" : "evidence";
}
