import { DataTable } from "@/components/ui/data-table";
import { type Relation, type Sight, type Thing, things, visibility } from "@/lib/access/visibility";
import { sightDays } from "@/lib/check-ins/check-in";

/** What is seen alike shares its words, and a row. */
const thingText: Record<Thing, string> = {
  draft: "Your answers, as a draft and once they’re submitted",
  answers: "Your answers, as a draft and once they’re submitted",
  report: "Your reports",
  calculation: "How a report was computed, and what you ask of your manager beside it",
  path: "Your path (by link, only what’s done)",
  notes: "Your evidence, and your notes on an action",
  evidence: "Your evidence, and your notes on an action",
  titles: "Titles of evidence you open to a report’s readers",
  brief: "How a report was computed, and what you ask of your manager beside it",
  shares: "Your share links",
  "check in": "A check-in, and who’s in it",
  "shown view": "One view in a check-in, if its author shows it after the due day",
  views: "Both views in a check-in, and what one of you suggests to agree on",
  suggestion: "Both views in a check-in, and what one of you suggests to agree on",
  outcomes: "What you say came of an agreement",
  "rater's outcomes": "What the other says came of it",
  agreement: "What you agreed on in a check-in",
  inbox: "Your inbox",
  name: "Your name",
  address: "Your email address, role, and start date",
  administration: "Invitations and the audit log",
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

/** Who sees what within an organization and by a link, as the one matrix has it. */
export function VisibilityTable() {
  return (
    <DataTable
      caption="Who sees what in this organization"
      hideCaption
      columns={[{ id: "what", label: "What" }, ...columns]}
      rows={[
        ...new Map(things.map((thing) => [JSON.stringify(cellsOf(thing)), thing])).values(),
      ].map((thing) => ({ id: thing, cells: cellsOf(thing) }))}
    />
  );
}

function cellsOf(thing: Thing) {
  return {
    what: thingText[thing],
    ...Object.fromEntries(columns.map(({ id }) => [id, textOf(visibility[thing][id])])),
  };
}

function textOf(sight: Sight | undefined) {
  return sight ? sightText[sight] : "No";
}
