import "server-only";
import { and, count, desc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { asViewer, asViewerWriting } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { reports } from "@/db/schema/assessments";
import { people } from "@/db/schema/people";
import { shares, shareVisits } from "@/db/schema/shares";
import type { Viewer } from "@/lib/access/viewer";
import { aDay, limits } from "@/lib/limits";
import type { ReadinessInput } from "@/lib/readiness/model";
import type { ShareScope } from "@/lib/shares/share";
import { recordAct } from "./audit";
import { newestFirst, numberInHistory, reportsOf } from "./own-reports";
import { sharedContent } from "./shared-content";

/** The viewer's share links, those that work first, the newest first, each with how often it was opened and when last. */
export function listShares(viewer: Viewer, { now = new Date(), limit = 100 } = {}) {
  return asViewer(viewer, (tx) =>
    tx
      .select({
        id: shares.id,
        label: shares.label,
        scopes: shares.scopes,
        expiresAt: shares.expiresAt,
        revokedAt: shares.revokedAt,
        visits: shares.visits,
        lastVisitAt: shares.lastVisitAt,
      })
      .from(shares)
      .where(ownedBy(viewer))
      .orderBy(desc(sql`${isWorkingShare(now)}`), desc(shares.createdAt), shares.id)
      .limit(limit),
  );
}

/** The viewer's reports that a link can show, the newest first, with what tells them apart. */
export function listShareableReports(viewer: Viewer, limit = 100) {
  return asViewer(viewer, (tx) => {
    const place = tx
      .select({ id: reports.id, number: numberInHistory.as("number") })
      .from(reports)
      .where(reportsOf(viewer))
      .as("place");

    return tx
      .select({
        id: reports.id,
        asOf: reports.asOf,
        number: place.number,
        purpose: reports.purpose,
        ratings: sql<ReadinessInput["ratings"]>`${reports.input} -> 'ratings'`,
        result: reports.result,
      })
      .from(reports)
      .innerJoin(place, eq(place.id, reports.id))
      .where(and(reportsOf(viewer), reports.mayBeShared))
      .orderBy(...newestFirst)
      .limit(limit);
  });
}

/**
 * A share link of the viewer's own with its last visits, their number, and what a visitor would see of it now; nothing
 * to see once it does not work. Looking at it is no visit. Of anyone else's, nothing.
 */
export function findShare(viewer: Viewer, id: string, { now = new Date(), zone = "UTC" } = {}) {
  return asViewer(viewer, async (tx) => {
    const [share] = await tx
      .select({
        id: shares.id,
        label: shares.label,
        scopes: shares.scopes,
        reportId: shares.reportId,
        reportAsOf: reports.asOf,
        hasPassword: sql<boolean>`${shares.passwordHash} is not null`,
        owner: people.name,
        works: sql<boolean>`${isWorkingShare(now)}`,
        expiresAt: shares.expiresAt,
        revokedAt: shares.revokedAt,
        createdAt: shares.createdAt,
        visits: shares.visits,
      })
      .from(shares)
      .innerJoin(people, eq(people.id, shares.personId))
      .leftJoin(reports, eq(reports.id, shares.reportId))
      .where(and(eq(shares.id, id), ownedBy(viewer)));

    if (!share) return undefined;

    const lastVisits = await tx
      .select({
        id: shareVisits.id,
        device: shareVisits.device,
        createdAt: shareVisits.createdAt,
      })
      .from(shareVisits)
      .where(eq(shareVisits.shareId, id))
      .orderBy(desc(shareVisits.createdAt), shareVisits.id)
      .limit(100);
    const content = share.works
      ? await sharedContent(tx, { ...share, owner: viewer }, { now, zone })
      : undefined;

    return { ...share, lastVisits, content };
  });
}

/**
 * Makes a share link for so many days. The id is the caller's, so that sending the same form twice makes one. `full`
 * with as many that work as may, `no report` where the report is not the viewer's own, or not theirs to show.
 */
export function makeShare(
  viewer: Viewer,
  share: {
    id: string;
    label: string;
    scopes: ShareScope[];
    reportId: string | null;
    days: number;
    tokenHash: string;
    passwordHash: string | null;
  },
  now = new Date(),
): Promise<"made" | "made before" | "full" | "no report"> {
  const { days, reportId, ...rest } = share;

  return asViewerWriting(viewer, async (tx) => {
    await lock(tx, viewer.id);
    if (reportId && !(await ownsReport(tx, viewer, reportId))) return "no report";
    if ((await countOthers(tx, viewer, share.id, now)) >= limits.workingShares) return "full";

    const made = await tx
      .insert(shares)
      .values({
        ...rest,
        reportId,
        organizationId: viewer.organizationId,
        personId: viewer.id,
        expiresAt: new Date(now.getTime() + days * aDay),
      })
      .onConflictDoNothing({ target: shares.id })
      .returning({ id: shares.id });

    if (made.length === 0) return "made before";

    await recordAct(tx, viewer, "share.made", share.id);

    return "made";
  });
}

/** Revokes a share link: it opens nothing from the next request on. */
export function revokeShare(
  viewer: Viewer,
  id: string,
  now = new Date(),
): Promise<"revoked" | "not found"> {
  return asViewerWriting(viewer, async (tx) => {
    const revoked = await tx
      .update(shares)
      .set({ revokedAt: now })
      .where(and(eq(shares.id, id), ownedBy(viewer), isWorkingShare(now)))
      .returning({ id: shares.id });

    if (revoked.length === 0) return "not found";

    await recordAct(tx, viewer, "share.revoked", id);

    return "revoked";
  });
}

async function ownsReport(tx: Transaction, viewer: Viewer, id: string) {
  const [report] = await tx
    .select({ id: reports.id })
    .from(reports)
    .where(and(eq(reports.id, id), reportsOf(viewer), reports.mayBeShared));

  return report !== undefined;
}

/** How many others of the viewer's links work. */
async function countOthers(tx: Transaction, viewer: Viewer, id: string, now: Date) {
  const [others] = await tx
    .select({ shares: count() })
    .from(shares)
    .where(and(ownedBy(viewer), isWorkingShare(now), ne(shares.id, id)));

  return others?.shares ?? 0;
}

/** Neither revoked nor expired at an instant. */
export function isWorkingShare(now: Date) {
  return and(isNull(shares.revokedAt), gt(shares.expiresAt, now));
}

function ownedBy(viewer: Viewer) {
  return and(eq(shares.personId, viewer.id), eq(shares.organizationId, viewer.organizationId));
}
