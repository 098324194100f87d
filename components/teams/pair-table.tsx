import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import type { RoundPair } from "@/lib/teams/round";
import { isAway } from "@/lib/teams/team";
import { type Dates, dayText } from "@/lib/text/dates";

/** Who of each pair is in, by day, and nothing else; to whoever rates in it with the way to the check-in. */
export function PairTable({
  pairs,
  dates,
  today,
  roundDueOn,
}: {
  pairs: (RoundPair & { checkInId: string; raterName: string })[];
  dates: Dates;
  /** YYYY-MM-DD, as is the round's due day. */
  today: string;
  roundDueOn: string;
}) {
  const inText = (at: Date | null) => (at ? `In, ${dates.shortDay(at)}` : "Not in");

  return (
    <DataTable
      caption="The round, pair by pair"
      hideCaption
      columns={[
        { id: "member", label: "Member" },
        { id: "own", label: "Their own view" },
        { id: "manager", label: "Their manager’s view" },
        { id: "rater", label: "Rated by", wideOnly: true },
      ]}
      rows={pairs.map((pair) => ({
        id: pair.checkInId,
        cells: {
          member: (
            <>
              {pair.isOwn ? (
                <Link href={`/check-ins/${pair.checkInId}`} className="link wrap-anywhere">
                  {pair.subjectName}
                </Link>
              ) : (
                <span className="wrap-anywhere">{pair.subjectName}</span>
              )}
              {noteOf(pair, { today, roundDueOn }).map((note) => (
                <span key={note} className="block text-sm font-normal text-muted">
                  {note}
                </span>
              ))}
            </>
          ),
          own: inText(pair.subjectInAt),
          manager: inText(pair.raterInAt),
          rater: pair.isOwn ? "You" : pair.raterName,
        },
      }))}
    />
  );
}

function noteOf(
  { awayUntil, dueOn, subjectInAt }: RoundPair,
  { today, roundDueOn }: { today: string; roundDueOn: string },
) {
  return [
    ...(!subjectInAt && awayUntil && isAway(awayUntil, today)
      ? [`Away until ${dayText(awayUntil)}`]
      : []),
    ...(dueOn > roundDueOn ? [`Due ${dayText(dueOn)}`] : []),
  ];
}
