import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { WholeWords } from "@/components/ui/whole-words";
import { findSkill } from "@/lib/framework/skills";
import type { SkillReadiness } from "@/lib/readiness/model";
import { priorityText } from "@/lib/reports/gaps";
import { GapBar } from "./gap-bar";
import { GapStatus } from "./gap-status";

export type GapRowData = Pick<
  SkillReadiness,
  "skill" | "priority" | "target" | "level" | "range" | "gap" | "focus" | "state"
> & { evidence: string };

/** A skill's gap in a row, which leads to the gap's page; on paper to nowhere, with its `children` below. */
export function GapRow({
  row,
  href,
  isFirst = true,
  children,
}: {
  row: GapRowData;
  href?: Route;
  /** Whether it's the skill's first row on its page, which has its address. */
  isFirst?: boolean;
  children?: ReactNode;
}) {
  const name = <WholeWords>{findSkill(row.skill).name}</WholeWords>;

  return (
    <li id={isFirst ? row.skill : undefined}>
      <div className="gap-row">
        <p>
          {href ? (
            <Link href={href} className="row-link">
              {name}
            </Link>
          ) : (
            <b>{name}</b>
          )}
          <small>
            {row.focus && <em>focus · </em>}
            {priorityText(row.priority)} · {row.evidence}
          </small>
        </p>
        <GapBar level={row.level} range={row.range} target={row.target} />
        <p>
          <GapStatus row={row} />
          {href && row.gap !== 0 && (
            <small aria-hidden="true" className="text-accent! print:hidden">
              How to close it ▸
            </small>
          )}
        </p>
      </div>
      {children}
    </li>
  );
}
