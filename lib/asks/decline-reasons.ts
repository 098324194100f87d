import { attestationDeclineReasons } from "@/lib/attestations/attestation";
import { feedbackDeclineReasons } from "@/lib/feedback/feedback";
import type { AskEndReason } from "./ask";
import type { AskKind } from "./kinds";

/** What someone may say who would rather not. */
export const declineReasons = {
  attestation: attestationDeclineReasons,
  feedback: feedbackDeclineReasons,
} as const satisfies Record<AskKind, readonly AskEndReason[]>;

export type AskDeclineReason = (typeof declineReasons)[AskKind][number];

/** Each reason in the words of whoever was asked: what the form offers, and what the asker reads. */
const labels: Record<AskDeclineReason, string | Record<AskKind, string>> = {
  "not there": { attestation: "I wasn’t there", feedback: "I haven’t seen enough of it" },
  "another memory": "I remember it differently",
  "no time": "I don’t have the time",
  "no reason": "I’d rather not say",
};

/** The reasons for declining an ask of a kind, as a form offers them. */
export function declineOptions(kind: AskKind) {
  return declineReasons[kind].map((value) => ({ value, label: labelOf(kind, value) }));
}

/** That someone would rather not, told to whoever asked, with the reason if there is one. */
export function declinedText(kind: AskKind, reason: AskDeclineReason, name: string) {
  return reason === "no reason"
    ? `${name} would rather not, and gave no reason.`
    : `${name} would rather not: “${labelOf(kind, reason)}.”`;
}

function labelOf(kind: AskKind, reason: AskDeclineReason) {
  const label = labels[reason];

  return typeof label === "string" ? label : label[kind];
}
