import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { changesText } from "@/lib/teams/page-words";
import type { sinceLast } from "@/lib/teams/since-last";

type Person = { id: string; name: string } & ReturnType<typeof sinceLast>;

/** Of more people, it's folded: on a phone it would be far longer than the page above it. */
const mostInSight = 20;

/** What moved between each person's last two check-ins, by name. */
export function SinceLast({ people }: { people: Person[] }) {
  const table = (
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

  return people.length > mostInSight ? (
    <Disclosure summary={`What moved, for ${people.length} people`}>{table}</Disclosure>
  ) : (
    table
  );
}
