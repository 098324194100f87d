import { DataTable } from "@/components/ui/data-table";
import { seat } from "@/lib/framework/seat";
import { type SeatAnswers, seatAnswerText } from "@/lib/teams/seat-answer";

/** What a team's managers answered to each sign that their organization needs a Product Lead. */
export function SeatAnswerTable({ answers }: { answers: SeatAnswers }) {
  return (
    <DataTable
      caption="Signs that the organization needs a Product Lead"
      hideCaption
      columns={[
        { id: "sign", label: "Sign" },
        { id: "answer", label: "Answer" },
      ]}
      rows={seat.map(({ id, question }) => ({
        id,
        cells: { sign: question, answer: seatAnswerText(answers[id]) },
      }))}
    />
  );
}
