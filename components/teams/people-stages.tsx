import type { Route } from "next";
import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { managersStages, type StageCount, stageCountText } from "@/lib/teams/stage-counts";

/** How many actions of each stage each of some people has done, by name: counts alone, never which. */
export function PeopleStages({
  base,
  people,
}: {
  /** Where the pages of the people are. */
  base: string;
  people: readonly { id: string; name: string; stages: readonly StageCount[] }[];
}) {
  return (
    <DataTable
      caption="Actions done on each stage, by person"
      hideCaption
      columns={[
        { id: "name", label: "Name" },
        ...managersStages.map(({ number }) => ({ id: String(number), label: `Stage ${number}` })),
      ]}
      rows={people.map(({ id, name, stages }) => ({
        id,
        cells: {
          name: (
            <Link href={`${base}/${id}` as Route} prefetch={false} className="link">
              {name}
            </Link>
          ),
          ...Object.fromEntries(
            stages.map((stage) => [
              stage.number,
              <span key={stage.number} className={stage.done === 0 ? "text-muted" : undefined}>
                {stageCountText(stage)}
              </span>,
            ]),
          ),
        },
      }))}
    />
  );
}
