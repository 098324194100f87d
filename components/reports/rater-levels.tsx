import { DataTable } from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import { Spoken } from "@/components/ui/spoken";
import { calledName } from "@/lib/check-ins/words";
import { findSkill } from "@/lib/framework/skills";
import { levelsTitle, type RaterLevel } from "@/lib/reports/views";
import { capitalized } from "@/lib/text/words";

/** What one rater said in a report of several views, beside its subject's own levels: levels alone, and no verdict. */
export function RaterLevels({ name, levels }: { name: string; levels: readonly RaterLevel[] }) {
  return (
    <article className="grid grid-cols-1 gap-8">
      <PageHeader
        title={levelsTitle(name, levels)}
        lead="One person’s levels in a few skills don’t make a verdict. Together with your own view, they do."
      />
      <DataTable
        caption={`${capitalized(calledName(name))} and you, skill by skill`}
        hideCaption
        columns={[
          { id: "skill", label: "Skill" },
          { id: "theirs", label: capitalized(calledName(name)), numeric: true },
          { id: "own", label: "You", numeric: true },
          { id: "target", label: "Target", numeric: true },
        ]}
        rows={levels.map(({ skill, theirs, own, target }) => ({
          id: skill,
          cells: {
            skill: findSkill(skill).name,
            theirs: theirs ?? "not seen",
            own: own ?? <Spoken>–</Spoken>,
            target,
          },
        }))}
      />
    </article>
  );
}
