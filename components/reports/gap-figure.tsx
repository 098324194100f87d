import type { SkillId } from "@/lib/framework/skills";
import type { EvidenceStrength } from "@/lib/readiness/model";
import { evidenceText } from "@/lib/reports/evidence";
import { gapsLargestFirst, gapsSentence } from "@/lib/reports/gaps";
import { GapAxis } from "./gap-bar";
import { GapRow, gapColumns } from "./gap-row";
import { GapTable } from "./gap-table";

/** The gaps as bars or as a table: two radio buttons and CSS choose, so it works without a script. */
export function GapFigure({
  skills,
  evidence,
}: {
  skills: {
    skill: SkillId;
    priority: "must" | "should" | "could" | "wont";
    target: 1 | 2 | 3 | 4 | 5;
    weight: number;
    level: number | null;
    range: [number, number] | null;
    gap: number | null;
    focus: boolean;
    state: "rated" | "no_opportunity" | "not_applicable" | "not_rated";
  }[];
  evidence: readonly { readonly skill: SkillId; readonly strength: EvidenceStrength }[];
}) {
  const rows = gapsLargestFirst(skills).map((row) => ({
    ...row,
    evidence: evidenceText(evidence, row.skill),
  }));

  return (
    <figure className="group/gaps break-inside-auto!">
      <figcaption className="mb-4 flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
        <p className="max-w-measure text-muted">{gapsSentence(skills)}</p>
        <fieldset className="flex rounded border border-edge p-0.5 text-sm print:hidden">
          <legend className="sr-only">Show the gaps as</legend>
          <Choice view="chart" />
          <Choice view="table" />
        </fieldset>
      </figcaption>
      <div className="hidden text-sm group-has-[input[value=table]:checked]/gaps:block print:block!">
        <GapTable rows={rows} />
      </div>
      <div className="group-has-[input[value=table]:checked]/gaps:hidden print:block! print:break-before-page">
        <Key />
        <div className={`${gapColumns} border-t border-line`} aria-hidden="true">
          <span className="hidden md:block" />
          <span className="col-span-2 md:col-span-1">
            <GapAxis />
          </span>
        </div>
        <ol>
          {rows.map((row) => (
            <GapRow key={row.skill} row={row} />
          ))}
        </ol>
      </div>
    </figure>
  );
}

function Choice({ view }: { view: "chart" | "table" }) {
  return (
    <label className="flex min-h-9 items-center rounded-sm px-3 text-muted capitalize has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-accent">
      <input
        type="radio"
        name="gaps-view"
        value={view}
        defaultChecked={view === "chart"}
        className="sr-only"
      />
      {view}
    </label>
  );
}

function Key() {
  return (
    <p className="mb-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted" aria-hidden="true">
      <span>● level</span>
      <span>├─┤ 80% range</span>
      <span>┃ target</span>
      <span className="bg-below-soft px-1 text-below">┄ missing</span>
      <span>focus: the gaps that weigh most</span>
    </p>
  );
}
