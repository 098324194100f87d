import { aDay } from "@/lib/limits";

/** How instants are shown to a reader: a page asks for its request's once, and passes them on. */
export type Dates = ReturnType<typeof newDates>;

type Instant = Date | string;

const mostZones = 64;
const known = new Map<string, Dates>();

/**
 * Instants (a Date, or an ISO instant) as texts in an IANA time zone. Refuses, with a RangeError, a zone that isn't
 * `isTimeZone`. A day without a time, such as "2027-03-12", is the same day everywhere: that is `dayText`.
 */
export function datesIn(zone: string): Dates {
  const kept = known.get(zone);
  if (kept) return kept;

  const dates = newDates(zone);
  if (known.size >= mostZones) known.clear();
  known.set(zone, dates);

  return dates;
}

function newDates(zone: string) {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat("en-US", { ...options, timeZone: zone });

    return (instant: Instant) => made.format(new Date(instant));
  };
  const day = format({ dateStyle: "long" });
  const minute = format({ dateStyle: "medium", timeStyle: "short", hourCycle: "h23" });
  const short = format({ month: "short", day: "numeric", year: "numeric" });
  const digits = format({ year: "numeric", month: "2-digit", day: "2-digit" });

  return {
    zone,
    /** "March 12, 2027". No line breaks between the month and the day. */
    day: (instant: Instant) => day(instant).replace(" ", "\u00a0"),
    /** "March 2027" */
    month: format({ month: "long", year: "numeric" }),
    /** "Mar 12, 2027", where there is little room; it breaks as a day does. */
    shortDay: (instant: Instant) => short(instant).replace(" ", "\u00a0"),
    /**
     * "Mar 12, 2027, 14:32"; with "UTC" behind it in that zone, which may be nobody's choice. A line may break only
     * between the day and the time.
     */
    minute: (instant: Instant) =>
      `${minute(instant)}${zone === "UTC" ? " UTC" : ""}`.replace(/ (?!\d\d:)/g, "\u00a0"),
    /** The calendar day that it is at an instant, as "2027-03-12": what "today" means there. */
    calendarDay: (instant: Instant) => digits(instant).replace(/^(\d+)\/(\d+)\/(\d+)$/, "$3-$1-$2"),
  };
}

/** A calendar day, "2027-03-12", as it is printed, the same in every zone: "March 12, 2027". Refuses an instant. */
export function dayText(day: string) {
  return datesIn("UTC").day(`${day}T00:00Z`);
}

const weekday = new Intl.DateTimeFormat("en-US", { weekday: "long", timeZone: "UTC" });
const monthDay = new Intl.DateTimeFormat("en-US", {
  month: "long",
  day: "numeric",
  timeZone: "UTC",
});

/** A calendar day that is near, "2026-12-04", with its weekday: "Friday, December 4". */
export function weekdayText(day: string) {
  const at = new Date(`${day}T00:00Z`);

  return `${weekday.format(at)}, ${monthDay.format(at)}`;
}

/** When something is due, seen from a day on: "today", "Friday" within a week, "December 4" later. */
export function dueText(day: string, today: string) {
  if (day === today) return "today";
  const at = new Date(`${day}T00:00Z`);

  return day > today && day < addDays(today, 7) ? weekday.format(at) : monthDay.format(at);
}

/** The same in a sentence, of a day that isn't over: "today", "on Friday", "on December 4". */
export function onDueText(day: string, today: string) {
  return day <= today ? "today" : `on ${dueText(day, today)}`;
}

/** The day (YYYY-MM-DD) that is so many days after another, or before it. */
export function addDays(day: string, days: number) {
  return new Date(Date.parse(`${day}T00:00Z`) + days * aDay).toISOString().slice(0, 10);
}

/** How many days it is from one day (YYYY-MM-DD) to another. */
export function daysFrom(day: string, later: string) {
  return (Date.parse(`${later}T00:00Z`) - Date.parse(`${day}T00:00Z`)) / aDay;
}

/** The same day (YYYY-MM-DD) so many months later; at the end of a shorter month, its last day. */
export function addMonths(day: string, months: number) {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const later = month - 1 + months;
  const lastDay = new Date(Date.UTC(year, later + 1, 0)).getUTCDate();

  return new Date(Date.UTC(year, later, Math.min(date, lastDay))).toISOString().slice(0, 10);
}

/** A report as the pages draw it, whose `asOf` is an ISO instant. */
export function isoAsOf<Report extends { asOf: Date }>(report: Report) {
  return { ...report, asOf: report.asOf.toISOString() };
}
