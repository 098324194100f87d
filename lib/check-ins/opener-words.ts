import type { RaterKind } from "./check-in";
import { calledName, wholeName } from "./words";

/** A rater who opens check-ins themselves. */
export type OpenerKind = Exclude<RaterKind, "peer">;

type Rater = { rater: string; kind: RaterKind };

/**
 * That a manager or a mentor opened a check-in, told to its subject: "Tomás, your manager, opened a check-in with you".
 * Another manager of their team may have opened it, in a round; `opener` is nothing once their account is gone.
 */
export function openedText({ opener, rater, kind }: Rater & { opener: string | undefined }) {
  const name = calledName(rater);

  if (opener === rater) return `${name}, your ${kind}, opened a check-in with you`;
  if (!opener) return `A check-in with ${name}, your ${kind}`;

  return `${calledName(opener)} opened a check-in between you and ${name}, your ${kind}`;
}

/** Who will see what of a check-in with a manager or a mentor, told to its subject. */
export function whatRatersSee({ rater, kind }: Rater) {
  const name = calledName(rater);
  const until =
    kind === "mentor"
      ? `as long as ${name} mentors you and you leave check-ins open`
      : `as long as ${name} manages you`;

  return [
    "Neither of you sees the other’s answers until both are in. Then only you two do.",
    `${wholeName(rater)} is asked about the five must-have skills and can add others. In the skills ${name} answers, ${name} reads your levels and confidence ${until}, never your notes.`,
    `You read all that ${name} answers, and keep both views.`,
    kind === "mentor"
      ? "Your organization isn’t told of it."
      : "Your team’s other managers only see whether the two of you are in.",
  ];
}

/** The same of one that they opened, which its subject needn't take part in. */
export function whatOpenersSee(opened: Rater) {
  return [...whatRatersSee(opened), "You may decline, and needn’t say why."];
}
