import { DataTable } from "@/components/ui/data-table";
import { type Relation, type Sight, type Thing, things, visibility } from "@/lib/access/visibility";
import { sightDays } from "@/lib/check-ins/check-in";

const thingText: Record<Thing, string> = {
  draft: "Your answers, while an assessment is a draft",
  answers: "Your submitted answers",
  report: "Your reports",
  calculation: "How a report was computed, step by step",
  path: "Your path (by link, only what’s done)",
  notes: "Your notes on an action",
  evidence: "Your evidence",
  titles: "Titles of evidence you open to a report’s readers",
  brief: "What you ask of your manager, beside a report",
  shares: "Your share links",
  "check in": "A check-in, and who’s in it",
  "shown view": "One view in a check-in, if its author shows it after the due day",
  views: "Both views in a check-in",
  agreement: "What you two agreed on",
  suggestion: "What one of you suggests, until you both agree",
  outcomes: "What you say came of an agreement",
  "outcomes by the rater": "What the other says came of it",
  inbox: "Your inbox",
  name: "Your name",
  address: "Your email address, role, and start date",
  administration: "Invitations, known domains, and the audit log",
};

const columns: { id: Relation; label: string }[] = [
  { id: "self", label: "You" },
  { id: "admin", label: "Admins" },
  { id: "member", label: "Other members" },
  { id: "rater", label: "Whom you asked" },
  { id: "visitor", label: "By link" },
];

const sightText: Record<Sight, string> = {
  always: "Yes",
  "of an admin": "If you’re an admin",
  "after the reveal": "Once both are in",
  "for a while after the reveal": `Once both are in, for ${sightDays} days`,
  "once shown": "Once it’s shown",
  "for a while once shown": `Once it’s shown, for ${sightDays} days`,
  "chosen for the check-in": "What you choose when you ask",
  report: "By choice",
  skills: "By choice",
  path: "By choice",
};

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
