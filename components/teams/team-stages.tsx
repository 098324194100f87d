import { DataTable } from "@/components/ui/data-table";
import type { teamStages } from "@/lib/teams/team-path";

/** How many of a team's people stand where on each stage: counts alone. */
export function TeamStages({ stages }: { stages: ReturnType<typeof teamStages> }) {
  return (
    <DataTable
      caption="People on each stage, counted"
      hideCaption
      columns={[
        { id: "stage", label: "Stage" },
        { id: "done", label: "Done", numeric: true },
        { id: "evidenced", label: "With evidence", numeric: true },
        { id: "onIt", label: "On it", numeric: true },
        { id: "notBegun", label: "Not begun", numeric: true },
      ]}
      rows={stages.map(({ number, name, ...counts }) => ({
        id: String(number),
        cells: { stage: `${number}. ${name}`, ...counts },
      }))}
    />
  );
}
