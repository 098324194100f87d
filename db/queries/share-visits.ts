import "server-only";
import { and, count, desc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { memberships } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { shares, shareVisits } from "@/db/schema/shares";
import type { Owner } from "@/lib/access/viewer";
import { aDay, limits } from "@/lib/limits";
import { recordAudit } from "./audit";
import { consumeLimitIn, type Limit } from "./rate-limits";
import { sharedContent } from "./shared-content";
import { isWorkingShare } from "./shares";

/** How often one client may open one link: no one reads faster, and a program that does fills nothing. */
const openings: Limit = { name: "share openings", points: 60, seconds: 60 };

/**
 * Opens a share link for a visitor and counts the visit, in one transaction: no one sees without being counted. `gone`
 * for every reason alike: there is none, it was revoked or expired, its owner is disabled or no longer a member.
 * `locked` where it has a password and the visitor has not proven that they know it; that is no visit. A
 * number of seconds to wait for a client that opened it too often; that is none either.
 */
export function openShare(
  tokenHash: string,
  visitor: {
    client: string;
    device: string;
    zone: string;
    isUnlocked: (passwordHash: string) => boolean;
  },
  now = new Date(),
) {
  return asSystem("open a share link for its visitor", async (tx) => {
    // Held until the visit is written: once revoking it has answered, no visit is on its way.
    const [share] = await workingShare(tx, tokenHash, now).for("no key update", { of: shares });

    if (!share) return "gone";
    if (share.passwordHash && !visitor.isUnlocked(share.passwordHash)) return "locked";

    const wait = await consumeLimitIn(tx, openings, `${share.id} ${visitor.client}`);
    if (wait > 0) return wait;

    const owner = { id: share.ownerId, organizationId: share.organizationId };
    const content = await sharedContent(tx, { ...share, owner }, { now, zone: visitor.zone });
    await countVisit(tx, share.id, owner, visitor.device, now);

    return { owner: share.owner, expiresAt: share.expiresAt, content };
  });
}

/** The hash of a working share link's password, to compare with; nothing where there is no such link or no password. */
export function findSharePassword(tokenHash: string, now = new Date()) {
  return asSystem("compare a share link's password", async (tx) => {
    const [share] = await workingShare(tx, tokenHash, now);

    return share?.passwordHash ?? undefined;
  });
}

/** Every visit counts; of a day's only the first are kept one by one, so that no number of visits fills the database. */
async function countVisit(
  tx: Transaction,
  shareId: string,
  owner: Owner,
  device: string,
  now: Date,
) {
  await tx
    .update(shares)
    .set({ visits: sql`${shares.visits} + 1`, lastVisitAt: now })
    .where(eq(shares.id, shareId));
  const [today] = await tx
    .select({ visits: count() })
    .from(shareVisits)
    .where(
      and(
        eq(shareVisits.shareId, shareId),
        gt(shareVisits.createdAt, new Date(now.getTime() - aDay)),
      ),
    );

  if ((today?.visits ?? 0) >= limits.shareVisitsADay) return;

  await tx.insert(shareVisits).values({ shareId, device, createdAt: now });
  await forgetOldVisits(tx, shareId);
  await recordAudit(tx, {
    action: "share.visited",
    actorId: null,
    organizationId: owner.organizationId,
    subjectId: owner.id,
    objectId: shareId,
  });
}

/** Of a link's visits only the last are kept. */
async function forgetOldVisits(tx: Transaction, shareId: string) {
  const old = tx
    .select({ id: shareVisits.id })
    .from(shareVisits)
    .where(eq(shareVisits.shareId, shareId))
    .orderBy(desc(shareVisits.createdAt), shareVisits.id)
    .offset(limits.shareVisits);

  await tx.delete(shareVisits).where(inArray(shareVisits.id, old));
}

function workingShare(tx: Transaction, tokenHash: string, now: Date) {
  return tx
    .select({
      id: shares.id,
      scopes: shares.scopes,
      reportId: shares.reportId,
      passwordHash: shares.passwordHash,
      expiresAt: shares.expiresAt,
      organizationId: shares.organizationId,
      ownerId: people.id,
      owner: people.name,
    })
    .from(shares)
    .innerJoin(people, eq(people.id, shares.personId))
    .innerJoin(
      memberships,
      and(
        eq(memberships.personId, shares.personId),
        eq(memberships.organizationId, shares.organizationId),
        isNull(memberships.endedAt),
      ),
    )
    .where(and(eq(shares.tokenHash, tokenHash), isWorkingShare(now), isNull(people.disabledAt)));
}
