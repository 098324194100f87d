"use client";

import type { ReactNode } from "react";
import { Spoken } from "./spoken";

type Column = { id: string; label: ReactNode; numeric?: boolean; wideOnly?: boolean };

/**
 * A plain table whose first column names the row. Too wide for the screen, it scrolls alone; a phone has no room for
 * its `wideOnly` columns, which paper has. It's positioned, so that words for screen readers alone scroll with it. A
 * client component, so that hundreds of cells are sent once and not twice.
 */
export function DataTable({
  caption,
  hideCaption = false,
  columns,
  rows,
}: {
  caption: string;
  hideCaption?: boolean;
  columns: Column[];
  rows: { id: string; cells: Record<string, ReactNode> }[];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: people without a mouse scroll a wide table with the arrow keys.
    <section aria-label={caption} tabIndex={0} className="relative overflow-x-auto">
      <table className="data-table">
        <caption className={hideCaption ? "sr-only" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={lookOf(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column, index) => {
                const Cell = index === 0 ? "th" : "td";

                return (
                  <Cell
                    key={column.id}
                    scope={index === 0 ? "row" : undefined}
                    className={lookOf(column)}
                  >
                    <CellContent>{row.cells[column.id]}</CellContent>
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

function lookOf({ numeric, wideOnly }: Column) {
  const look = [numeric ? "numeric" : "", wideOnly ? "wide-only" : ""].filter(Boolean).join(" ");

  return look || undefined;
}
