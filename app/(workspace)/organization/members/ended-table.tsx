import { DataTable } from "@/components/ui/data-table";
import { dayText } from "@/lib/text/dates";

export function EndedTable({
  memberships,
}: {
  memberships: { id: string; name: string | null; role: string; startedAt: Date; endedAt: Date }[];
}) {
  return (
    <DataTable
      caption="Ended memberships, newest first"
      hideCaption
      columns={[
        { id: "ended", label: "Ended" },
        { id: "started", label: "Began" },
        { id: "role", label: "Role" },
        { id: "person", label: "Person" },
      ]}
      rows={memberships.map(({ id, name, role, startedAt, endedAt }) => ({
        id,
        cells: {
          ended: dayText(endedAt.toISOString()),
          started: dayText(startedAt.toISOString()),
          role: role === "admin" ? "Admin" : "Member",
          person: name ? `${name}, a member again` : "Someone who left",
        },
      }))}
    />
  );
}
