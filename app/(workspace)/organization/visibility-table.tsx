import { DataTable } from "@/components/ui/data-table";
import { type Relation, type Sight, type Thing, things, visibility } from "@/lib/access/visibility";
import { sightDays } from "@/lib/check-ins/check-in";

/** A view that's shown alone is told together with both views: the same people see it. */
type Told = Exclude<Thing, "shown view">;

const thingText: Record<Told, string> = {
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
  views: "Both views in a check-in, or the one that its author shows",
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

const opened = "Once both are in or one is shown";
const openedForAWhile = `${opened}, for ${sightDays} days`;

const sightText: Record<Sight, string> = {
  always: "Yes",
  "of an admin": "If you’re an admin",
  "after the reveal": opened,
  "for a while after the reveal": openedForAWhile,
  "once shown": opened,
  "for a while once shown": openedForAWhile,
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
      rows={things.filter(isTold).map((thing) => ({
        id: thing,
        cells: {
          what: thingText[thing],
          ...Object.fromEntries(columns.map(({ id }) => [id, textOf(visibility[thing][id])])),
        },
      }))}
    />
  );
}

function isTold(thing: Thing): thing is Told {
  return thing !== "shown view";
}

function textOf(sight: Sight | undefined) {
  return sight ? sightText[sight] : "No";
}
