import { WholeWords } from "@/components/ui/whole-words";
import type { Reader } from "@/lib/access/words";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import { actionsThatBuild } from "@/lib/reports/actions";
import { priorityText } from "@/lib/reports/gaps";
import { plural } from "@/lib/text/words";
import { GapBar } from "./gap-bar";
import { GapDetail } from "./gap-detail";
import { GapStatus } from "./gap-status";

/** The columns of a row, shared with the axis above the rows. */
export const gapColumns =
  "grid grid-cols-[minmax(0,3fr)_minmax(0,2fr)] items-start gap-x-4 gap-y-1 lg:items-center lg:grid-cols-[17rem_minmax(0,1fr)_11.5rem] print:grid-cols-[14rem_minmax(0,1fr)_10rem] print:items-center";

/** Where the bar stands in them: below the words where the page is narrow, though never on paper. */
export const barColumns =
  "col-span-2 row-start-2 lg:col-span-1 lg:row-start-auto print:col-span-1 print:row-start-auto";

export function GapRow({
  row,
  reader,
}: {
  row: {
    skill: SkillId;
    priority: "must" | "should" | "could" | "wont";
    target: 1 | 2 | 3 | 4 | 5;
    level: number | null;
    range: [number, number] | null;
    focus: boolean;
    state: "rated" | "no_opportunity" | "not_applicable" | "not_rated";
    evidence: string;
  };
  reader: Reader;
}) {
  const actions = actionsThatBuild(row.skill, row.level).length;

  return (
    <li className="border-t border-line">
      <details className="group/row">
        <summary
          className={`${gapColumns} list-none py-3 print:py-1 hover:bg-sunken [&::-webkit-details-marker]:hidden`}
        >
          <span>
            <span className="block font-medium text-balance">
              <WholeWords>{findSkill(row.skill).name}</WholeWords>
            </span>
            <span className="block text-sm text-muted">
              {row.focus && <span className="font-medium text-accent">focus · </span>}
              <span className="whitespace-nowrap">{priorityText(row.priority)}</span>&nbsp;·{" "}
              <span className="whitespace-nowrap">{row.evidence}</span>
            </span>
          </span>
          <span className={barColumns}>
            <GapBar level={row.level} range={row.range} target={row.target} />
          </span>
          <span className="text-right text-sm lg:text-left print:text-left">
            <GapStatus row={row} />
            <span className="block text-accent print:hidden">
              <span className="sm:whitespace-nowrap">Compare PM and Lead</span>{" "}
              <span className={`whitespace-nowrap ${actions > 0 ? "block" : ""}`}>
                {actions > 0 && `${actions} ${plural(actions, "action")} `}
                <span aria-hidden="true" className="group-open/row:hidden">
                  ▸
                </span>
                <span aria-hidden="true" className="hidden group-open/row:inline">
                  ▾
                </span>
              </span>
            </span>
          </span>
        </summary>
        <GapDetail
          skill={row.skill}
          level={row.level}
          target={row.target}
          evidence={row.evidence}
          reader={reader}
        />
      </details>
    </li>
  );
}
