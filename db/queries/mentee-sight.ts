import "server-only";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { actions } from "@/db/schema/actions";
import { mentoredEvidence, mentorships, openScopes } from "@/db/schema/mentorships";
import { isLook, type Owner, type Viewer } from "@/lib/access/viewer";
import { mentorshipState } from "@/lib/mentorships/mentorship";
import { readableScopes } from "@/lib/mentorships/scopes";
import { isNotAgreed } from "./actions";
import { recordAudit } from "./audit";
import { newestReadByMentor } from "./mentee-reports";
import { isActive, isOpenNow } from "./mentorship-scopes";
import { sharedContent } from "./shared-content";

/**
 * Someone whom the viewer mentors, and which of their things there are to read: a scope that's open and holds something. One
 * that's shut and one that's empty answer the same. Of a mentorship that hasn't begun or that ended, or of anyone
 * else's, nothing. The system reads, so that whether there's anything is told without reading it; the relation is in the
 * `where`.
 */
export function findMenteeSight(viewer: Viewer, id: string) {
  return asSystem("tell a mentor what a mentee opens to them", async (tx) => {
    const [found] = await tx
      .select({
        id: mentorships.id,
        menteeId: mentorships.menteeId,
        organizationId: mentorships.organizationId,
        name: mentorships.menteeName,
        acceptedAt: mentorships.acceptedAt,
        startedAt: mentorships.startedAt,
        pausedAt: mentorships.pausedAt,
        endedAt: mentorships.endedAt,
      })
      .from(mentorships)
      .where(
        and(
          eq(mentorships.id, id),
          eq(mentorships.mentorId, viewer.id),
          isNotNull(mentorships.startedAt),
          isNull(mentorships.endedAt),
        ),
      );
    if (!found?.menteeId || !found.organizationId) return undefined;

    const subject: Owner = { id: found.menteeId, organizationId: found.organizationId };
    const open = await tx
      .select({ scope: openScopes.scope })
      .from(openScopes)
      .innerJoin(mentorships, eq(mentorships.id, openScopes.mentorshipId))
      .where(
        and(
          eq(mentorships.id, id),
          eq(mentorships.mentorId, viewer.id),
          isActive,
          isOpenAndHolds(tx),
        ),
      );

    return {
      id,
      subject,
      name: found.name,
      state: mentorshipState(found),
      open: readableScopes.filter((each) => open.some(({ scope }) => scope === each)),
    };
  });
}

/**
 * The newest report of a mentee's that others may be given, as a share link shows it: its self-view and the titles that
 * they open to its readers. Its input isn't open to the mentor in the database, so the system reads, with the relation in the `where`;
 * the look is written down with it, and withdrawing waits for a look that's on its way.
 */
export function readMenteeReport(
  viewer: Viewer,
  { id, subject }: { id: string; subject: Owner },
  now: Date,
) {
  return asSystem("read a mentee's report for their mentor", async (tx) => {
    const [open] = await tx
      .select({ reportId: sql<string | null>`(${newestReadByMentor(tx)})` })
      .from(openScopes)
      .innerJoin(mentorships, eq(mentorships.id, openScopes.mentorshipId))
      .where(
        and(
          eq(mentorships.id, id),
          eq(mentorships.mentorId, viewer.id),
          eq(mentorships.menteeId, subject.id),
          eq(mentorships.organizationId, subject.organizationId),
          isActive,
          eq(openScopes.scope, "report"),
          isOpenNow,
        ),
      )
      .for("share", { of: openScopes });
    if (!open?.reportId) return undefined;

    const share = { owner: subject, scopes: ["report" as const], reportId: open.reportId };
    const { report } = await sharedContent(tx, share, { now, zone: "UTC" });

    if (report && isLook(viewer, subject)) {
      await recordAudit(tx, {
        action: "report.read",
        actorId: viewer.id,
        organizationId: subject.organizationId,
        subjectId: subject.id,
      });
    }

    return report;
  });
}

/** A scope that's open, with something in it that the mentor can read. */
function isOpenAndHolds(tx: Transaction) {
  const path = tx
    .select({ id: actions.id })
    .from(actions)
    .where(
      and(
        eq(actions.personId, mentorships.menteeId),
        eq(actions.organizationId, mentorships.organizationId),
        isNotAgreed,
      ),
    );
  const picked = tx
    .select({ id: mentoredEvidence.id })
    .from(mentoredEvidence)
    .where(
      and(eq(mentoredEvidence.mentorshipId, mentorships.id), isNull(mentoredEvidence.endedAt)),
    );

  return and(
    isOpenNow,
    sql`case ${openScopes.scope}
      when 'report' then exists (${newestReadByMentor(tx)})
      when 'path' then exists (${path})
      when 'evidence' then exists (${picked})
      else false end`,
  );
}
