import { strengthText } from "@/lib/evidence/piece";
import type { titlesBySkill } from "@/lib/evidence/titles";
import { findSkill } from "@/lib/framework/skills";
import { uncapitalized } from "@/lib/text/words";

/** The evidence in a report that its readers may know by its title, skill by skill. */
export function EvidenceTitles({ groups }: { groups: ReturnType<typeof titlesBySkill> }) {
  return (
    <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-[15rem_minmax(0,1fr)] lg:grid-cols-[19rem_minmax(0,1fr)] print:gap-y-1 print:text-[8pt]">
      {groups.map(({ skill, titles }) => (
        <div key={skill} className="grid gap-x-8 sm:col-span-2 sm:grid-cols-subgrid">
          <dt className="font-medium">{findSkill(skill).name}</dt>
          {titles.map(({ evidenceId, title, strength }) => (
            <dd key={evidenceId} className="wrap-anywhere sm:col-start-2">
              {title} <span className="text-muted">({uncapitalized(strengthText(strength))})</span>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
