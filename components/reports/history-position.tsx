import Link from "next/link";
import type { Purpose } from "@/lib/assessments/purpose";

/** Where a report stands among its subject's of one purpose, which it leads to, and the way to the ones beside it. */
export function HistoryPosition({
  purpose,
  number,
  count,
  previousId,
  nextId,
}: {
  purpose: Purpose;
  number: number;
  count: number;
  previousId?: string;
  nextId: string | null;
}) {
  return (
    <nav aria-label="History" className="flex flex-wrap justify-end gap-x-4 text-sm text-muted">
      <Link
        className="link flex target-8 items-center"
        href={`/reports/history?${new URLSearchParams({ purpose })}`}
      >
        Report {number} of {count}
      </Link>
      {previousId && (
        <Link className="link flex target-8 items-center" href={`/reports/${previousId}`}>
          Previous
        </Link>
      )}
      {nextId && (
        <Link className="link flex target-8 items-center" href={`/reports/${nextId}`}>
          Next
        </Link>
      )}
    </nav>
  );
}
