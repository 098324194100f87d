import { findSkill } from "@/lib/framework/skills";
import { nameKey } from "@/lib/people/names";
import { coverageOf, missingChances } from "./coverage";
import { findingOf } from "./finding";
import type { teamSearch } from "./team-search";
import { cellsOf, groupsOf, skillsOf } from "./team-table";
import { sidesOf, type TeamMember } from "./team-views";

/** How many people a team's table has on one page. */
export const peopleOnAPage = 100;

const sideNames = { subject: "theirs", rater: "mine" } as const;

/**
 * What a team's page tells of its members, who come by name and stay in that order: the finding and the counts are
 * everyone's, whatever is asked for; the table has the people and skills that are. Targets stand only in a promotion case:
 * of a person who is in one, and of no one else, the goal is known to be Product Lead.
 */
export function teamPageOf(
  members: readonly TeamMember[],
  { view, skills: choice, purpose, name, page, isWhole }: ReturnType<typeof teamSearch>,
) {
  const seen = members.filter(({ views }) => views);
  const coverage = coverageOf(members, view);
  const missing = missingChances(members);
  const skills = skillsOf(choice);
  const found = members.filter((member) => nameKey(member.name).includes(nameKey(name)));
  const first = isWhole ? 0 : (page - 1) * peopleOnAPage;
  const shown = isWhole ? found : found.slice(first, first + peopleOnAPage);
  const counted = skills.flatMap(({ skill }) => coverage.filter((each) => each.skill === skill));
  const sides = sidesOf(view);

  return {
    finding: findingOf({ seen: seen.map((member) => member.name), coverage, missing }),
    seen: seen.length,
    coverage: counted,
    missing: missing.filter(({ skill }) => skills.some((each) => each.skill === skill)),
    found: found.length,
    first,
    shown,
    table: {
      groups: groupsOf(skills),
      skills: skills.map(({ skill }) => findSkill(skill).name),
      sides: sides.length > 1 ? sides.map((side) => sideNames[side]) : [],
      targets: purpose === "promotion case" ? skills.map(({ target }) => target) : undefined,
      rows: shown.map(({ id, name, views }) => ({
        id,
        name,
        cells: cellsOf(views, { view, skills }),
      })),
      totals: [
        { name: "On their own (3+)", counts: counted.map(({ onTheirOwn }) => onTheirOwn.length) },
        { name: "Leads it (4+)", counts: counted.map(({ leads }) => leads.length) },
      ],
    },
  };
}
