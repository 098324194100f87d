import "server-only";
import { and, asc, eq, gt, gte, isNotNull, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { asSystem } from "@/db/client";
import { isUnavailable, type Transaction } from "@/db/connection";
import { agreementVersions } from "@/db/schema/agreements";
import { checkIns } from "@/db/schema/check-ins";
import { notices } from "@/db/schema/notices";
import { people } from "@/db/schema/people";
import { teamMemberships } from "@/db/schema/teams";
import { dayOf } from "@/lib/forms/day";
import { reminderDue } from "@/lib/notices/reminders";
import { isAway } from "@/lib/teams/team";
import { addDays } from "@/lib/text/dates";
import { wallClock } from "@/lib/text/local-time";
import { timeZoneOf } from "@/lib/text/time-zones";
import { keepMentorships, toldIn } from "./check-in-sides";
import { endAll, hasLapsed, isOpen, reveal } from "./check-ins";
import { notify } from "./notices";

// What time does to check-ins. The rows say what's due; whoever calls is only the alarm clock. Each check-in is a
// transaction of its own, whose guard decides, so that a call that comes late, twice, or at the same time as another does
// no harm.

const atOnce = 200;

/** Reveals what both are in and the hour has come for, and answers how many check-ins it looked at. */
export function revealDue(now = new Date()) {
  const isDue = and(
    isOpen,
    isNotNull(checkIns.subjectInAt),
    isNotNull(checkIns.raterInAt),
    lte(checkIns.revealAt, now),
  );

  return forEach(isDue, async (tx, id) => {
    await keepMentorships(tx, eq(checkIns.id, id));

    return reveal(tx, undefined, id, now);
  });
}

/** Ends what isn't complete so long after its due day, with what its rater had answered. */
export function lapseDue(now = new Date()) {
  return forEach(hasLapsed(now), (tx, id) =>
    endAll(tx, and(eq(checkIns.id, id), hasLapsed(now)), { reason: "lapsed", now }),
  );
}

/**
 * Reminds each side that hasn't answered: once from halfway to the due day on, and once on the day, which is the one
 * where they are. A member of a team who's away is left alone until they're back.
 */
export async function remindDue(now = new Date()) {
  let last: { id: string; personId: string } | undefined;

  do {
    const found = await sidesToAnswer(now, last);
    last = found.length === atOnce ? found.at(-1) : undefined;

    for (const { id, personId, createdAt, dueOn, timeZone, awayUntil, reminded } of found) {
      const { day } = wallClock(now, timeZoneOf(timeZone));
      const ordinal = reminderDue({ createdAt, dueOn }, day, now);

      if (ordinal && ordinal > reminded && !isAway(awayUntil, day))
        await remind({ id, personId, ordinal }, now);
    }
  } while (last);
}

/** Tells both sides, once, that the day has come on which they wanted to look again at what they agreed on. */
export async function agreementsDue(now = new Date()) {
  const due = await asSystem("look for agreements that are due", (tx) =>
    tx
      .select({
        id: checkIns.id,
        organizationId: checkIns.organizationId,
        subjectId: checkIns.subjectId,
        raterId: checkIns.raterId,
        mentorshipId: checkIns.mentorshipId,
        version: agreementVersions.version,
      })
      .from(agreementVersions)
      .innerJoin(checkIns, eq(checkIns.id, agreementVersions.checkInId))
      .where(
        and(
          isNotNull(agreementVersions.confirmedAt),
          lte(agreementVersions.reviewOn, dayOf(now)),
          // Whatever was due so long ago isn't news.
          gte(agreementVersions.reviewOn, addDays(dayOf(now), -7)),
          sql`not exists (
            select from ${agreementVersions} newer
            where newer.check_in_id = ${checkIns.id} and newer.version > ${agreementVersions.version}
              and newer.confirmed_at is not null
          )`,
          sql`not exists (
            select from ${notices}
            where ${notices.kind} = 'agreement due' and ${notices.checkInId} = ${checkIns.id}
              and ${notices.ordinal} = ${agreementVersions.version}
          )`,
        ),
      )
      .orderBy(asc(checkIns.id))
      .limit(atOnce),
  );

  for (const { id, version, ...checkIn } of due) {
    await asSystem("tell of an agreement that is due", async (tx) => {
      for (const personId of [checkIn.subjectId, checkIn.raterId]) {
        const organizationId = toldIn(checkIn, personId);
        const about = { kind: "agreement due", checkInId: id, organizationId } as const;
        await notify(tx, { ...about, personId, ordinal: version }, now);
      }
    });
  }
}

function sidesToAnswer(now: Date, after?: { id: string; personId: string }) {
  return asSystem("look for whom to remind", (tx) =>
    tx
      .select({
        id: checkIns.id,
        personId: people.id,
        createdAt: checkIns.createdAt,
        dueOn: checkIns.dueOn,
        timeZone: people.timeZone,
        awayUntil: teamMemberships.awayUntil,
        reminded: sql<number>`coalesce((
          select max(${notices.ordinal}) from ${notices}
          where ${notices.kind} = 'reminder' and ${notices.checkInId} = ${checkIns.id} and ${notices.personId} = ${people.id}
        ), 0)::int`,
      })
      .from(checkIns)
      .innerJoin(people, isToAnswer)
      .leftJoin(
        teamMemberships,
        and(
          eq(teamMemberships.id, checkIns.teamMembershipId),
          eq(teamMemberships.personId, people.id),
        ),
      )
      .where(
        and(
          isOpen,
          // Somewhere it may still be the due day.
          gte(checkIns.dueOn, addDays(dayOf(now), -1)),
          after && sql`(${checkIns.id}, ${people.id}) > (${after.id}, ${after.personId})`,
        ),
      )
      .orderBy(asc(checkIns.id), asc(people.id))
      .limit(atOnce),
  );
}

/** That a person is a side of a check-in and hasn't answered. */
const isToAnswer = or(
  and(eq(people.id, checkIns.subjectId), isNull(checkIns.subjectInAt)),
  and(eq(people.id, checkIns.raterId), isNull(checkIns.raterInAt)),
);

function remind(
  { id, personId, ordinal }: { id: string; personId: string; ordinal: number },
  now: Date,
) {
  return asSystem("remind someone of a check-in", async (tx) => {
    const [checkIn] = await tx
      .select({
        organizationId: checkIns.organizationId,
        raterId: checkIns.raterId,
        mentorshipId: checkIns.mentorshipId,
      })
      .from(checkIns)
      .innerJoin(people, and(eq(people.id, personId), isToAnswer))
      .where(and(eq(checkIns.id, id), isOpen))
      .for("update", { of: checkIns });

    if (checkIn) {
      const organizationId = toldIn(checkIn, personId);
      await notify(tx, { kind: "reminder", checkInId: id, organizationId, personId, ordinal }, now);
    }
  });
}

/** Does something with each check-in of a kind, in the order of ids. One that fails holds up no other, and is thrown last. */
async function forEach(which: SQL | undefined, run: (tx: Transaction, id: string) => unknown) {
  let last: string | undefined;
  const failures: unknown[] = [];
  let count = 0;

  do {
    const found = await asSystem("look for due check-ins", (tx) =>
      tx
        .select({ id: checkIns.id })
        .from(checkIns)
        .where(and(which, last ? gt(checkIns.id, last) : undefined))
        .orderBy(asc(checkIns.id))
        .limit(atOnce),
    );
    for (const { id } of found) {
      try {
        await asSystem("do what is due", async (tx) => run(tx, id));
      } catch (error) {
        if (isUnavailable(error)) throw error;
        failures.push(error);
      }
    }
    count += found.length;
    last = found.length === atOnce ? found.at(-1)?.id : undefined;
  } while (last);

  if (failures.length > 0) throw failures[0];

  return count;
}
