import Link from "next/link";
import { BackLink } from "@/components/ui/back-link";
import type { Purpose } from "@/lib/assessments/purpose";

/** Where a report stands among its subject's, and the way to the ones beside it. */
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
    <nav
      aria-label="History"
      className="flex flex-wrap items-center justify-between gap-x-6 text-sm"
    >
      <BackLink href={`/reports?${new URLSearchParams({ purpose })}`}>All reports</BackLink>
      <p className="flex flex-wrap gap-x-4 text-muted">
        <span>
          Report {number} of {count}
        </span>
        {previousId && (
          <Link className="link" href={`/reports/${previousId}`}>
            Previous
          </Link>
        )}
        {nextId && (
          <Link className="link" href={`/reports/${nextId}`}>
            Next
          </Link>
        )}
      </p>
    </nav>
  );
}
