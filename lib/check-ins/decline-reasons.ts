import { type DeclineReason, declineReasons } from "./check-in";

/** Each reason for declining, in the rater's words: what the form offers, and what the subject reads. */
const labels: Record<DeclineReason, string> = {
  "too little seen": "I haven’t seen enough of this work",
  "not the right person": "Someone else could say more",
  "no time": "I don’t have the time",
  "no reason": "I’d rather not say",
};

/** The reasons for declining, as a form offers them. */
export const declineOptions = declineReasons.map((value) => ({ value, label: labels[value] }));

/** What someone without an account may say as well. */
export const guestDeclineReasons = [...declineReasons, "wrong address"] as const;

/** That a letter reached someone else than it was meant for, as its form offers it. */
export const wrongAddressOption = {
  value: "wrong address",
  label: "This isn’t meant for me: don’t write to me again",
};

/** That they want no mail anymore, once there's nothing left to decline. */
export const noMoreMailOption = { value: "wrong address", label: "Don’t write to me again" };

/** What the form that declines asks, and what its button says. */
export function declineQuestion(name: string) {
  return {
    legend: `What should ${name} know?`,
    hint: `Only ${name} reads it.`,
    submit: "Decline",
    pending: "Declining…",
  };
}

/** That someone declined, told to the one who asked, with the reason if there is one. */
export function declinedText(reason: DeclineReason, name: string) {
  return reason === "no reason"
    ? `${name} would rather not, and gave no reason.`
    : `${name} would rather not: “${labels[reason]}.”`;
}
