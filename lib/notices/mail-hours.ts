import { addDays } from "@/lib/text/dates";
import { instantAt, isWeekday, wallClock } from "@/lib/text/local-time";

/** The hours of a weekday between which mail goes, and a reveal may be set: never at night or on a weekend. */
export const dayHours = { first: 8, last: 18 } as const;

/** The first moment, from an instant on, at which it's Monday to Friday and from 8:00 to before 18:00 in a zone. */
export function nextMailHour(from: Date, zone: string) {
  const { day, minutes } = wallClock(from, zone);
  const isInHours = minutes >= dayHours.first * 60 && minutes < dayHours.last * 60;

  if (isWeekday(day) && isInHours) return from;

  for (let after = 0; ; after += 1) {
    const next = addDays(day, after);
    const opens = instantAt(next, dayHours.first, zone);

    // A zone that moves over the date line skips a day.
    if (isWeekday(next) && opens >= from && wallClock(opens, zone).day === next) return opens;
  }
}

/**
 * When a mail is tried again that the server didn't take for the so-manieth time (1, 2, …): after 2, 4, 8 minutes and so
 * on, at most 4 hours, at an hour at which mail goes.
 */
export function nextTry(tries: number, now: Date, zone: string) {
  const minutes = Math.min(2 ** tries, 240);

  return nextMailHour(new Date(now.getTime() + minutes * 60_000), zone);
}
