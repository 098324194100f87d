import { z } from "zod";

const furthestEast = 14 * 3_600_000;

/** A calendar day as a date field sends it, YYYY-MM-DD, from 1950 on. */
export const calendarDay = z.iso
  .date("Enter a date, like 2026-11-24.")
  .refine((day) => day >= "1950-01-01", "Enter a date in 1950 or later.");

/** The calendar day (YYYY-MM-DD) of an instant, in UTC. */
export function dayOf(instant: Date) {
  return instant.toISOString().slice(0, 10);
}

/** Whether a day (YYYY-MM-DD) has begun nowhere on earth yet. */
export function isInFuture(day: string, now: Date) {
  return day > dayOf(new Date(now.getTime() + furthestEast));
}

/** What to tell someone whose day `isInFuture`. */
export const stillToCome = "This date is in the future.";
