import type { Purpose } from "@/lib/assessments/purpose";
import { capitalized, inWords, plural } from "@/lib/text/words";
import { mayAgree } from "./agreement";
import type { Proof, Side } from "./check-in";

/** What the two of a promotion case said of its one page: each side's yes, and since when it's open. */
export type PromotionCase = Readonly<{
  subjectAgreedAt: Date | null;
  raterAgreedAt: Date | null;
  openedAt: Date | null;
}>;

/** Whether the two of a check-in can let it be printed as one page: a promotion case of two accounts, both views open. */
export function mayMakeCase(
  checkIn: Parameters<typeof mayAgree>[0] & { purpose: Purpose; proof: Proof },
  now: Date,
) {
  return (
    checkIn.purpose === "promotion case" && checkIn.proof === "account" && mayAgree(checkIn, now)
  );
}

/** Where the page stands to one side: whose yes is missing, that it can be opened, or that it is. */
export function caseStanding(found: PromotionCase | undefined, side: Side) {
  if (found?.openedAt) return "open";
  const [own, other] =
    side === "subject"
      ? [found?.subjectAgreedAt, found?.raterAgreedAt]
      : [found?.raterAgreedAt, found?.subjectAgreedAt];
  if (own) return other ? "both" : "waits";

  return other ? "asks you" : "none";
}

/** "Three of four people asked have answered, counting anyone who declined." */
export function caseCountText({ answered, asked }: { answered: number; asked: number }) {
  if (asked === 1) return "No one else was asked.";

  return `${capitalized(inWords(answered))} of ${inWords(asked)} people asked ${plural(answered, "has", "have")} answered, counting anyone who declined and anyone who wasn’t waited for.`;
}
