import type { Reader } from "@/lib/access/words";
import type { SkillId } from "@/lib/framework/skills";
import type { EvidenceStrength } from "@/lib/readiness/model";
import { evidenceText } from "@/lib/reports/evidence";
import { gapsLargestFirst, gapsSentence } from "@/lib/reports/gaps";
import { ChartOrTable } from "./chart-or-table";
import { GapAxis } from "./gap-bar";
import { barColumns, GapRow, gapColumns } from "./gap-row";
import { GapTable } from "./gap-table";

/** The gaps as bars or as a table. */
export function GapFigure({
  skills,
  evidence,
  reader,
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
  reader: Reader;
}) {
  const rows = gapsLargestFirst(skills).map((row) => ({
    ...row,
    evidence: evidenceText(evidence, row.skill),
  }));

  return (
    <ChartOrTable
      name="gaps-view"
      legend="Show the gaps as"
      caption={gapsSentence(skills)}
      table={<GapTable rows={rows} />}
      chart={
        <>
          <Key />
          <div className={`${gapColumns} border-t border-line`} aria-hidden="true">
            <span className="hidden lg:block print:block" />
            <span className={barColumns}>
              <GapAxis />
            </span>
          </div>
          <ol>
            {rows.map((row) => (
              <GapRow key={row.skill} row={row} reader={reader} />
            ))}
          </ol>
        </>
      }
    />
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
