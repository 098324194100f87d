import type { ReactNode } from "react";
import { Spoken } from "./spoken";

const hiddenOnPhones = "max-sm:hidden print:table-cell";

/**
 * A plain table whose first column names the row. Too wide for the screen, it scrolls alone; a phone has no room for its
 * `wideOnly` columns, which paper has.
 */
export function DataTable({
  caption,
  hideCaption = false,
  columns,
  rows,
}: {
  caption: string;
  hideCaption?: boolean;
  columns: { id: string; label: ReactNode; numeric?: boolean; wideOnly?: boolean }[];
  rows: { id: string; cells: Record<string, ReactNode> }[];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: people without a mouse scroll a wide table with the arrow keys.
    <section aria-label={caption} tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse text-left">
        <caption className={hideCaption ? "sr-only" : "pb-2 text-left text-sm text-muted"}>
          {caption}
        </caption>
        <thead>
          <tr className="border-b border-edge">
            {columns.map(({ id, label, numeric, wideOnly }) => (
              <th
                key={id}
                scope="col"
                className={`py-2 pr-4 text-sm font-medium text-muted last:pr-0 ${numeric ? "text-right" : ""} ${wideOnly ? hiddenOnPhones : ""}`}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="border-b border-line">
              {columns.map(({ id, numeric, wideOnly }, index) => {
                const Cell = index === 0 ? "th" : "td";

                return (
                  <Cell
                    key={id}
                    scope={index === 0 ? "row" : undefined}
                    className={`py-3 pr-4 align-top font-normal last:pr-0 first:font-medium ${numeric ? "text-right" : ""} ${wideOnly ? hiddenOnPhones : ""}`}
                  >
                    <CellContent>{row.cells[id]}</CellContent>
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CellContent({ children }: { children: ReactNode }) {
  return typeof children === "string" ? <Spoken>{children}</Spoken> : children;
}
