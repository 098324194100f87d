import { type AttestationDeclineReason, attestationDeclineReasons } from "./attestation";

/** Each reason for not confirming, in the words of whoever was asked: what the form offers, and what the asker reads. */
const labels: Record<AttestationDeclineReason, string> = {
  "not there": "I wasn’t there",
  "another memory": "I remember it differently",
  "no time": "I don’t have the time",
  "no reason": "I’d rather not say",
};

/** The reasons for not confirming, as a form offers them. */
export const attestationDeclineOptions = attestationDeclineReasons.map((value) => ({
  value,
  label: labels[value],
}));

/** What someone without an account may say as well. */
export const guestAttestationDeclineReasons = [
  ...attestationDeclineReasons,
  "wrong address",
] as const;

/** That someone would rather not confirm, told to whoever asked, with the reason if there is one. */
export function notConfirmedText(reason: AttestationDeclineReason, name: string) {
  return reason === "no reason"
    ? `${name} would rather not, and gave no reason.`
    : `${name} would rather not: “${labels[reason]}.”`;
}
