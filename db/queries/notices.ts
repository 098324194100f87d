import "server-only";
import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { asViewer, asViewerWriting } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { checkIns } from "@/db/schema/check-ins";
import { guests } from "@/db/schema/guests";
import { notices } from "@/db/schema/notices";
import { memberships } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import type { Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import type { NoticeKind } from "@/lib/notices/kinds";
import { nextMailHour } from "@/lib/notices/mail-hours";
import { timeZoneOf } from "@/lib/text/time-zones";
import { checkInTimes, sideOf } from "./check-in-sides";
import { isSilenced, takeReminder } from "./outside-addresses";

type Notice = {
  kind: NoticeKind;
  checkInId: string;
  organizationId: string;
  /** Null, once they were erased, for no one. */
  personId: string | null;
  ordinal?: number;
};

/**
 * Tells someone something, in the transaction of what it tells of: once for each kind, check-in, and ordinal, however
 * often it's called, and only someone who is a member there and not disabled, or a guest with an address. Its mail may
 * go from the next hour on at which mail goes where they are.
 */
export async function notify(
  tx: Transaction,
  { personId, organizationId, ...what }: Notice,
  now: Date,
) {
  if (personId === null) return;

  const [person] = await tx
    .select({
      timeZone: people.timeZone,
      isMember: sql<boolean>`${isNotNull(memberships.id)}`,
      guestAddress: guests.address,
    })
    .from(people)
    .leftJoin(
      memberships,
      and(
        eq(memberships.personId, people.id),
        eq(memberships.organizationId, organizationId),
        isNull(memberships.endedAt),
      ),
    )
    .leftJoin(guests, eq(guests.personId, people.id))
    .where(and(eq(people.id, personId), isNull(people.disabledAt)));

  if (!person) return;
  if (!person.isMember && !(await isToldToGuest(tx, what.kind, person.guestAddress, now))) return;

  const mailAfter = nextMailHour(now, timeZoneOf(person.timeZone));
  await tx
    .insert(notices)
    .values({ personId, organizationId, ...what, createdAt: now, mailAfter })
    .onConflictDoNothing();
}

/** A guest with an address gets the mail that asks, one reminder in 30 days, and what they may agree to; nothing else. */
async function isToldToGuest(tx: Transaction, kind: NoticeKind, address: string | null, now: Date) {
  if (!address) return false;

  switch (kind) {
    case "asked":
      return true;
    case "reminder":
      return takeReminder(tx, address, now);
    case "agreement to confirm":
      return !(await isSilenced(tx, address));
    default:
      return false;
  }
}

/**
 * What the viewer was told in the organization they work in, the newest first, from before a notice if told. Answers a
 * page of it, and the notice before which to ask on when there's more.
 */
export function listNotices(
  viewer: Viewer,
  { before, limit = limits.noticesOnAPage }: { before?: string; limit?: number } = {},
) {
  return asViewer(viewer, async (tx) => {
    const place = tx
      .select({ createdAt: notices.createdAt, id: notices.id })
      .from(notices)
      .where(and(eq(notices.id, before ?? ""), isOwn(viewer)));
    const found = await tx
      .select({
        id: notices.id,
        kind: notices.kind,
        createdAt: notices.createdAt,
        readAt: notices.readAt,
        side: sideOf(viewer),
        openedBy: checkIns.openedBy,
        subjectName: checkIns.subjectName,
        raterName: checkIns.raterName,
        ...checkInTimes,
      })
      .from(notices)
      .innerJoin(checkIns, eq(checkIns.id, notices.checkInId))
      .where(
        and(
          isOwn(viewer),
          before ? sql`(${notices.createdAt}, ${notices.id}) < ${place}` : undefined,
        ),
      )
      .orderBy(desc(notices.createdAt), desc(notices.id))
      .limit(limit + 1);
    const page = found.slice(0, limit);

    return { notices: page, older: found.length > limit ? page.at(-1)?.id : undefined };
  });
}

/** Marks one notice of the viewer's as read, and answers the check-in that it's about; nothing for anyone else's. */
export function openNotice(viewer: Viewer, id: string, now = new Date()) {
  return asViewerWriting(viewer, async (tx) => {
    const which = and(eq(notices.id, id), isOwn(viewer));
    await tx
      .update(notices)
      .set({ readAt: now })
      .where(and(which, isNull(notices.readAt)));
    const [opened] = await tx.select({ checkInId: notices.checkInId }).from(notices).where(which);

    return opened?.checkInId;
  });
}

/** Marks all that the viewer was told in the organization they work in as read, or all about one check-in. */
export function readNotices(viewer: Viewer, checkInId?: string, now = new Date()) {
  return asViewerWriting(viewer, async (tx) => {
    await tx
      .update(notices)
      .set({ readAt: now })
      .where(
        and(
          isOwn(viewer),
          isNull(notices.readAt),
          checkInId ? eq(notices.checkInId, checkInId) : undefined,
        ),
      );
  });
}

/** Whether the viewer was told something about a check-in that they haven't read. */
export function hasUnread(viewer: Viewer, checkInId: string) {
  return asViewer(viewer, async (tx) => {
    const [unread] = await tx
      .select({ id: notices.id })
      .from(notices)
      .where(and(isOwn(viewer), isNull(notices.readAt), eq(notices.checkInId, checkInId)))
      .limit(1);

    return unread !== undefined;
  });
}

function isOwn(viewer: Viewer) {
  return and(eq(notices.personId, viewer.id), eq(notices.organizationId, viewer.organizationId));
}
