import type { ReactNode } from "react";

/** Names and values in rows, each with what to do about it: answers to check, facts of an account. */
export function SummaryList({
  rows,
  afterTable = false,
}: {
  rows: { id: string; name: ReactNode; value: ReactNode; action?: ReactNode }[];
  /** Stands right below a table, whose last hairline is the list's first. */
  afterTable?: boolean;
}) {
  return (
    <dl className={afterTable ? undefined : "border-t border-line"}>
      {rows.map((row) => (
        <div
          key={row.id}
          className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 border-b border-line py-3 last:border-b-0 sm:grid-cols-[14rem_minmax(0,1fr)_auto]"
        >
          <dt className="font-medium">{row.name}</dt>
          <dd className="max-sm:col-span-2 max-sm:row-start-2">{row.value}</dd>
          {row.action && <dd className="text-right">{row.action}</dd>}
        </div>
      ))}
    </dl>
  );
}
