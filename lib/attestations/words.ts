import { wholeName } from "@/lib/check-ins/words";
import type { Dates } from "@/lib/text/dates";
import { possessive, shortName } from "@/lib/text/words";

/** What someone is asked who was there, in one line. */
export function askToConfirmTitle(subject: string) {
  return `${shortName(subject)} asks you to confirm something you saw`;
}

type Attestation = {
  attesterName: string;
  statement: string;
  isKnown: boolean;
  /** Whether it's of what the piece says now. */
  isOfNewest: boolean;
  attestedAt: Date;
};

/**
 * A confirmation as a reader has it where they are: the sentence, and under it who and when, with what keeps it from
 * counting. `owner` is what they call whose evidence it is: "you", or a name.
 */
export function confirmationText(
  { attesterName, statement, isKnown, isOfNewest, attestedAt }: Attestation,
  { owner, dates }: { owner: string; dates: Pick<Dates, "day"> },
) {
  const facts = [
    `${wholeName(attesterName)}, ${dates.day(attestedAt)}`,
    isKnown ? undefined : `Known to ${owner} only, so it doesn’t count as attested`,
    isOfNewest ? undefined : "Of an earlier version, so it doesn’t count as attested",
  ];

  return { statement, by: facts.filter(Boolean).join(" · ") };
}

/** Pieces of someone's evidence, each with what others confirmed of it as a reader has it. */
export function withConfirmations<Piece extends { attestations: readonly Attestation[] }>(
  pieces: readonly Piece[],
  reader: { owner: string; dates: Pick<Dates, "day"> },
) {
  return pieces.map(({ attestations, ...piece }) => ({
    ...piece,
    confirmations: attestations.map((each) => confirmationText(each, reader)),
  }));
}

/** What confirming does, told to whoever is asked, before they do. */
export function confirmingTexts(subject: string) {
  const name = shortName(subject);

  return [
    `Whoever may read this piece of ${possessive(name)} evidence sees your name, the day, and your sentence. Only ${name} sees that you were asked.`,
    "You can take it back at any time.",
    `If ${name} changes what it says, your confirmation stays with what you read.`,
  ];
}

/** To someone who confirms what its owner changed since they read it. */
export const changedSince = {
  message:
    "It was changed since you read it, and isn’t confirmed. It’s shown as it is now: read it again, then confirm it if it still holds.",
};

/** The name of someone's page for what they were asked. */
export function askPageTitle(subject: string, isConfirmed: boolean) {
  return isConfirmed ? `You confirmed this for ${shortName(subject)}` : askToConfirmTitle(subject);
}
