import { dayOf } from "@/lib/forms/day";
import { isWeekday } from "@/lib/text/local-time";

const anHour = 3_600_000;

/**
 * Node's options for a server whose clock stands at an hour at which mail goes. All servers of a test take the same ones:
 * then their clocks agree, and none goes back when it's started again.
 */
export function inOfficeHours() {
  const preload = new URL("./clock-ahead.mjs", import.meta.url);
  preload.searchParams.set("hours", String(hoursAhead(new Date())));

  return `--import ${preload}`;
}

/** By how many hours an instant is moved to stand between 8:00 and 17:00 in UTC of a weekday: mail goes for an hour longer. */
export function hoursAhead(from: Date) {
  const hour = from.getUTCHours();
  let ahead = hour >= 17 ? 17 : hour < 8 ? 9 : 0;
  while (!isWeekday(dayOf(new Date(from.getTime() + ahead * anHour)))) ahead += 24;

  return ahead;
}
