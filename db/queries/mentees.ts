import "server-only";
import {
  and,
  asc,
  desc,
  eq,
  exists,
  gt,
  gte,
  isNotNull,
  isNull,
  lt,
  lte,
  not,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { mentorships } from "@/db/schema/mentorships";
import { organizations } from "@/db/schema/organizations";
import { talks, talkVersions } from "@/db/schema/talks";
import type { Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import { type Movement, movedFrom } from "@/lib/mentorships/movement";
import type { Dates } from "@/lib/text/dates";
import { movementsSince, scopesOpenIn } from "./mentee-movement";

/** When it is, and in whose days. */
type Told = { now?: Date; dates: Dates };

/**
 * The viewer's mentees, wherever these and the viewer work, each with the name of the organization that their things are
 * in, the scopes that are open to the viewer, the next talk, and what moved since the two last met, as far as that's open:
 * in as many statements for sixty as for one. The system reads this, as a viewer works in one organization at a time, so the
 * mentorship is in each `where`. What's read of someone's own is written down, once a day.
 */
export function listMentees(viewer: Viewer, told: Told) {
  return asSystem("tell a mentor how their mentees moved", (tx) =>
    menteesOf(tx, viewer, undefined, told),
  );
}

/** The same of one mentee, by the mentorship. Where it hasn't begun, has ended, or is someone else's, nothing. */
export function findMentee(viewer: Viewer, id: string, told: Told) {
  return asSystem("tell a mentor how a mentee moved", async (tx) => {
    const [mentee] = await menteesOf(tx, viewer, eq(mentorships.id, id), told);

    return mentee;
  });
}

async function menteesOf(
  tx: Transaction,
  viewer: Viewer,
  which: SQL | undefined,
  { now = new Date(), dates }: Told,
) {
  const found = await mentorshipsBy(tx, viewer, which, { now, dates });
  const mentees = found.map((mentee) => ({ ...mentee, since: movedFrom(mentee, dates) }));
  const movedOf = await movementsSince(tx, viewer, mentees, { now, dates });

  return mentees.map(({ since, startedAt, pausedAt, met, next, ...mentee }) => ({
    ...mentee,
    nextTalkId: next?.id ?? null,
    movement: { startedAt, pausedAt, met, next, ...movedOf(mentee.id) } satisfies Movement,
  }));
}

/** Someone's mentorships as the mentor, as long as they last, each with what's open in it, the last talk, and the next. */
export async function mentorshipsBy(
  tx: Transaction,
  mentor: Pick<Viewer, "id">,
  which: SQL | undefined,
  { now, dates }: Required<Told>,
) {
  const today = dates.calendarDay(now);
  const isOver = or(
    lt(talks.onDay, today),
    lte(talks.startsAt, now),
    and(eq(talks.onDay, today), isNoted(tx)),
  );
  const isAhead = or(gt(talks.startsAt, now), and(gte(talks.onDay, today), not(isNoted(tx))));
  const met = talksOf(tx, isOver).orderBy(desc(at), talks.id).limit(1).as("met");
  const next = talksOf(tx, isAhead).orderBy(asc(at), talks.id).limit(1).as("next");
  const rows = await tx
    .select({
      id: mentorships.id,
      menteeId: sql<string>`${mentorships.menteeId}`,
      organizationId: organizations.id,
      name: mentorships.menteeName,
      organization: organizations.name,
      goal: mentorships.goal,
      wish: mentorships.wish,
      betweenUs: mentorships.betweenUs,
      startedAt: sql<Date>`${mentorships.startedAt}`.mapWith(mentorships.startedAt),
      pausedAt: mentorships.pausedAt,
      met: { onDay: met.onDay, startsAt: met.startsAt },
      next: { id: next.id, onDay: next.onDay, startsAt: next.startsAt },
    })
    .from(mentorships)
    .innerJoin(organizations, eq(organizations.id, mentorships.organizationId))
    .leftJoinLateral(met, sql`true`)
    .leftJoinLateral(next, sql`true`)
    .where(
      and(
        eq(mentorships.mentorId, mentor.id),
        isNotNull(mentorships.startedAt),
        isNull(mentorships.endedAt),
        which,
      ),
    )
    .orderBy(mentorships.startedAt, mentorships.id)
    .limit(limits.mentees);
  const open = await scopesOpenIn(tx, rows);

  return rows.map((mentee) => ({ ...mentee, open: open.get(mentee.id) ?? [] }));
}

const at = sql`coalesce(${talks.startsAt}, ${talks.onDay}::timestamptz)`;

/** Of the talks of the mentorship that a row is of, those that weren't called off, and fit. */
function talksOf(tx: Transaction, which: SQL | undefined) {
  return tx
    .select({ id: talks.id, onDay: talks.onDay, startsAt: talks.startsAt })
    .from(talks)
    .where(and(eq(talks.mentorshipId, mentorships.id), isNull(talks.calledOffAt), which));
}

/** That something of the talk itself is written down: it took place. */
function isNoted(tx: Transaction) {
  return exists(
    tx
      .select({ version: talkVersions.version })
      .from(talkVersions)
      .where(
        and(
          eq(talkVersions.talkId, talks.id),
          sql`(${talkVersions.notes} <> '' or jsonb_array_length(${talkVersions.actions}) > 0)`,
        ),
      ),
  );
}
