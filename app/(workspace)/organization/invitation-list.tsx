import { SummaryList } from "@/components/ui/summary-list";
import { dayText } from "@/lib/reports/dates";
import { revoke } from "./actions";

/** Invitations whose link still works, each with a way to take it back. */
export function InvitationList({
  invitations,
}: {
  invitations: { id: string; email: string; role: string; expiresAt: Date }[];
}) {
  return (
    <SummaryList
      rows={invitations.map(({ id, email, role, expiresAt }) => ({
        id,
        name: email,
        value: (
          <span className="text-muted">
            As {role === "admin" ? "an admin" : "a member"}, until{" "}
            {dayText(expiresAt.toISOString())}
          </span>
        ),
        action: (
          <form action={revoke}>
            <input type="hidden" name="id" value={id} />
            <button type="submit" className="link">
              Take back<span className="sr-only"> the invitation of {email}</span>
            </button>
          </form>
        ),
      }))}
    />
  );
}
