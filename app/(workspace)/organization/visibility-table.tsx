import { DataTable } from "@/components/ui/data-table";

const rows = [
  { what: "Your answers, while an assessment is a draft", you: "Yes", admins: "No", others: "No" },
  { what: "Your submitted answers and your reports", you: "Yes", admins: "No", others: "No" },
  { what: "Your path, your evidence and your share links", you: "Yes", admins: "No", others: "No" },
  { what: "Your name", you: "Yes", admins: "Yes", others: "If you are an admin" },
  {
    what: "Your e-mail address, your role and since when",
    you: "Yes",
    admins: "Yes",
    others: "No",
  },
  {
    what: "Invitations and the audit log",
    you: "If you are an admin",
    admins: "Yes",
    others: "No",
  },
];

/** Who sees what within an organization, as it is today. */
export function VisibilityTable() {
  return (
    <DataTable
      caption="Who sees what in this organization"
      hideCaption
      columns={[
        { id: "what", label: "What" },
        { id: "you", label: "You" },
        { id: "admins", label: "Admins" },
        { id: "others", label: "Other members" },
      ]}
      rows={rows.map(({ what, ...who }) => ({ id: what, cells: { what, ...who } }))}
    />
  );
}
