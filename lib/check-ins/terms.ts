import { dueDayError } from "./check-in";
import { askTerms } from "./input";
import { defaultRevealDay, defaultRevealHour, revealInstant } from "./reveal-hour";

type Sent = {
  dueOn: string;
  reveal: "both in" | "hour";
  revealOn?: string;
  revealHour?: number;
};

/** Whose day it is: today (YYYY-MM-DD) where the one who asks is, and their time zone. */
type Here = { today: string; zone: string };

const sentDays = askTerms
  .pick({ dueOn: true, reveal: true, revealOn: true, revealHour: true })
  .strip();

/** What a form sent that opens check-ins, with the instant of its reveal; or what's wrong with its days. */
export function termsOf<Form extends Sent>(
  { reveal, revealOn, revealHour, ...terms }: Form,
  { today, zone }: Here,
) {
  const { dueOn } = terms;
  const wrongDay = dueDayError(dueOn, today);
  if (wrongDay) return { errors: { dueOn: [wrongDay] } };
  if (reveal === "both in") return { ...terms, revealAt: undefined };

  const day = revealOn || defaultRevealDay(dueOn);
  const hour = revealInstant({ day, hour: revealHour ?? defaultRevealHour, dueOn, zone });

  return "error" in hour ? { errors: { revealOn: [hour.error] } } : { ...terms, revealAt: hour.at };
}

/** What's wrong with the days of such a form, whatever else is wrong with it; nothing where they can't be read. */
export function wrongDays(sent: unknown, here: Here) {
  const days = sentDays.safeParse(sent);
  if (!days.success) return undefined;

  const terms = termsOf(days.data, here);

  return "errors" in terms ? terms.errors : undefined;
}
