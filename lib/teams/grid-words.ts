import type { FormState } from "@/lib/forms/form-state";
import { capitalized, counted, inWords, plural, shortName } from "@/lib/text/words";

const reasons = {
  empty: "nothing is answered yet. “Not seen” is an answer, too.",
  closed: "this check-in isn’t open anymore, so there’s nothing left to submit.",
};

export type NotSubmitted = { id: string; name?: string; outcome: keyof typeof reasons };

/** What to tell a rater who submitted several views of which some weren't taken: which, and why. */
export function notSubmitted(failures: readonly NotSubmitted[], all: number): FormState {
  const taken = all - failures.length;
  const rest = taken > 0 ? ` ${capitalized(counted(taken, "view"))} went in.` : "";

  return {
    message: `${capitalized(counted(failures.length, "view"))} ${plural(failures.length, "wasn’t", "weren’t")} submitted.${rest}`,
    errors: Object.fromEntries(
      failures.map(({ id, name, outcome }) => [
        `view-${id}`,
        [`${name ? shortName(name) : "Someone"}: ${reasons[outcome]}`],
      ]),
    ),
  };
}

/** Whom a manager still has to rate in a round, or that it's done. */
export function viewsTitle({ waiting, in: submitted }: { waiting: number; in: number }) {
  if (waiting > 0) return "Check your views of the team";

  return submitted > 0 ? "You’re in for everyone" : "No one waits for your view here";
}

/** How many a manager is in for, beside those who wait: "You’re in for three people." */
export function inForText(people: number) {
  return people > 0
    ? `You’re in for ${people === 1 ? "one person" : `${inWords(people)} people`}.`
    : "";
}
