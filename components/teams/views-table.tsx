import { DataTable } from "@/components/ui/data-table";
import type { sideBySide, Views } from "@/lib/check-ins/side-by-side";
import { findSkill, type SkillId } from "@/lib/framework/skills";

/** Two views of someone in a few lines, for the one sheet that their manager takes into the talk: levels and examples. */
export function ViewsTable({
  views: { compared, onlyRater, notSeen },
  revealed,
  name,
}: {
  views: ReturnType<typeof sideBySide>;
  revealed: Views;
  /** What a sentence calls the subject. */
  name: string;
}) {
  const level = (side: keyof Views, skill: SkillId) =>
    String(revealed[side].get(skill)?.level ?? "–");

  return (
    <DataTable
      caption="Skill by skill, the furthest apart first"
      columns={[
        { id: "skill", label: "Skill" },
        { id: "own", label: "You", numeric: true },
        { id: "theirs", label: name, numeric: true },
        { id: "example", label: "Your example" },
      ]}
      rows={[...compared.map(({ skill }) => skill), ...onlyRater, ...notSeen].map((skill) => ({
        id: skill,
        cells: {
          skill: findSkill(skill).name,
          own: level("rater", skill),
          theirs: level("subject", skill),
          example: revealed.rater.get(skill)?.note ?? "",
        },
      }))}
    />
  );
}
