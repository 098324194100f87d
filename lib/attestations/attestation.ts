import { aDay } from "@/lib/limits";

/** Why an ask to confirm a piece of evidence, or a confirmation of it, is over. */
export const attestationEndReasons = [
  "not there",
  "another memory",
  "no time",
  "no reason",
  "wrong address",
  "taken back",
  "lapsed",
  "relation ended",
  "revoked",
  "removed",
  "replaced",
] as const;

export type AttestationEndReason = (typeof attestationEndReasons)[number];

/** What someone may say who would rather not confirm; only whoever asked reads it. */
export const attestationDeclineReasons = [
  "not there",
  "another memory",
  "no time",
  "no reason",
] as const satisfies AttestationEndReason[];

export type AttestationDeclineReason = (typeof attestationDeclineReasons)[number];

/** For how many days after it was asked a piece can be confirmed. */
export const askDays = 30;

/** The most characters of the sentence in which someone says what they saw. */
export const longestStatement = 300;

/** When what happened to an ask. A confirmation that ended was revoked, removed, or replaced. */
export type AttestationTimes = {
  createdAt: Date;
  confirmedAt: Date | null;
  endedAt: Date | null;
};

export type AttestationState = "open" | "confirmed" | "ended" | "lapsed";

/** Where an ask stands at an instant. */
export function attestationState(
  { createdAt, confirmedAt, endedAt }: AttestationTimes,
  now: Date,
): AttestationState {
  if (endedAt) return "ended";
  if (confirmedAt) return "confirmed";

  return now < askEnd(createdAt) ? "open" : "lapsed";
}

/** The instant at which an ask lapses. */
export function askEnd(createdAt: Date) {
  return new Date(createdAt.getTime() + askDays * aDay);
}

/**
 * Whether an address is a mailbox of someone's who has another one: the same, or what mail servers take for the same, a
 * tag after a plus sign left out. Both are canonical.
 */
export function isSameMailbox(one: string, other: string) {
  return withoutTag(one) === withoutTag(other);
}

function withoutTag(address: string) {
  return address.replace(/\+[^@]*(?=@)/, "");
}
