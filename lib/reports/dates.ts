const day = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });

/** The day of an ISO instant, in UTC, as it is printed: "March 12, 2027". */
export function dayText(instant: string) {
  return day.format(new Date(instant));
}

const minute = new Intl.DateTimeFormat("en-US", {
  dateStyle: "medium",
  timeStyle: "short",
  hourCycle: "h23",
  timeZone: "UTC",
});

/** The minute of an ISO instant, in UTC, as it is printed: "Mar 12, 2027, 14:32". */
export function minuteText(instant: string) {
  return minute.format(new Date(instant));
}
