import "server-only";
import { and, countDistinct, eq, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { checkIns } from "@/db/schema/check-ins";
import { promotionCases } from "@/db/schema/promotion-cases";
import type { Viewer } from "@/lib/access/viewer";
import { mayMakeCase } from "@/lib/check-ins/promotion-case";
import { lockAgreeing } from "./agreements";
import { recordAct } from "./audit";
import { countAsked, enteringReports } from "./report-raters";

/**
 * What the two of a promotion case of the viewer's said of its one page; once it's open, with how many people the subject
 * had asked by then and how many of them had answered. Nothing where neither has said a thing, and for anyone else.
 */
export async function findCase(viewer: Viewer, id: string) {
  const found = await asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({
        subjectAgreedAt: promotionCases.subjectAgreedAt,
        raterAgreedAt: promotionCases.raterAgreedAt,
        openedAt: promotionCases.openedAt,
      })
      .from(promotionCases)
      .where(eq(promotionCases.checkInId, id));

    return row;
  });
  if (!found) return undefined;
  const { openedAt } = found;

  return { ...found, counts: openedAt ? await countsOf(id, openedAt) : undefined };
}

/** Lets a promotion case of the viewer's be printed as one page, as far as that's theirs to say. `closed` where it isn't. */
export function agreeToCase(
  viewer: Viewer,
  id: string,
  now = new Date(),
): Promise<"agreed" | "closed"> {
  return asSystem("agree to a promotion case's page", async (tx) => {
    const checkIn = await lockCase(tx, viewer, id, now);
    if (!checkIn) return "closed";

    const [agreed] =
      checkIn.side === "subject"
        ? ([{ subjectAgreedAt: now }, promotionCases.subjectAgreedAt] as const)
        : ([{ raterAgreedAt: now }, promotionCases.raterAgreedAt] as const);
    await tx
      .insert(promotionCases)
      .values({ checkInId: id, ...agreed })
      .onConflictDoUpdate({
        target: promotionCases.checkInId,
        set: agreed,
        setWhere: isNull(promotionCases.openedAt),
      });
    await recordAct(tx, viewer, "case.agreed", id, checkIn.subjectId);

    return "agreed";
  });
}

/** Takes the viewer's yes back. `open` where the page was opened before. */
export function takeBackCase(
  viewer: Viewer,
  id: string,
  now = new Date(),
): Promise<"taken back" | "open" | "closed"> {
  return asSystem("take back a yes to a promotion case's page", async (tx) => {
    const checkIn = await lockCase(tx, viewer, id, now);
    if (!checkIn) return "closed";

    const taken = await tx
      .update(promotionCases)
      .set(checkIn.side === "subject" ? { subjectAgreedAt: null } : { raterAgreedAt: null })
      .where(and(eq(promotionCases.checkInId, id), isNull(promotionCases.openedAt)))
      .returning({ id: promotionCases.checkInId });
    if (taken.length === 0) return "open";
    await recordAct(tx, viewer, "case.taken-back", id, checkIn.subjectId);

    return "taken back";
  });
}

/** Opens the page, once and for both, as soon as both said yes. `closed` where one of them hasn't. */
export function openCase(viewer: Viewer, id: string, now = new Date()): Promise<"open" | "closed"> {
  return asSystem("open a promotion case's page", async (tx) => {
    const checkIn = await lockCase(tx, viewer, id, now);
    if (!checkIn) return "closed";

    const [open] = await tx
      .update(promotionCases)
      .set({
        openedAt: sql`coalesce(${promotionCases.openedAt}, ${now.toISOString()}::timestamptz)`,
      })
      .where(
        and(
          eq(promotionCases.checkInId, id),
          isNotNull(promotionCases.subjectAgreedAt),
          isNotNull(promotionCases.raterAgreedAt),
        ),
      )
      .returning({ id: promotionCases.checkInId });
    if (!open) return "closed";
    await recordAct(tx, viewer, "case.opened", id, checkIn.subjectId);

    return "open";
  });
}

async function lockCase(tx: Transaction, viewer: Viewer, id: string, now: Date) {
  const checkIn = await lockAgreeing(tx, viewer, id, now);

  return checkIn && mayMakeCase(checkIn, now) ? checkIn : undefined;
}

/** Both sides' yes covers that the rater learns how many others were asked. */
function countsOf(id: string, openedAt: Date) {
  return asSystem("count who was asked for a promotion case", async (tx) => {
    const [of] = await tx
      .select({ id: checkIns.subjectId, organizationId: checkIns.organizationId })
      .from(checkIns)
      .where(eq(checkIns.id, id));
    if (!of) return undefined;
    const purpose = "promotion case";
    const [answered] = await tx
      .select({ people: countDistinct(checkIns.raterKey) })
      .from(checkIns)
      .where(and(enteringReports(of, purpose), lte(checkIns.revealedAt, openedAt)));

    return {
      asked: await countAsked(tx, of, { purpose, asOf: openedAt }),
      answered: answered?.people ?? 0,
    };
  });
}
