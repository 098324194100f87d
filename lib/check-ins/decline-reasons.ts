import { type DeclineReason, declineReasons } from "./check-in";

/** Each reason for declining: what its form offers, and what the subject reads. */
export const declineTexts: Record<DeclineReason, { label: string; toldToSubject: string }> = {
  "too little seen": {
    label: "I haven’t seen enough of this work",
    toldToSubject: "“I haven’t seen enough of this work.”",
  },
  "not the right person": {
    label: "Someone else could say more",
    toldToSubject: "“Someone else could say more.”",
  },
  "no time": { label: "I don’t have the time", toldToSubject: "“I don’t have the time.”" },
  "no reason": { label: "I’d rather not say", toldToSubject: "“I’d rather not say why.”" },
};

/** The reasons for declining, as a form offers them. */
export const declineOptions = declineReasons.map((value) => ({
  value,
  label: declineTexts[value].label,
}));
