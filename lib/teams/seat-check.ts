import { seat } from "@/lib/framework/seat";
import { capitalized, counted, inWords, plural } from "@/lib/text/words";
import type { SeatAnswer, SeatAnswers } from "./seat-answer";

/** How many of the signs hold, and how many are open: not sure, or not answered. */
export function seatCount(answers: SeatAnswers) {
  const count = (answer: SeatAnswer) => seat.filter(({ id }) => answers[id] === answer).length;
  const [holds, fails] = [count("yes"), count("no")];

  return { signs: seat.length, holds, open: seat.length - holds - fails };
}

/** The count in one sentence without its full stop: never a score. */
export function seatFinding({ signs, holds, open }: ReturnType<typeof seatCount>) {
  const count = `${capitalized(holds === 0 ? "none" : inWords(holds))} of ${inWords(signs)} signs ${holds > 1 ? "hold" : "holds"}`;

  return open === 0
    ? count
    : `${count}, and ${counted(open, "sign")} ${plural(open, "is", "are")} open`;
}

/** Who answered, and on which day; null where they're gone. */
export function answeredText(name: string | null, day: string) {
  return `Answered by ${name ?? "a former manager"} on ${day}.`;
}
