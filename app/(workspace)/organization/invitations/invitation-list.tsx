import { ButtonForm } from "@/components/ui/button-form";
import { SummaryList } from "@/components/ui/summary-list";
import { type Role, roleText } from "@/lib/access/viewer";
import type { Dates } from "@/lib/text/dates";
import { revoke } from "./actions";
import { RenewForm } from "./renew-form";

/** Invitations that no one has accepted, each with a way to create a new link or to revoke it. */
export function InvitationList({
  invitations,
  isMailed,
  dates,
}: {
  isMailed: boolean;
  invitations: {
    id: string;
    email: string;
    role: Role;
    invitedBy: string | null;
    expiresAt: Date;
    isOpen: boolean;
  }[];
  dates: Dates;
}) {
  return (
    <SummaryList
      rows={invitations.map(({ id, email, role, invitedBy, expiresAt, isOpen }) => ({
        id,
        name: <span className="wrap-anywhere">{email}</span>,
        value: (
          <div className="flex flex-col items-start gap-2">
            <p className="text-muted">
              As {roleText[role]}, by {invitedBy ?? "someone who left"}.{" "}
              {isOpen ? "Expires" : <strong className="font-medium text-below">Expired</strong>}{" "}
              {dates.day(expiresAt)}.
            </p>
            <RenewForm id={id} email={email} isMailed={isMailed} />
          </div>
        ),
        action: (
          <ButtonForm action={revoke}>
            <input type="hidden" name="id" value={id} />
            <button type="submit" className="link target-8">
              Revoke<span className="sr-only"> the invitation for {email}</span>
            </button>
          </ButtonForm>
        ),
      }))}
    />
  );
}
