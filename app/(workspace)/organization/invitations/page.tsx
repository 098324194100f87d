import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { Forbidden } from "@/app/_request/page-refusals";
import { requireViewer } from "@/app/_request/viewer";
import { sendsMail } from "@/app/_server/mail";
import { AddressForm } from "@/components/invitations/address-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listInvitations } from "@/db/queries/invitations";
import { administersOrganization } from "@/lib/access/viewer";
import { adminText } from "@/lib/access/words";
import { addressText } from "@/lib/people/email-address";
import { openInvitationsText } from "@/lib/people/words";
import { invite } from "./actions";
import { InvitationList } from "./invitation-list";

export const metadata: Metadata = { title: "Invitations" };

const longest = 200;

const roles = [
  { value: "member", label: "Member" },
  { value: "admin", label: "Admin" },
];

export default async function InvitationsPage({
  searchParams,
}: PageProps<"/organization/invitations">) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);

  if (!administersOrganization(viewer)) return <Forbidden />;

  const { notice } = await searchParams;
  const invitations = (await listInvitations(viewer, longest)).map((invitation) => ({
    ...invitation,
    email: addressText(invitation.email),
  }));
  const open = invitations.filter(({ isOpen }) => isOpen).length;

  return (
    <>
      <PageHeader
        title={openInvitationsText(open)}
        lead={`You get a link for one address, ${sendsMail ? "and it’s emailed there, too" : "to pass on yourself: this server doesn’t send email"}. The person with that address can join with it once, within seven days.`}
      />
      {notice === "revoked" && (
        <Notice tone="success" title="Invitation revoked" announce>
          <p>Its link no longer works.</p>
        </Notice>
      )}
      {notice === "closed" && (
        <Notice tone="warning" title="The invitation was already closed" announce>
          <p>It was revoked, or accepted by someone who has since left. Its link doesn’t work.</p>
        </Notice>
      )}
      <AddressForm
        action={invite}
        hidden={{ id: crypto.randomUUID() }}
        open={invitations.filter(({ isOpen }) => isOpen).map(({ email }) => email)}
        role={{ legend: "Role", hint: adminText, options: roles }}
        button="Invite"
        pendingLabel="Inviting…"
      />
      {invitations.length > 0 && (
        <Section
          id="invitations"
          title="Pending invitations"
          lead={`${invitations.length === longest ? `The newest ${longest}. ` : ""}A new link replaces the old one, which stops working. Links that expired more than 30 days ago aren’t listed.`}
        >
          <InvitationList invitations={invitations} isMailed={sendsMail} dates={dates} />
        </Section>
      )}
    </>
  );
}
