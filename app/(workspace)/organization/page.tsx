import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { requireViewer } from "@/app/_request/viewer";
import { BackLink } from "@/components/ui/back-link";
import { DataTable } from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listInvitations } from "@/db/queries/invitations";
import { findSurroundings, listMembers } from "@/db/queries/organizations";
import { administersOrganization } from "@/lib/access/viewer";
import { dayText } from "@/lib/reports/dates";
import { InvitationTable } from "./invitation-table";
import { InviteForm } from "./invite-form";

export const metadata: Metadata = { title: "Members and invitations" };

export default async function OrganizationPage() {
  const viewer = await requireViewer();

  if (!administersOrganization(viewer)) forbidden();

  const { organizations } = await findSurroundings(viewer);
  const members = await listMembers(viewer);
  const invitations = await listInvitations(viewer);

  return (
    <div className="flex flex-col gap-8">
      <BackLink href="/account">Account and sessions</BackLink>
      <PageHeader
        title={organizations.find(({ id }) => id === viewer.organizationId)?.name}
        lead={members.length === 1 ? "You are the only member." : `${members.length} members.`}
      />
      <DataTable
        caption="Members, by name"
        columns={[
          { id: "name", label: "Name" },
          { id: "email", label: "E-mail address" },
          { id: "role", label: "Role" },
          { id: "since", label: "Since" },
        ]}
        rows={members.map(({ id, name, email, role, startedAt }) => ({
          id,
          cells: { name, email, role, since: dayText(startedAt.toISOString()) },
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
          <InvitationTable invitations={invitations} />
        </Section>
      )}
    </div>
  );
}
