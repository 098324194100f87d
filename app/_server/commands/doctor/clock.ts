import "server-only";
import { ok, warning } from "./check";

const aSecond = 1000;

/** Whether the machine's clock and its knowledge of time zones can be right. `released` is before any true hour. */
export function clockChecks(now: Date, released: Date) {
  return [
    now < released
      ? warning(
          "clock.machine",
          `The clock stands at ${now.toISOString()}, before this version was made.`,
          "Set the clock, and let the machine keep it by NTP.",
        )
      : ok("clock.machine", `The clock stands at ${now.toISOString()}.`),
    zonesCheck(),
  ];
}

/** How far the database's clock is from the machine's; either may be the wrong one. */
export function skewCheck(skewMs: number) {
  const seconds = Math.abs(skewMs / aSecond);
  const says = `The database’s clock is ${seconds.toFixed(1)} seconds from this machine’s.`;

  return seconds > 2
    ? warning("clock.database", says, "Let both machines keep their clocks by NTP.")
    : ok("clock.database", says);
}

/** In July, 9:00 in New York is 13:00 in UTC: a Node without time zones says otherwise. */
function zonesCheck() {
  const hour = new Intl.DateTimeFormat("en-US", {
    timeZone: "America/New_York",
    hour: "numeric",
    hourCycle: "h23",
  }).format(new Date("2026-07-01T13:00:00Z"));

  return hour === "09"
    ? ok("clock.time-zones", `Time zones are those of ${process.versions.tz ?? "the system"}.`)
    : warning(
        "clock.time-zones",
        "Node doesn’t know the time zones, so days and hours are wrong.",
        "Use a Node with full ICU, such as the one from nodejs.org.",
      );
}
