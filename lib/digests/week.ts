import { nextMailHour } from "@/lib/notices/mail-hours";
import { addDays } from "@/lib/text/dates";
import { instantAt, wallClock } from "@/lib/text/local-time";

/** How many days after its Monday a week's digest still goes. Later it's no news, and that week has none. */
const lateDays = 2;

/**
 * The week whose digest is due at an instant to someone in a zone, by its Monday (YYYY-MM-DD), and from when on it may go:
 * from Monday's first hour at which mail goes on, to whoever turned it on before that hour. Nothing before it, and once
 * it would go too late.
 */
export function digestDue(turnedOnAt: Date, now: Date, zone: string) {
  const week = mondayOf(wallClock(now, zone).day);
  const opens = nextMailHour(instantAt(week, 0, zone), zone);
  const at = digestHour(week, now, zone);

  return at && turnedOnAt < opens && now >= opens ? { week, at } : undefined;
}

/** The first moment, from an instant on, at which a week's digest may go in a zone; nothing where that would be too late. */
export function digestHour(week: string, from: Date, zone: string) {
  const at = nextMailHour(from, zone);

  return wallClock(at, zone).day <= addDays(week, lateDays) ? at : undefined;
}

/** The days (YYYY-MM-DD) that a digest tells of: what moved from the first one on until the week, what's ahead in the week. */
export function digestDays(week: string) {
  return { first: addDays(week, -7), week, last: addDays(week, 6) };
}

export type DigestDays = ReturnType<typeof digestDays>;

/** Whether something of a day (YYYY-MM-DD) moved in the week before. Each day is in one digest. */
export function hasMoved(day: string, { first, week }: DigestDays) {
  return day >= first && day < week;
}

function mondayOf(day: string) {
  return addDays(day, -((new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7));
}
