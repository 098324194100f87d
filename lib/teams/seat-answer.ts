/** What a team's managers answer to a sign that their organization needs a Product Lead. */
export const seatAnswers = ["yes", "no", "not sure"] as const;

export type SeatAnswer = (typeof seatAnswers)[number];

/** Answers by the ids of signs. It's about the organization, and part of no one's readiness. */
export type SeatAnswers = Readonly<Partial<Record<string, SeatAnswer>>>;

const texts: Record<SeatAnswer, string> = { yes: "Yes", no: "No", "not sure": "Not sure" };

/** An answer as the page says it; null where there's none. */
export function seatAnswerText(answer: SeatAnswer | undefined) {
  return answer ? texts[answer] : "Not answered";
}
