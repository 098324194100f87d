import { dayOf } from "@/lib/forms/day";
import { addDays } from "@/lib/text/dates";

/** How often a person's own action comes around again. */
export const cadences = ["weekly", "monthly", "quarterly", "yearly"] as const;

export type Cadence = (typeof cadences)[number];

const words: Record<Cadence, string> = {
  weekly: "every week",
  monthly: "every month",
  quarterly: "every three months",
  yearly: "every year",
};

const months: Record<Exclude<Cadence, "weekly">, number> = { monthly: 1, quarterly: 3, yearly: 12 };

/** The cadence as the end of a sentence: "every week". */
export function cadenceText(cadence: Cadence) {
  return words[cadence];
}

/** The day (YYYY-MM-DD) on which something done on `doneOn` is due again; at the end of a shorter month, its last day. */
export function dueAgainOn(doneOn: string, cadence: Cadence) {
  if (cadence === "weekly") return addDays(doneOn, 7);

  const [year = 0, month = 1, day = 1] = doneOn.split("-").map(Number);
  const later = month - 1 + months[cadence];
  const lastDay = new Date(Date.UTC(year, later + 1, 0)).getUTCDate();

  return dayOf(new Date(Date.UTC(year, later, Math.min(day, lastDay))));
}
