import { DataTable } from "@/components/ui/data-table";
import { dayText } from "@/lib/reports/dates";
import { revoke } from "./actions";

/** Invitations whose link still works, each with a way to take it back. */
export function InvitationTable({
  invitations,
}: {
  invitations: { id: string; email: string; role: string; expiresAt: Date }[];
}) {
  return (
    <DataTable
      caption="Open invitations, newest first"
      columns={[
        { id: "email", label: "E-mail address" },
        { id: "role", label: "Role" },
        { id: "until", label: "Works until" },
        { id: "revoke", label: <span className="sr-only">To do</span> },
      ]}
      rows={invitations.map(({ id, email, role, expiresAt }) => ({
        id,
        cells: {
          email,
          role,
          until: dayText(expiresAt.toISOString()),
          revoke: (
            <form action={revoke}>
              <input type="hidden" name="id" value={id} />
              <button type="submit" className="link">
                Take back<span className="sr-only"> the invitation of {email}</span>
              </button>
            </form>
          ),
        },
      }))}
    />
  );
}
