import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { requireViewer } from "@/app/_request/viewer";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { listInvitations } from "@/db/queries/invitations";
import { listMembers } from "@/db/queries/memberships";
import { administersOrganization } from "@/lib/access/viewer";
import { dayText } from "@/lib/reports/dates";
import { InvitationList } from "./invitation-list";
import { InviteForm } from "./invite-form";

export const metadata: Metadata = { title: "Members and invitations" };

export default async function OrganizationPage() {
  const viewer = await requireViewer();

  if (!administersOrganization(viewer)) forbidden();

  const { members } = await listMembers(viewer);
  const invitations = await listInvitations(viewer);

  return (
    <div className="flex flex-col gap-8">
      <BackLink href="/account">Account and sessions</BackLink>
      <PageHeader
        title={members.length === 1 ? "You are the only member" : `${members.length} members`}
      />
      <SummaryList
        rows={members.map(({ id, name, email, role, startedAt }) => ({
          id,
          name,
          value: (
            <span className="text-muted">
              <span className="wrap-anywhere text-ink">{email}</span>,{" "}
              {role === "admin" ? "an admin" : "a member"} since {dayText(startedAt.toISOString())}
            </span>
          ),
        }))}
      />
      <Section
        id="invite"
        title="Invite somebody"
        lead="You get a link for one address. Whoever has that address joins with it."
      >
        <InviteForm id={crypto.randomUUID()} />
      </Section>
      {invitations.length > 0 && (
        <Section id="invitations" title="Invited, not here yet">
          <InvitationList invitations={invitations} />
        </Section>
      )}
    </div>
  );
}
