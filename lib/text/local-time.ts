import { aDay } from "@/lib/limits";

/** What a wall clock in an IANA time zone shows at an instant: the day (YYYY-MM-DD) and the minutes since midnight. */
export function wallClock(instant: Date, zone: string) {
  const shown = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(instant);
  const part = (type: string) => shown.find((each) => each.type === type)?.value ?? "";

  return {
    day: `${part("year")}-${part("month")}-${part("day")}`,
    minutes: Number(part("hour")) * 60 + Number(part("minute")),
    seconds: Number(part("second")),
  };
}

/**
 * The instant at which clocks in a zone show an hour (0..23) and a minute of a day (YYYY-MM-DD): the first one where they
 * show it twice. Where they skip it, so much later as they skip.
 */
export function instantAt(day: string, hour: number, zone: string, minute = 0) {
  const minutes = hour * 60 + minute;
  const shown = Date.parse(`${day}T00:00Z`) + minutes * 60_000;
  const [earlier = 0, later = 0] = [shown - aDay, shown + aDay]
    .map((near) => shown - offsetAt(new Date(near), zone))
    .sort((a, b) => a - b);
  const clock = wallClock(new Date(earlier), zone);

  return new Date(clock.day === day && clock.minutes === minutes ? earlier : later);
}

/** Whether a day (YYYY-MM-DD) is a Monday, Tuesday, Wednesday, Thursday, or Friday. */
export function isWeekday(day: string) {
  return ![0, 6].includes(new Date(`${day}T00:00Z`).getUTCDay());
}

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: Date, zone: string) {
  const { day, minutes, seconds } = wallClock(instant, zone);
  const shown = Date.parse(`${day}T00:00Z`) + (minutes * 60 + seconds) * 1000;

  return shown - Math.floor(instant.getTime() / 1000) * 1000;
}
