import { SummaryList } from "@/components/ui/summary-list";
import { seat } from "@/lib/framework/seat";
import { type SeatAnswers, seatAnswerText } from "@/lib/teams/seat-answer";

/** What a team's managers answered to each sign that their organization needs a Product Lead. */
export function SeatAnswerList({ answers }: { answers: SeatAnswers }) {
  return (
    <SummaryList
      rows={seat.map(({ id, question }) => ({
        id,
        name: question,
        value: seatAnswerText(answers[id]),
      }))}
    />
  );
}
