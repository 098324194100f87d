import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { asSystem, asViewer, asViewerWriting } from "@/db/client";
import { calendarFeeds } from "@/db/schema/calendar-feeds";
import { memberships } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import type { Viewer } from "@/lib/access/viewer";
import { recordAct } from "./audit";
import { consumeLimitIn, type Limit } from "./rate-limits";

/** How often one client may read one feed: a calendar does a few times a day. */
const reads: Limit = { name: "calendar reads", points: 60, seconds: 60 };

/** Since when the viewer's calendar link works, and when it was last read; nothing where they have none. */
export function findCalendarFeed(viewer: Viewer) {
  return asViewer(viewer, async (tx) => {
    const [feed] = await tx
      .select({ createdAt: calendarFeeds.createdAt, lastReadAt: calendarFeeds.lastReadAt })
      .from(calendarFeeds)
      .where(ownedBy(viewer));

    return feed;
  });
}

/** Gives the viewer a new calendar link, of whose secret only the hash is kept; the one before stops working. */
export function makeCalendarFeed(viewer: Viewer, tokenHash: string, now = new Date()) {
  return asViewerWriting(viewer, async (tx) => {
    const link = { tokenHash, createdAt: now, lastReadAt: null };
    await tx
      .insert(calendarFeeds)
      .values({ ...link, personId: viewer.id, organizationId: viewer.organizationId })
      .onConflictDoUpdate({
        target: [calendarFeeds.personId, calendarFeeds.organizationId],
        set: link,
      });
    await recordAct(tx, viewer, "calendar.link-made", viewer.id);
  });
}

/** Revokes the viewer's calendar link: it opens nothing from the next request on. */
export function revokeCalendarFeed(viewer: Viewer): Promise<"revoked" | "not found"> {
  return asViewerWriting(viewer, async (tx) => {
    const revoked = await tx
      .delete(calendarFeeds)
      .where(ownedBy(viewer))
      .returning({ personId: calendarFeeds.personId });
    if (revoked.length === 0) return "not found";

    await recordAct(tx, viewer, "calendar.link-revoked", viewer.id);

    return "revoked";
  });
}

/**
 * As whom a calendar link reads, and in which time zone if they chose one; that it was read is written down. `gone` for
 * every reason alike: there is none, it was replaced or revoked, its owner is disabled or no longer a member. A number
 * of seconds to wait for a client that reads it too often. It reads as a member, whatever its owner's role is.
 */
export function openCalendarFeed(
  tokenHash: string,
  client: string,
  now = new Date(),
): Promise<"gone" | number | { viewer: Viewer; timeZone: string | null }> {
  return asSystem("open a calendar link", async (tx) => {
    const [feed] = await tx
      .select({
        id: calendarFeeds.personId,
        organizationId: calendarFeeds.organizationId,
        timeZone: people.timeZone,
      })
      .from(calendarFeeds)
      .innerJoin(people, eq(people.id, calendarFeeds.personId))
      .innerJoin(
        memberships,
        and(
          eq(memberships.personId, calendarFeeds.personId),
          eq(memberships.organizationId, calendarFeeds.organizationId),
          isNull(memberships.endedAt),
        ),
      )
      .where(and(eq(calendarFeeds.tokenHash, tokenHash), isNull(people.disabledAt)));
    if (!feed) return "gone";

    const wait = await consumeLimitIn(tx, reads, `${tokenHash} ${client}`);
    if (wait > 0) return wait;

    await tx
      .update(calendarFeeds)
      .set({ lastReadAt: now })
      .where(eq(calendarFeeds.tokenHash, tokenHash));
    const { id, organizationId, timeZone } = feed;

    return { viewer: { id, organizationId, role: "member", sessionId: "" }, timeZone };
  });
}

function ownedBy(viewer: Viewer) {
  return and(
    eq(calendarFeeds.personId, viewer.id),
    eq(calendarFeeds.organizationId, viewer.organizationId),
  );
}
