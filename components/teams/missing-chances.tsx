import { findSkill } from "@/lib/framework/skills";
import type { missingChances } from "@/lib/teams/coverage";
import { chanceText, namesText } from "@/lib/teams/page-words";

/** Who lacks a chance rather than a skill, by skill, with what would give one. */
export function MissingChances({ missing }: { missing: ReturnType<typeof missingChances> }) {
  return (
    <ul className="flex flex-col">
      {missing.map((each) => (
        <li
          key={each.skill}
          className="flex flex-col gap-1 border-t border-line py-4 first:border-0 first:pt-0"
        >
          <h3>{findSkill(each.skill).name}</h3>
          <p>No chance yet: {namesText(each.names)}.</p>
          <p className="max-w-measure text-sm text-muted">{chanceText(each)}</p>
        </li>
      ))}
    </ul>
  );
}
