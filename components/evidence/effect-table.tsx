import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import { levelRangeText } from "@/lib/reports/numbers";

type Range = [number, number];

const few = 3;

/** Skill by skill, the range of the level without and with the evidence. */
export function EffectTable({
  skills,
}: {
  skills: { skill: SkillId; before: Range; after: Range }[];
}) {
  const table = (
    <DataTable
      caption="80% range of the level"
      columns={[
        { id: "skill", label: "Skill" },
        { id: "before", label: "In the report", numeric: true },
        { id: "after", label: "With it", numeric: true },
      ]}
      rows={skills.map(({ skill, before, after }) => ({
        id: skill,
        cells: {
          skill: findSkill(skill).name,
          before: levelRangeText(before),
          after: levelRangeText(after),
        },
      }))}
    />
  );

  return skills.length > few ? (
    <Disclosure summary={`The ${skills.length} skills`}>{table}</Disclosure>
  ) : (
    <div className="mt-3">{table}</div>
  );
}
