const day = format({ dateStyle: "long" });
const month = format({ month: "long", year: "numeric" });
const shortDay = format({ month: "short", day: "numeric", year: "numeric" });
const shortMonth = format({ month: "short", year: "numeric" });
const minute = format({ dateStyle: "medium", timeStyle: "short", hourCycle: "h23" });

/** The day of an ISO instant, in UTC, as it is printed: "March 12, 2027". No line breaks between the month and the day. */
export function dayText(instant: string) {
  return day.format(new Date(instant)).replace(" ", "\u00a0");
}

/** The month of an ISO instant, in UTC: "March 2027". */
export function monthText(instant: string) {
  return month.format(new Date(instant));
}

/** The day of an ISO instant, in UTC, where there is little room: "Mar 12, 2027". */
export function shortDayText(instant: string) {
  return shortDay.format(new Date(instant));
}

/** The month of an ISO instant, in UTC, where there is little room: "Mar 2027". */
export function shortMonthText(instant: string) {
  return shortMonth.format(new Date(instant));
}

/** A report as the pages draw it, whose `asOf` is an ISO instant. */
export function isoAsOf<Report extends { asOf: Date }>(report: Report) {
  return { ...report, asOf: report.asOf.toISOString() };
}

/** The minute of an ISO instant, in UTC: "Mar 12, 2027, 14:32". A line may break only between the day and the time. */
export function minuteText(instant: string) {
  return minute.format(new Date(instant)).replace(/ (?!\d\d:)/g, "\u00a0");
}

function format(options: Intl.DateTimeFormatOptions) {
  return new Intl.DateTimeFormat("en-US", { ...options, timeZone: "UTC" });
}
