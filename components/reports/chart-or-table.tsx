import type { ReactNode } from "react";

/** A figure as a drawing or as a table: two radio buttons and CSS choose, so it works without a script. Paper gets both. */
export function ChartOrTable({
  name,
  legend,
  caption,
  chart,
  table,
}: {
  /** Of the radio buttons, so that two figures on a page choose apart. */
  name: string;
  legend: string;
  caption: ReactNode;
  chart: ReactNode;
  table: ReactNode;
}) {
  return (
    <figure className="group/figure break-inside-auto!">
      <figcaption className="mb-4 flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
        <p className="max-w-measure text-muted">{caption}</p>
        <fieldset className="flex rounded border border-edge p-0.5 text-sm print:hidden">
          <legend className="sr-only">{legend}</legend>
          <Choice name={name} view="chart" />
          <Choice name={name} view="table" />
        </fieldset>
      </figcaption>
      <div className="hidden text-sm group-has-[input[value=table]:checked]/figure:block print:block!">
        {table}
      </div>
      <div className="group-has-[input[value=table]:checked]/figure:hidden print:block! print:break-before-page">
        {chart}
      </div>
    </figure>
  );
}

function Choice({ name, view }: { name: string; view: "chart" | "table" }) {
  return (
    <label className="flex target-9 items-center rounded-sm px-3 text-muted has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-accent">
      <input
        type="radio"
        name={name}
        value={view}
        defaultChecked={view === "chart"}
        className="sr-only"
      />
      {view}
    </label>
  );
}
