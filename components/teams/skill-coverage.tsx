import { DataTable } from "@/components/ui/data-table";
import { findSkill } from "@/lib/framework/skills";
import type { SkillCoverage } from "@/lib/teams/coverage";
import { coverageText, whoText } from "@/lib/teams/page-words";

/** Who does each skill on their own and who leads it, and whether that is enough. */
export function SkillCoverageTable({ coverage }: { coverage: readonly SkillCoverage[] }) {
  return (
    <DataTable
      caption="Who does each skill, counted and by name"
      hideCaption
      columns={[
        { id: "skill", label: "Skill" },
        { id: "own", label: "On their own (3 and up)" },
        { id: "leads", label: "Leads it (4 and up)" },
        { id: "coverage", label: "Coverage" },
      ]}
      rows={coverage.map(({ skill, rated, onTheirOwn, leads, coverage: covered }) => ({
        id: skill,
        cells: {
          skill: findSkill(skill).name,
          own: whoText(onTheirOwn, rated),
          leads: whoText(leads, rated),
          coverage: coverageText(covered),
        },
      }))}
    />
  );
}
