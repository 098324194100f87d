import { WholeWords } from "@/components/ui/whole-words";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import { levelAndTarget, skillsByResponsibility } from "@/lib/reports/responsibilities";

export function ResponsibilityList({
  skills,
}: {
  skills: { skill: SkillId; level: number | null; target: number }[];
}) {
  return (
    <ul>
      {skillsByResponsibility(skills).map((group) => (
        <li
          key={group.name}
          className="grid gap-x-6 gap-y-1 border-t border-line py-3 first:border-0 first:pt-0 lg:grid-cols-[minmax(0,17rem)_minmax(0,1fr)] print:grid-cols-[minmax(0,17rem)_minmax(0,1fr)]"
        >
          <div>
            <h3 className="font-medium">
              <WholeWords>{group.name}</WholeWords>
            </h3>
            <p className="text-sm text-muted">{group.summary}</p>
          </div>
          <ul className="text-sm">
            {group.skills.map((row) => (
              <li
                key={row.skill}
                className="grid max-w-lg grid-cols-[minmax(0,1fr)_auto] gap-4 py-0.5"
              >
                <span>
                  <WholeWords>{findSkill(row.skill).name}</WholeWords>
                </span>
                <span className="shrink-0 text-muted">{levelAndTarget(row)}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
