import Link from "next/link";
import { type Agreement, agreementStanding } from "@/lib/check-ins/agreement";
import { agreementStateText } from "@/lib/check-ins/agreement-words";
import type { Side } from "@/lib/check-ins/check-in";
import { otherOf } from "@/lib/check-ins/words";
import { dayText } from "@/lib/text/dates";

/** Agreements, each with where it stands and the way to it. */
export function AgreementList({
  agreements,
}: {
  agreements: {
    id: string;
    side: Side;
    subjectName: string;
    raterName: string;
    agreement: Agreement;
  }[];
}) {
  return (
    <ul className="border-t border-line">
      {agreements.map(({ id, agreement, ...sides }) => {
        const reader = { side: sides.side, other: otherOf(sides) };

        return (
          <li key={id} className="list-row">
            <div>
              <Link href={`/check-ins/${id}/agreement`} className="link wrap-anywhere">
                With {reader.other || "someone whose account was deleted"}
              </Link>
              <p>{agreementStateText(agreement, reader)}</p>
            </div>
            {agreementStanding(agreement, reader.side) === "holds" && agreement.holding && (
              <p>Look again on {dayText(agreement.holding.reviewOn)}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
