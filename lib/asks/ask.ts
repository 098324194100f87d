import { aDay } from "@/lib/limits";

/** Why an ask, or what was answered to it, is over. */
export const askEndReasons = [
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

export type AskEndReason = (typeof askEndReasons)[number];

/** For how many days after it was asked something can be answered. */
export const askDays = 30;

/** The most characters of why someone is asked. */
export const longestReason = 1000;

/** When what happened to an ask. An answer that ended was revoked, removed, or replaced. */
export type AskTimes = {
  createdAt: Date;
  answeredAt: Date | null;
  endedAt: Date | null;
};

export type AskState = "open" | "answered" | "ended" | "lapsed";

/** Where an ask stands at an instant. */
export function askState({ createdAt, answeredAt, endedAt }: AskTimes, now: Date): AskState {
  if (endedAt) return "ended";
  if (answeredAt) return "answered";

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
