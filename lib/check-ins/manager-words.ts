import { calledName, wholeName } from "./words";

/**
 * That a manager opened a check-in, told to its subject: "Tomás, your manager, opened a check-in with you". Another one of
 * their team may have opened it, in a round; `opener` is nothing once their account is gone.
 */
export function openedText({ opener, rater }: { opener: string | undefined; rater: string }) {
  const name = calledName(rater);

  if (opener === rater) return `${name}, your manager, opened a check-in with you`;
  if (!opener) return `A check-in with ${name}, your manager`;

  return `${calledName(opener)} opened a check-in between you and ${name}, your manager`;
}

/** Who will see what of a check-in that a manager opened, told to its subject. */
export function whatManagersSee(rater: string) {
  const name = calledName(rater);

  return [
    "Neither of you sees the other’s answers until both are in. Then only you two do.",
    `${wholeName(rater)} is asked about the five must-have skills and can add others. In the skills ${name} answers, ${name} reads your levels and confidence as long as ${name} manages you, never your notes.`,
    `You read all that ${name} answers, and keep both views.`,
    "Your team’s other managers only see whether the two of you are in.",
    "You may decline, and needn’t say why.",
  ];
}
