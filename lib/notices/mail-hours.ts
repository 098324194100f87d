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
