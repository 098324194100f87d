import type { SkillReadiness } from "@/lib/readiness/model";

/** A row of a report: a must-have at its target of 4 unless the test says otherwise. */
export function reportRow(row: Partial<SkillReadiness> = {}): SkillReadiness {
  const target = row.target ?? 4;
  const level = row.level === undefined ? target : row.level;

  return {
    skill: "product-leadership",
    priority: "must",
    target,
    weight: 3,
    level,
    standardError: level === null ? null : 0.8,
    range: level === null ? null : [Math.max(0, level - 1.03), Math.min(5, level + 1.03)],
    gap: level === null ? null : Math.max(0, target - level),
    attainment: level === null ? null : 1,
    contribution: level === null ? null : 10,
    focus: false,
    state: level === null ? "not_rated" : "rated",
    ...row,
  };
}
