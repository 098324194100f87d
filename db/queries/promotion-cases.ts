import "server-only";
import { and, countDistinct, eq, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { checkIns } from "@/db/schema/check-ins";
import { notices } from "@/db/schema/notices";
import { promotionCases } from "@/db/schema/promotion-cases";
import type { Viewer } from "@/lib/access/viewer";
import { caseStanding, mayMakeCase } from "@/lib/check-ins/promotion-case";
import { lockAgreeing } from "./agreements";
import { recordAct } from "./audit";
import { toldIn } from "./check-in-sides";
import { notify } from "./notices";
import { countAsked, enteringReports } from "./report-raters";

/**
 * What the two of a promotion case of the viewer's said of its one page; once it's open, with how many people the subject
 * had asked by then and how many of them had answered. Nothing where neither has said a thing, and for anyone else.
 */
export async function findCase(viewer: Viewer, id: string) {
  const found = await asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select(saidColumns)
      .from(promotionCases)
      .where(eq(promotionCases.checkInId, id));

    return row;
  });
  if (!found) return undefined;
  const { openedAt } = found;

  return { ...found, counts: openedAt ? await countsOf(id, openedAt) : undefined };
}

/**
 * Lets a promotion case of the viewer's be printed as one page, as far as that's theirs to say, and tells the other side.
 * `closed` where it isn't theirs to say.
 */
export function agreeToCase(
  viewer: Viewer,
  id: string,
  now = new Date(),
): Promise<"agreed" | "closed"> {
  return asSystem("agree to a promotion case's page", async (tx) => {
    const checkIn = await lockCase(tx, viewer, id, now);
    if (!checkIn) return "closed";

    const [before] = await tx
      .select(saidColumns)
      .from(promotionCases)
      .where(eq(promotionCases.checkInId, id));
    const standing = caseStanding(before, checkIn.side);
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
    if (standing === "none") await tellAgreed(tx, checkIn, "page to agree to", now);
    if (standing === "asks you") await tellAgreed(tx, checkIn, "page agreed on", now);

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

/** What the two said of the page, from a row. */
const saidColumns = {
  subjectAgreedAt: promotionCases.subjectAgreedAt,
  raterAgreedAt: promotionCases.raterAgreedAt,
  openedAt: promotionCases.openedAt,
};

type Case = NonNullable<Awaited<ReturnType<typeof lockCase>>>;

/**
 * Tells the other side that one of the two said yes to the page, and whoever says so has read what asked them. A yes that
 * was taken back and is given again is told anew in the inbox, and mailed only if it wasn't before.
 */
async function tellAgreed(
  tx: Transaction,
  checkIn: Case,
  kind: "page to agree to" | "page agreed on",
  now: Date,
) {
  const { id, side, subjectId, raterId } = checkIn;
  const [self, personId] = side === "subject" ? [subjectId, raterId] : [raterId, subjectId];
  const isToldTo = (who: string | null) =>
    and(eq(notices.checkInId, id), eq(notices.personId, who ?? ""));
  await tx
    .update(notices)
    .set({ readAt: now, mailAfter: null })
    .where(and(isToldTo(self), eq(notices.kind, "page to agree to"), isNull(notices.readAt)));

  const earlier = and(isToldTo(personId), eq(notices.kind, kind));
  await tx.delete(notices).where(and(earlier, isNull(notices.mailClaimedAt)));
  await tx.update(notices).set({ readAt: null, createdAt: now }).where(earlier);
  const organizationId = toldIn(checkIn, personId);
  await notify(tx, { kind, checkInId: id, organizationId, personId }, now);
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
