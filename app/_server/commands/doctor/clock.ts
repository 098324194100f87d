import "server-only";
import { type Looks, ok, warning } from "./check";

const aSecond = 1000;

/** Whether the machine's clock and its knowledge of time zones can be right. `released` tells an hour before any true one. */
export function clockChecks(now: Date, released: () => Date): Looks {
  return {
    "clock.machine": () => clockCheck(now, released()),
    "clock.time-zones": zonesCheck,
  };
}

function clockCheck(now: Date, released: Date) {
  const says = `The clock stands at ${now.toISOString()}`;

  return now < released
    ? warning(
        `${says}, before this version was made.`,
        "Set the clock, and let the machine keep it by NTP.",
      )
    : ok(`${says}.`);
}

/** How far the database's clock is from the machine's; either may be the wrong one. */
export function skewCheck(skewMs: number) {
  const seconds = Math.abs(skewMs / aSecond);
  const says = `The database’s clock is ${seconds.toFixed(1)} seconds from this machine’s.`;

  return seconds > 2 ? warning(says, "Let both machines keep their clocks by NTP.") : ok(says);
}

/** In July, 9:00 in New York is 13:00 in UTC: a Node without time zones says otherwise. */
function zonesCheck() {
  const hour = new Intl.DateTimeFormat("en-US", {
    timeZone: "America/New_York",
    hour: "numeric",
    hourCycle: "h23",
  }).format(new Date("2026-07-01T13:00:00Z"));

  return hour === "09"
    ? ok(`Time zones are those of ${process.versions.tz ?? "the system"}.`)
    : warning(
        "Node doesn’t know the time zones, so days and hours are wrong.",
        "Use a Node with full ICU, such as the one from nodejs.org.",
      );
}
