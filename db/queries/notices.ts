import "server-only";
import {
  and,
  desc,
  eq,
  inArray,
  isNull,
  ne,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from "drizzle-orm";
import { asSystem, asViewer, asViewerWriting } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { asks } from "@/db/schema/asks";
import { checkIns } from "@/db/schema/check-ins";
import { guests } from "@/db/schema/guests";
import { notices } from "@/db/schema/notices";
import { openings } from "@/db/schema/openings";
import { memberships } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { promotionCases } from "@/db/schema/promotion-cases";
import { teamManagers, teamMemberships } from "@/db/schema/teams";
import type { Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import {
  isAskKind,
  isCheckInKind,
  isMentorshipKind,
  isOrganizationKind,
  isSummaryKind,
  isTalkKind,
  isTeamKind,
  type NoticeKind,
  noticeTable,
} from "@/lib/notices/kinds";
import { nextMailHour } from "@/lib/notices/mail-hours";
import { kindsOn, type ReadingPage } from "@/lib/notices/pages";
import type { Notice } from "@/lib/notices/words";
import { timeZoneOf } from "@/lib/text/time-zones";
import { checkInTimes, sideOf } from "./check-in-sides";
import { isStillTold } from "./open-notices";
import { isSilenced, takeReminder } from "./outside-addresses";
import { asksToldOf } from "./told-asks";
import { deletionsToldOf } from "./told-deletions";
import { mentorshipsToldOf } from "./told-mentorships";
import { placesToldOf } from "./told-places";
import { summariesToldOf, talksToldOf } from "./told-talks";

/** What a notice tells of: one of these. */
type Thing =
  | { checkInId: string }
  | { teamMembershipId: string }
  | { teamManagerId: string }
  | { openingId: string }
  | { talkId: string }
  | { summaryId: string }
  | { mentorshipId: string }
  | { askId: string }
  | { deletionId: string };

/** What someone is told of a thing; `isQuiet` where no mail is to go. */
export type Telling = Thing & {
  kind: NoticeKind;
  /** Null, once they were erased, for no one. */
  personId: string | null;
  ordinal?: number;
  isQuiet?: boolean;
};

/** Tells one person something, as `notifyAll` does. */
export function notify(
  tx: Transaction,
  { organizationId, ...telling }: Telling & { organizationId: string | null },
  now: Date,
) {
  return notifyAll(tx, organizationId, [telling], now);
}

/**
 * Tells people something, in the transaction of what it tells of: each once for each kind, thing, and ordinal, however
 * often it's called, and only someone who is a member there and not disabled, or a guest with an address. Without an
 * organization they have it wherever they work. A mail may go from the next hour on at which mail goes where they are. As
 * many statements for hundreds as for one, guests aside.
 */
export async function notifyAll(
  tx: Transaction,
  organizationId: string | null,
  tellings: readonly Telling[],
  now: Date,
) {
  const found = await recipientsOf(
    tx,
    organizationId,
    tellings.flatMap(({ personId }) => personId ?? []),
  );
  const rows: (typeof notices.$inferInsert)[] = [];

  for (const { personId, isQuiet, ...what } of tellings) {
    const person = personId === null ? undefined : found.get(personId);
    if (!person || personId === null) continue;
    if (!person.isMember && !(await isToldToGuest(tx, what.kind, person.guestAddress, now))) {
      continue;
    }

    const isMailed = !isQuiet && noticeTable[what.kind].setting !== null;
    const mailAfter = isMailed ? nextMailHour(now, timeZoneOf(person.timeZone)) : null;
    rows.push({ personId, organizationId, ...what, createdAt: now, mailAfter });
  }

  if (rows.length > 0) await tx.insert(notices).values(rows).onConflictDoNothing();
}

/**
 * Who of some people can be told, by their ids. Someone who is being erased at this moment is told nothing: whoever waited
 * for that could wait in a circle.
 */
async function recipientsOf(tx: Transaction, organizationId: string | null, personIds: string[]) {
  if (personIds.length === 0) return new Map<string, never>();

  const found = await tx
    .select({
      id: people.id,
      timeZone: people.timeZone,
      isMember: isMemberWhereTold(sql`${organizationId}::uuid`, people.id),
      guestAddress: guests.address,
    })
    .from(people)
    .leftJoin(guests, eq(guests.personId, people.id))
    .where(and(inArray(people.id, personIds), isNull(people.disabledAt)))
    .for("key share", { of: people, skipLocked: true });

  return new Map(found.map(({ id, ...person }) => [id, person]));
}

/** Whether someone is a member of the organization that they're told in, or, where it's null, of any. */
export function isMemberWhereTold(organizationId: SQLWrapper, personId: SQLWrapper) {
  return sql<boolean>`exists (
    select from ${memberships} where ${memberships.personId} = ${personId} and ${memberships.endedAt} is null
      and (${organizationId} is null or ${memberships.organizationId} = ${organizationId})
  )`;
}

/** A guest with an address gets the mail that asks, one reminder in 30 days, and what they may agree to; nothing else. */
async function isToldToGuest(tx: Transaction, kind: NoticeKind, address: string | null, now: Date) {
  if (!address) return false;

  switch (kind) {
    case "asked":
    case "attestation asked":
    case "feedback asked":
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
 * What the viewer was told in the organization they work in or wherever they work, the newest first, from before a notice if told. Answers a
 * page of it, and the notice before which to ask on when there's more.
 */
export async function listNotices(
  viewer: Viewer,
  { before, limit = limits.noticesOnAPage }: { before?: string; limit?: number } = {},
) {
  const { page, older } = await asViewer(viewer, async (tx) => {
    const place = tx
      .select({ createdAt: notices.createdAt, id: notices.id })
      .from(notices)
      .where(and(eq(notices.id, before ?? ""), isOwn(viewer)));
    const found = await ownNotices(
      tx,
      viewer,
      before ? sql`(${notices.createdAt}, ${notices.id}) < ${place}` : undefined,
      limit + 1,
    );
    const page = found.slice(0, limit);

    return {
      page: await withThings(tx, page),
      older: found.length > limit ? page.at(-1)?.id : undefined,
    };
  });

  return { notices: await withPlaces(page), older };
}

/** Marks one notice of the viewer's as read, and answers it; nothing for anyone else's. */
export async function openNotice(viewer: Viewer, id: string, now = new Date()) {
  const found = await asViewerWriting(viewer, async (tx) => {
    await tx
      .update(notices)
      .set({ readAt: now })
      .where(and(eq(notices.id, id), isOwn(viewer), isNull(notices.readAt)));

    return withThings(tx, await ownNotices(tx, viewer, eq(notices.id, id), 1));
  });
  const [opened] = await withPlaces(found);

  return opened;
}

/** A page, by the id of the check-in, the team, the place in a team, the talk, or whatever else it's about. */
type About = { page: ReadingPage; id: string };

/** Marks all that `listNotices` has of the viewer's as read, or all that a page tells. */
export function readNotices(viewer: Viewer, about?: About, now = new Date()) {
  return asViewerWriting(viewer, async (tx) => {
    await tx
      .update(notices)
      .set({ readAt: now })
      .where(and(isOwn(viewer), isNull(notices.readAt), about && isAbout(tx, about)));
  });
}

/** Whether the viewer was told something that a page tells, and hasn't read it. */
export function hasUnread(viewer: Viewer, about: About) {
  return asViewer(viewer, async (tx) => {
    const [unread] = await tx
      .select({ id: notices.id })
      .from(notices)
      .where(and(isOwn(viewer), isNull(notices.readAt), isAbout(tx, about)))
      .limit(1);

    return unread !== undefined;
  });
}

function isAbout(tx: Transaction, { page, id }: About) {
  if (page === "check-in") return eq(notices.checkInId, id);
  if (page === "talk") return eq(notices.talkId, id);
  if (page === "summary") return eq(notices.summaryId, id);
  if (page === "mentorship") return eq(notices.mentorshipId, id);
  if (page === "attestation") {
    return and(eq(notices.askId, id), eq(notices.kind, "attestation asked"));
  }
  if (page === "feedback") return eq(notices.askId, id);
  if (page === "evidence") {
    const aboutPiece = tx.select({ id: asks.id }).from(asks).where(eq(asks.evidenceId, id));

    return and(inArray(notices.askId, aboutPiece), ne(notices.kind, "attestation asked"));
  }
  if (page === "opened") {
    const ofPlace = eq(openings.teamMembershipId, id);

    return inArray(notices.openingId, tx.select({ id: openings.id }).from(openings).where(ofPlace));
  }
  const placesIn = (table: typeof teamMemberships | typeof teamManagers) =>
    tx.select({ id: table.id }).from(table).where(eq(table.teamId, id));

  return and(
    inArray(notices.kind, [...kindsOn[page]]),
    or(
      inArray(notices.teamMembershipId, placesIn(teamMemberships)),
      inArray(notices.teamManagerId, placesIn(teamManagers)),
    ),
  );
}

/** Of the viewer's notices those that meet a condition, and whose thing is still theirs to know. */
function ownNotices(tx: Transaction, viewer: Viewer, which: SQL | undefined, limit: number) {
  return tx
    .select({
      id: notices.id,
      kind: notices.kind,
      createdAt: notices.createdAt,
      readAt: notices.readAt,
      checkIn: {
        id: checkIns.id,
        side: sideOf(viewer),
        openedBy: checkIns.openedBy,
        subjectName: checkIns.subjectName,
        raterName: checkIns.raterName,
        ...checkInTimes,
      },
      page: {
        subjectAgreedAt: promotionCases.subjectAgreedAt,
        raterAgreedAt: promotionCases.raterAgreedAt,
        openedAt: promotionCases.openedAt,
      },
    })
    .from(notices)
    .leftJoin(checkIns, eq(checkIns.id, notices.checkInId))
    .leftJoin(promotionCases, eq(promotionCases.checkInId, notices.checkInId))
    .where(and(isOwn(viewer), isStillTold, which))
    .orderBy(desc(notices.createdAt), desc(notices.id))
    .limit(limit);
}

type OwnNotice = Awaited<ReturnType<typeof ownNotices>>[number];

/** Some notices of a reader's, each with the talk, the summary, the ask, or the deletion that it's about, as far as they may read it. */
async function withThings(tx: Transaction, own: readonly OwnNotice[]) {
  const idsOf = (isAmong: (kind: NoticeKind) => boolean) =>
    own.filter(({ kind }) => isAmong(kind)).map(({ id }) => id);
  const [told, summarized, asked, deletions] = [
    await talksToldOf(tx, idsOf(isTalkKind)),
    await summariesToldOf(tx, idsOf(isSummaryKind)),
    await asksToldOf(tx, idsOf(isAskKind)),
    await deletionsToldOf(tx, idsOf(isOrganizationKind)),
  ];

  return own.map((notice) => ({
    ...notice,
    talk: told.get(notice.id),
    summary: summarized.get(notice.id),
    ask: asked.get(notice.id),
    deletion: deletions.get(notice.id),
  }));
}

type ToldNotice = Awaited<ReturnType<typeof withThings>>[number];

/**
 * The viewer's notices, each with what it's about, also the place in a team and the mentorship: what has ended there is
 * closed to them, and the notice still says of which team, or with whom, it was.
 */
async function withPlaces(own: readonly ToldNotice[]) {
  const idsOf = (isAmong: (kind: NoticeKind) => boolean) =>
    own.filter(({ kind }) => isAmong(kind)).map(({ id }) => id);
  const [ofTeams, ofMentorships] = [idsOf(isTeamKind), idsOf(isMentorshipKind)];
  const isAny = ofTeams.length + ofMentorships.length > 0;
  const [places, mentorships] = isAny
    ? await asSystem("tell someone of places in teams and of mentorships", async (tx) => [
        await placesToldOf(tx, ofTeams),
        await mentorshipsToldOf(tx, ofMentorships),
      ])
    : [];

  return own.flatMap(
    ({ kind, checkIn, page, talk, summary, ask, deletion, ...notice }): Notice[] => {
      if (isCheckInKind(kind))
        return checkIn ? [{ ...notice, kind, checkIn: { ...checkIn, page } }] : [];
      if (isTalkKind(kind)) return talk ? [{ ...notice, kind, talk }] : [];
      if (isSummaryKind(kind)) return summary ? [{ ...notice, kind, summary }] : [];
      if (isMentorshipKind(kind)) {
        const mentorship = mentorships?.get(notice.id);

        return mentorship ? [{ ...notice, kind, mentorship }] : [];
      }
      if (isAskKind(kind)) return ask ? [{ ...notice, kind, ask }] : [];
      if (isOrganizationKind(kind)) return deletion ? [{ ...notice, kind, deletion }] : [];
      const place = places?.get(notice.id);

      return place ? [{ ...notice, kind, place }] : [];
    },
  );
}

/** Theirs, in the organization they work in, or wherever they work. */
function isOwn(viewer: Viewer) {
  return and(
    eq(notices.personId, viewer.id),
    or(eq(notices.organizationId, viewer.organizationId), isNull(notices.organizationId)),
  );
}
