import { DataTable } from "@/components/ui/data-table";
import type { Dates } from "@/lib/text/dates";

export function EndedTable({
  memberships,
  dates,
}: {
  memberships: { id: string; name: string | null; role: string; startedAt: Date; endedAt: Date }[];
  dates: Dates;
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
          ended: dates.day(endedAt),
          started: dates.day(startedAt),
          role: role === "admin" ? "Admin" : "Member",
          person: name ? `${name}, a member again` : "Someone who left",
        },
      }))}
    />
  );
}
