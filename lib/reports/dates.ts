const day = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });

/** The day of an ISO instant, in UTC, as it is printed: "March 12, 2027". */
export function dayText(instant: string) {
  return day.format(new Date(instant));
}
