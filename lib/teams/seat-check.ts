import { seat } from "@/lib/framework/seat";
import { capitalized, counted, inWords, plural } from "@/lib/text/words";

/** What a team's managers answer to a sign that their organization needs a Product Lead. */
export const seatAnswers = ["yes", "no", "not sure"] as const;

export type SeatAnswer = (typeof seatAnswers)[number];

/** Answers by the ids of signs. It's about the organization, and part of no one's readiness. */
export type SeatAnswers = Readonly<Record<string, SeatAnswer>>;

const texts: Record<SeatAnswer, string> = { yes: "Yes", no: "No", "not sure": "Not sure" };

/** An answer as the page says it; null where there's none. */
export function seatAnswerText(answer: SeatAnswer | undefined) {
  return answer ? texts[answer] : "Not answered";
}

/** How many of the signs hold, and how many are open: not sure, or not answered. */
export function seatCount(answers: SeatAnswers) {
  const count = (answer: SeatAnswer) => seat.filter(({ id }) => answers[id] === answer).length;
  const [holds, fails] = [count("yes"), count("no")];

  return { signs: seat.length, holds, open: seat.length - holds - fails };
}

/** The count in one sentence without its full stop: never a score. */
export function seatFinding({ signs, holds, open }: ReturnType<typeof seatCount>) {
  const count = `${capitalized(holds === 0 ? "none" : inWords(holds))} of ${inWords(signs)} signs ${plural(holds, "holds", "hold")}`;

  return open === 0
    ? count
    : `${count}, and ${counted(open, "sign")} ${plural(open, "is", "are")} open`;
}
