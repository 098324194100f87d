import "server-only";
import { requestDates } from "@/app/_request/dates";
import type { Viewer } from "@/lib/access/viewer";
import { dueDayError } from "@/lib/check-ins/check-in";
import { defaultRevealDay, defaultRevealHour, revealInstant } from "@/lib/check-ins/reveal-hour";

type Sent = {
  dueOn: string;
  reveal: "both in" | "hour";
  revealOn?: string;
  revealHour?: number;
};

/** What a form sent that opens check-ins, with the instant of its reveal; or what's wrong with its days. */
export async function requestTerms<Form extends Sent>(
  viewer: Viewer & { timeZone?: string },
  { reveal, revealOn, revealHour, ...terms }: Form,
) {
  const { dueOn } = terms;
  const { calendarDay, zone } = await requestDates(viewer);
  const wrongDay = dueDayError(dueOn, calendarDay(new Date()));
  if (wrongDay) return { errors: { dueOn: [wrongDay] } };
  if (reveal === "both in") return { ...terms, revealAt: undefined };

  const day = revealOn || defaultRevealDay(dueOn);
  const hour = revealInstant({ day, hour: revealHour ?? defaultRevealHour, dueOn, zone });

  return "error" in hour ? { errors: { revealOn: [hour.error] } } : { ...terms, revealAt: hour.at };
}
