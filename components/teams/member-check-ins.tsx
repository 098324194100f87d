import Link from "next/link";
import { Section } from "@/components/ui/section";
import { type Purpose, purposeName } from "@/lib/assessments/purpose";
import { type CheckInTimes, checkInState, isUnderWay, type Side } from "@/lib/check-ins/check-in";
import { stateText } from "@/lib/check-ins/words";
import { type Dates, dayText } from "@/lib/text/dates";

/** The check-ins that a manager has with someone in their team, the newest first. */
export function MemberCheckIns({
  checkIns,
  name,
  today,
  dates,
}: {
  checkIns: (CheckInTimes & {
    id: string;
    purpose: Purpose;
    openedBy: Side;
    revealAt: Date | null;
    createdAt: Date;
  })[];
  name: string;
  /** YYYY-MM-DD */
  today: string;
  dates: Dates;
}) {
  if (checkIns.length === 0) return null;

  return (
    <Section id="check-ins" title={`Your check-ins with ${name}`}>
      <ul className="border-t border-line">
        {checkIns.map(({ id, purpose, openedBy, revealAt, createdAt, ...times }) => {
          const state = checkInState(times, today);

          return (
            <li key={id} className="list-row">
              <div>
                <Link href={`/check-ins/${id}`} className="link">
                  {purposeName(purpose)}, opened {dates.day(createdAt)}
                </Link>
                <p>
                  {stateText({
                    state,
                    isAsked: openedBy === "subject",
                    isIn: times.raterInAt !== null,
                    otherIsIn: times.subjectInAt !== null,
                    other: name,
                    opensAt: revealAt ? dates.minute(revealAt) : undefined,
                  })}
                </p>
              </div>
              {isUnderWay(state) && <p>Due {dayText(times.dueOn)}</p>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
