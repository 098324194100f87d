import { DataTable } from "@/components/ui/data-table";
import { type Relation, type Thing, things, visibility } from "@/lib/access/visibility";
import { sightText, thingText } from "@/lib/access/visibility-words";

const columns: { id: Relation; label: string }[] = [
  { id: "self", label: "You" },
  { id: "admin", label: "Admins" },
  { id: "member", label: "Other members" },
  { id: "manager", label: "Your manager" },
  { id: "mentor", label: "Your mentor" },
  { id: "rater", label: "Whom you asked" },
  { id: "visitor", label: "By link" },
];

/** Who sees what within an organization and by a link, as the one matrix has it. What the same people see is one row. */
export function VisibilityTable() {
  return (
    <DataTable
      caption="Who sees what in this organization"
      hideCaption
      columns={[{ id: "what", label: "What" }, ...columns]}
      rows={rowsAlike().map(rowOf)}
    />
  );
}

function rowsAlike() {
  const rows = new Map<string, Thing[]>();

  for (const thing of things) {
    const key = sightsOf(thing).join();
    rows.set(key, [...(rows.get(key) ?? []), thing]);
  }

  return [...rows.values()];
}

function rowOf(alike: Thing[]) {
  const [first] = alike;
  const sights = first ? sightsOf(first) : [];

  return {
    id: alike.join(),
    cells: {
      what: (
        <ul className="flex flex-col gap-1">
          {alike.map((thing) => (
            <li key={thing}>{thingText[thing]}</li>
          ))}
        </ul>
      ),
      ...Object.fromEntries(columns.map(({ id }, n) => [id, sights[n]])),
    },
  };
}

/** What the table says of a thing, column by column. */
function sightsOf(thing: Thing) {
  return columns.map(({ id }) => {
    const sight = visibility[thing][id];

    return sight ? sightText[sight] : "No";
  });
}
