import Link from "next/link";
import type { Purpose } from "@/lib/assessments/purpose";
import { placeText, plural } from "@/lib/text/words";

/** Which of many reports a page of the history has, and the way to the newer and the older ones. */
export function HistoryPages({
  purpose,
  page,
  pageSize,
  count,
}: {
  purpose: Purpose;
  page: number;
  pageSize: number;
  count: number;
}) {
  if (count <= pageSize) return null;

  const newest = count - (page - 1) * pageSize;
  const oldest = Math.max(1, newest - pageSize + 1);

  return (
    <p className="flex flex-wrap gap-x-6 gap-y-1">
      <span>
        {page === 1
          ? `The newest ${pageSize} of ${count} reports.`
          : `${plural(newest - oldest + 1, "Report")} ${placeText(oldest, newest, count)}.`}
      </span>
      {page > 1 && (
        <Link
          className="link print:hidden"
          href={`/reports/history?${new URLSearchParams({ purpose, page: String(page - 1) })}`}
        >
          Newer reports
        </Link>
      )}
      {oldest > 1 && (
        <Link
          className="link print:hidden"
          href={`/reports/history?${new URLSearchParams({ purpose, page: String(page + 1) })}`}
        >
          Older reports
        </Link>
      )}
    </p>
  );
}
