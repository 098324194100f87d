import { DataTable } from "@/components/ui/data-table";
import { changesText } from "@/lib/teams/page-words";
import type { sinceLast } from "@/lib/teams/since-last";

type Person = { id: string; name: string } & ReturnType<typeof sinceLast>;

/** What moved between each person's last two check-ins, by name. */
export function SinceLast({ people }: { people: Person[] }) {
  return (
    <DataTable
      caption="What moved, person by person"
      hideCaption
      columns={[
        { id: "name", label: "Name" },
        { id: "rater", label: "In your view" },
        { id: "subject", label: "In theirs" },
      ]}
      rows={people.map(({ id, name, ...since }) => ({
        id,
        cells: {
          name,
          rater: changesText(since, "rater"),
          subject: changesText(since, "subject"),
        },
      }))}
    />
  );
}
