import type { Route } from "next";
import type { ReactNode } from "react";
import { findSkill } from "@/lib/framework/skills";
import type { SkillReadiness } from "@/lib/readiness/model";
import { gapStatus, priorityText } from "@/lib/reports/gaps";
import { barMarks } from "./bar-marks";
import { GapLine } from "./gap-line";

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
  return (
    <GapLine
      id={isFirst ? row.skill : undefined}
      name={findSkill(row.skill).name}
      note={`${priorityText(row.priority)} · ${row.evidence}`}
      isFocus={row.focus}
      bar={barMarks(row)}
      status={gapStatus(row)}
      href={href}
      hasWay={href !== undefined && row.gap !== 0}
    >
      {children}
    </GapLine>
  );
}
