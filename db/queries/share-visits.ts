import "server-only";
import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { memberships } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { shares, shareVisits } from "@/db/schema/shares";
import { limits } from "@/lib/limits";
import { recordDeed } from "./audit";
import { sharedContent } from "./shared-content";
import { isOpen } from "./shares";

/**
 * Opens a share link for a visitor and counts the visit, in one transaction: nobody sees without being counted. `gone`
 * for every reason alike: there is none, it was revoked or expired, its owner is disabled or no longer a member.
 * `locked` where it has a password and the visitor has not proven that they know it; that is no visit.
 */
export function openShare(
  tokenHash: string,
  visitor: { device: string; isUnlocked: (passwordHash: string) => boolean },
  now = new Date(),
) {
  return asSystem("open a share link for its visitor", async (tx) => {
    // Held until the visit is written: once revoking it has answered, no visit is on its way.
    const [share] = await workingShare(tx, tokenHash, now).for("share", { of: shares });

    if (!share) return "gone";
    if (share.passwordHash && !visitor.isUnlocked(share.passwordHash)) return "locked";

    const owner = { id: share.ownerId, organizationId: share.organizationId };
    const content = await sharedContent(tx, { ...share, owner }, now);

    await tx.insert(shareVisits).values({ shareId: share.id, device: visitor.device });
    await forgetOldVisits(tx, share.id);
    await recordDeed(tx, {
      action: "share.visited",
      actorId: null,
      organizationId: owner.organizationId,
      subjectId: owner.id,
      objectId: share.id,
    });

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

/** Of a link's visits only the last are kept. Two visitors at once never wait for each other to let the same one go. */
async function forgetOldVisits(tx: Transaction, shareId: string) {
  const old = tx
    .select({ id: shareVisits.id })
    .from(shareVisits)
    .where(eq(shareVisits.shareId, shareId))
    .orderBy(desc(shareVisits.createdAt), shareVisits.id)
    .offset(limits.shareVisits)
    .for("update", { skipLocked: true });

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
    .where(and(eq(shares.tokenHash, tokenHash), isOpen(now), isNull(people.disabledAt)));
}
