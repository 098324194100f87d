import "server-only";
import { and, desc, eq, inArray, isNotNull, isNull, like, or, sql } from "drizzle-orm";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { assessments, ratings, reports } from "@/db/schema/assessments";
import { auditEntries } from "@/db/schema/audit";
import { checkIns, revealedRatings } from "@/db/schema/check-ins";
import { evidence } from "@/db/schema/evidence";
import { openedLevels, openings } from "@/db/schema/openings";
import { people } from "@/db/schema/people";
import { teamManagers, teamMemberships } from "@/db/schema/teams";
import type { Owner, Viewer } from "@/lib/access/viewer";
import type { OpenedThing, OpeningKind } from "@/lib/teams/opening";
import { agreementOf } from "./agreements";
import { asReader } from "./as-reader";
import { recordAct } from "./audit";
import { newestTitles } from "./chosen-evidence";
import { keepPeople } from "./people-locks";
import { placeUnder } from "./team-relations";
import { isManagedBy } from "./teams";

const shownAtOnce = 100;

/**
 * Opens a thing of the viewer's to a manager of theirs: a report (its levels as they saw themselves, without notes, verdict,
 * or index), an earlier check-in with someone else (their own levels in it and what the two agreed on), or a piece of
 * evidence. `not found` where it isn't theirs, or that person doesn't manage them.
 */
export function openToManager(
  viewer: Viewer,
  { managerId, kind, thingId }: { managerId: string } & OpenedThing,
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

    const levels = await levelsOf[kind](tx, viewer, thingId);
    if (!levels) return "not found";

    const [opening] = await tx
      .insert(openings)
      .values({
        organizationId: viewer.organizationId,
        personId: viewer.id,
        teamMembershipId: place,
        managerId,
        [columns[kind]]: thingId,
      })
      .onConflictDoNothing()
      .returning({ id: openings.id });
    if (!opening) return "opened";

    if (levels.length > 0) {
      await tx
        .insert(openedLevels)
        .values(levels.map((level) => ({ ...level, openingId: opening.id })));
    }
    await recordAct(tx, viewer, "opening.made", opening.id);

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
 * What someone in a team opened to one of its managers, the newest first: to that manager, as long as they manage it, and to
 * the person themselves. A manager's look is written down, and the person reads of it.
 */
export function listOpened(
  viewer: Viewer,
  subject: Owner,
  { teamId, managerId }: { teamId: string; managerId: string },
) {
  return asReader(viewer, subject, "opened", async (tx) => {
    const rows = await tx
      .select({
        id: openings.id,
        reportId: openings.reportId,
        checkInId: openings.checkInId,
        evidenceId: openings.evidenceId,
        reportedAt: reports.asOf,
        createdAt: openings.createdAt,
      })
      .from(openings)
      .innerJoin(teamMemberships, eq(teamMemberships.id, openings.teamMembershipId))
      .leftJoin(reports, eq(reports.id, openings.reportId))
      .where(
        and(
          eq(openings.personId, subject.id),
          eq(openings.organizationId, subject.organizationId),
          eq(openings.managerId, managerId),
          eq(teamMemberships.teamId, teamId),
          isNull(openings.endedAt),
          sql`${openings.id} = any(array(select sight_of_openings()))`,
        ),
      )
      .orderBy(desc(openings.createdAt), openings.id)
      .limit(shownAtOnce);

    return rows;
  });
}
