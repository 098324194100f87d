import { addDays, addMonths } from "@/lib/text/dates";

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

  return addMonths(doneOn, months[cadence]);
}
