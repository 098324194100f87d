import Link from "next/link";
import { Disclosure } from "@/components/ui/disclosure";
import { findSkill } from "@/lib/framework/skills";
import { gridSkills, placeInGrid } from "@/lib/teams/grid";

/** To the grid of each skill. */
export function SkillLinks({ base }: { base: `/teams/${string}/rounds/${string}/skills` }) {
  return (
    <Disclosure summary={`Go to one of the ${gridSkills.length} skills`}>
      <ul className="grid gap-x-6 sm:grid-cols-2">
        {gridSkills.map((skill) => (
          <li key={skill}>
            <Link
              className="link inline-flex target-8 items-center"
              href={`${base}/${skill}`}
              prefetch={false}
            >
              {findSkill(skill).name}
            </Link>{" "}
            <span className="text-sm whitespace-nowrap text-muted">{placeInGrid(skill)}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
