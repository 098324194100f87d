import { DataTable } from "@/components/ui/data-table";
import { findSkill } from "@/lib/framework/skills";
import type { SummaryFigures } from "@/lib/teams/summary";
import { bandText, summarySeatText, summarySkills, unsaidText } from "@/lib/teams/summary-words";

/** What a summary says, the same for its maker, the team's members, and whoever is given the sheet. */
export function SummarySheet({
  figures,
  people,
  stagesDay,
}: {
  figures: SummaryFigures;
  people: number;
  /** Of when the stages are, if that's another day than the summary's. */
  stagesDay?: string;
}) {
  const seat = summarySeatText(figures);
  const { said, unsaid } = summarySkills(figures);

  return (
    <div className="one-sheet flex flex-col gap-8">
      <div className="flex flex-col gap-3">
        {said.length > 0 && (
          <DataTable
            caption="Skills, by how many people"
            columns={[
              { id: "skill", label: "Skill" },
              { id: "own", label: "On their own (3 and up)" },
              { id: "leads", label: "Leads it (4 and up)" },
              { id: "chance", label: "No chance to show it yet" },
            ]}
            rows={said.map(({ skill, onTheirOwn, leads, noChance }) => ({
              id: skill,
              cells: {
                skill: findSkill(skill).name,
                own: bandText(onTheirOwn, people),
                leads: bandText(leads, people),
                chance: bandText(noChance, people),
              },
            }))}
          />
        )}
        {unsaid.length > 0 && (
          <p className="max-w-measure text-sm text-muted">{unsaidText(unsaid)}</p>
        )}
      </div>
      <DataTable
        caption={`The path to Product Lead, by how many people${stagesDay ? `, as of ${stagesDay}` : ""}`}
        columns={[
          { id: "stage", label: "Stage" },
          { id: "begun", label: "Begun" },
          { id: "done", label: "Done" },
        ]}
        rows={figures.stages.map(({ number, name, begun, done }) => ({
          id: String(number),
          cells: {
            stage: `${number}. ${name}`,
            begun: bandText(begun, people),
            done: bandText(done, people),
          },
        }))}
      />
      {seat && (
        <div className="flex flex-col gap-1">
          <h2>Do we need a Product Lead?</h2>
          <p className="max-w-measure">{seat}</p>
        </div>
      )}
      <p className="max-w-measure text-sm text-muted">
        Counts are given in ranges, so that they tell of no one: “fewer than 3” may be no one, and
        the highest range may be everyone. For development, not for pay or ranking.
      </p>
    </div>
  );
}
