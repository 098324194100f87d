import Link from "next/link";
import {
  type CheckInTimes,
  checkInState,
  isUnderWay,
  type RaterKind,
  type Side,
} from "@/lib/check-ins/check-in";
import { dueOnText, otherOf, relationText, stateText, wholeName } from "@/lib/check-ins/words";
import type { Dates } from "@/lib/text/dates";

/** Check-ins, each with where it stands and the way to it. */
export function CheckInList({
  checkIns,
  today,
  dates,
}: {
  checkIns: (CheckInTimes & {
    id: string;
    side: Side;
    openedBy: Side;
    kind: RaterKind;
    subjectName: string;
    raterName: string;
    revealAt: Date | null;
  })[];
  /** YYYY-MM-DD */
  today: string;
  dates: Dates;
}) {
  return (
    <ul className="border-t border-line">
      {checkIns.map(({ id, side, openedBy, kind, subjectName, raterName, revealAt, ...times }) => {
        const relation = relationText({ side, kind });
        const state = checkInState(times, today);
        const other = otherOf({ side, subjectName, raterName });
        const [own, theirs] =
          side === "subject"
            ? [times.subjectInAt, times.raterInAt]
            : [times.raterInAt, times.subjectInAt];

        return (
          <li key={id} className="list-row">
            <div>
              <Link href={`/check-ins/${id}`} className="link wrap-anywhere">
                {wholeName(other)}
              </Link>
              {relation && <span className="ml-2 text-muted">{relation}</span>}
              <p>
                {stateText({
                  state,
                  isAsked: side !== openedBy,
                  isIn: own !== null,
                  otherIsIn: theirs !== null,
                  other,
                  opensAt: revealAt ? dates.minute(revealAt) : undefined,
                })}
              </p>
            </div>
            {isUnderWay(state) && <p>{dueOnText(times.dueOn, today)}</p>}
          </li>
        );
      })}
    </ul>
  );
}
