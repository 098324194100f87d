import { type Purpose, purposePhrase } from "@/lib/assessments/purpose";
import { printedTitle } from "@/lib/check-ins/words";

/** What stands over a check-in's pages on paper alone: whose it is, what for, and of which day. */
export function PrintHead({
  checkIn: { subjectName, raterName, purpose },
  day,
}: {
  checkIn: { subjectName: string; raterName: string; purpose: Purpose };
  /** As it is read. */
  day: string;
}) {
  return (
    <p className="hidden justify-between gap-x-8 border-b border-edge pb-2 text-xs print:flex">
      <span>{printedTitle({ subjectName, raterName })}</span>
      <span>
        {day} · {purposePhrase(purpose)}
      </span>
    </p>
  );
}
