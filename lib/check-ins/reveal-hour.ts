import { dayHours } from "@/lib/notices/mail-hours";
import { addDays, dayText } from "@/lib/text/dates";
import { instantAt, isWeekday, wallClock } from "@/lib/text/local-time";
import { lapseDays } from "./check-in";

/** The full hours (8..18) of a weekday that a reveal can be set to: never at night or on a weekend. */
export const revealHours = Array.from(
  { length: dayHours.last - dayHours.first + 1 },
  (_, more) => dayHours.first + more,
);

/** The hour that a form proposes. */
export const defaultRevealHour = 10;

/** The day (YYYY-MM-DD) that a form proposes: the due day, or the Monday after it. */
export function defaultRevealDay(dueOn: string) {
  const days = [dueOn, addDays(dueOn, 1), addDays(dueOn, 2)];

  return days.find(isWeekday) ?? dueOn;
}

/**
 * The instant of a reveal at an hour of a day (YYYY-MM-DD) in the asker's zone, or why it can't be then: it's a weekday,
 * from the due day on, when the answers have to be in, until the day on which the check-in would lapse.
 */
export function revealInstant({
  day,
  hour,
  dueOn,
  zone,
}: {
  day: string;
  hour: number;
  dueOn: string;
  zone: string;
}): { at: Date } | { error: string } {
  const latest = addDays(dueOn, lapseDays);

  if (day < dueOn) {
    return { error: `Choose ${dayText(dueOn)}, when the answers are due, or a later day.` };
  }
  if (day > latest) return { error: `Choose a day up to ${dayText(latest)}.` };
  if (!isWeekday(day)) return { error: "Choose a day from Monday to Friday." };

  return { at: instantAt(day, hour, zone) };
}

/**
 * A reveal that was set for an instant, for answers that are due on a later day (YYYY-MM-DD) than they were: as it was, or
 * at the same hour in a zone on the first weekday from then on.
 */
export function revealFrom(dueOn: string, at: Date, zone: string) {
  const { day, minutes } = wallClock(at, zone);

  return day >= dueOn ? at : instantAt(defaultRevealDay(dueOn), Math.floor(minutes / 60), zone);
}
