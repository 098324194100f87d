import type { Dates } from "@/lib/text/dates";
import { capitalized, counted } from "@/lib/text/words";
import {
  type Agreement,
  type AgreementStanding,
  type AgreementVersion,
  agreementStanding,
} from "./agreement";
import type { Side } from "./check-in";
import { calledName } from "./words";

/** What the page on which two people agree asks until they have. */
export const agreementQuestion = "What will you two work on?";

/** The rule of an agreement, beside its question. */
export const agreementRule = "One skill is enough; three is the most.";

/** Told where a suggestion came too late to be confirmed. */
export const agreementClosedText =
  "You two could agree as long as each of you could read both views. A suggestion that wasn’t confirmed by then stays one.";

/** Whom an action on a path was agreed with: "Agreed with Tomás". */
export function agreedWithText(rater: string) {
  return `Agreed with ${calledName(rater)}`;
}

/**
 * Where an agreement stands, to one of the two, as a page's first line; `other` is the other side's name, empty once the
 * account is gone.
 */
export function agreementTitle(
  agreement: Agreement,
  { side, other }: { side: Side; other: string },
) {
  const name = calledName(other);
  const titles: Record<AgreementStanding, () => string> = {
    none: () => agreementQuestion,
    holds: () => `You and ${name} agreed on ${skillsText(agreement.holding)}`,
    "asks you": () =>
      agreement.holding
        ? `${name} suggests a change to what you agreed on`
        : `${name} suggests what you two could work on`,
    waits: () => `Your suggestion is waiting for ${name}`,
  };

  return capitalized(titles[agreementStanding(agreement, side)]());
}

/** What comes of it, and when, as the next line. */
export function agreementLead(
  agreement: Agreement,
  { side, other }: { side: Side; other: string },
  dates: Pick<Dates, "day">,
) {
  const { holding, suggestion } = agreement;
  const name = calledName(other);

  switch (agreementStanding(agreement, side)) {
    case "none":
      return agreementRule;
    case "holds":
      return `Agreed on ${dates.day(holding?.confirmedAt ?? "")}. Only you two can read it.`;
    case "asks you":
      return `Written on ${dates.day(suggestion?.createdAt ?? "")}. It holds as soon as you agree.`;
    case "waits":
      return `Written on ${dates.day(suggestion?.createdAt ?? "")}. It holds as soon as ${name} agrees.`;
  }
}

/** The same in a list, where the other side's name stands before it. */
export function agreementStateText(
  agreement: Agreement,
  { side, other }: { side: Side; other: string },
) {
  const texts: Record<AgreementStanding, () => string> = {
    none: () => "",
    holds: () => capitalized(skillsText(agreement.holding)),
    "asks you": () => "A suggestion is waiting for you",
    waits: () => `Your suggestion is waiting for ${calledName(other)}`,
  };

  return texts[agreementStanding(agreement, side)]();
}

/** Told to someone who wrote beside a newer version that they hadn't seen. */
export function agreementConflictText(
  { writtenBy }: Pick<AgreementVersion, "writtenBy">,
  { side, other }: { side: Side; other: string },
) {
  const what =
    writtenBy === side
      ? "You saved another version in another tab or on another device."
      : `${capitalized(calledName(other))} wrote a version while you were writing.`;

  return `${what} It’s below, and what you wrote is still here, not saved. Send yours again to suggest it instead.`;
}

/** Whose part in an agreement it is: "You will", "Tomás will". */
export function willText(doer: Side, { side, other }: { side: Side; other: string }) {
  return `${capitalized(doer === side ? "you" : calledName(other))} will`;
}

function skillsText(version: AgreementVersion | undefined) {
  return counted(version?.skills.length ?? 0, "skill");
}
