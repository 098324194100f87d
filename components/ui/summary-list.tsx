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
        <div key={row.id} className="summary-row">
          <dt>{row.name}</dt>
          <dd>{row.value}</dd>
          {row.action && <dd>{row.action}</dd>}
        </div>
      ))}
    </dl>
  );
}
