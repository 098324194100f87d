import { LevelChip } from "@/components/ui/level-chip";
import type { SkillId } from "@/lib/framework/skills";
import { anchorsSideBySide } from "@/lib/reports/anchors";

/** A Product Manager's level of a skill beside a Product Lead's, with where the subject is and the target marked. */
export function AnchorsSideBySide({
  skill,
  level,
  target,
}: {
  skill: SkillId;
  level: number | null;
  target: number;
}) {
  return (
    <ol className="grid break-inside-avoid gap-x-8 gap-y-4 sm:auto-cols-fr sm:grid-flow-col">
      {anchorsSideBySide(skill, level, target).map((each) => (
        <li key={each.level} className="border-t border-edge pt-3 print:pt-1">
          <p className="mb-2 flex flex-wrap items-center gap-x-2 print:mb-1">
            <LevelChip level={each.level} />
            <span className="font-semibold">{each.role}</span>
            <span className="text-muted">{each.marks}</span>
          </p>
          <p>{each.anchor}</p>
        </li>
      ))}
    </ol>
  );
}
