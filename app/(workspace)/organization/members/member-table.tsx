import { DataTable } from "@/components/ui/data-table";
import { addressText } from "@/lib/people/email-address";
import type { Dates } from "@/lib/text/dates";
import { MemberName } from "./member-name";

/** Current members, each name the way to what an admin can do about their membership. */
export function MemberTable({
  members,
  viewerId,
  dates,
}: {
  members: {
    id: string;
    personId: string;
    name: string;
    email: string | null;
    role: string;
    startedAt: Date;
  }[];
  viewerId: string;
  dates: Dates;
}) {
  if (members.length === 0) return null;

  return (
    <DataTable
      caption="Members by name"
      hideCaption
      columns={[
        { id: "person", label: "Member" },
        { id: "role", label: "Role" },
        { id: "since", label: "Since", wideOnly: true },
      ]}
      rows={members.map(({ id, personId, name, email, role, startedAt }) => ({
        id,
        cells: {
          person: (
            <MemberName
              id={id}
              name={name}
              address={email ? addressText(email) : "No address"}
              isViewer={personId === viewerId}
            />
          ),
          role: role === "admin" ? <strong className="font-medium">Admin</strong> : "Member",
          since: dates.day(startedAt),
        },
      }))}
    />
  );
}
