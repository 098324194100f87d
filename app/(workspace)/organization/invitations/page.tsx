import type { Metadata } from "next";
import { Forbidden } from "@/app/_request/page-refusals";
import { requireViewer } from "@/app/_request/viewer";
import { sendsMail } from "@/app/_server/mail";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listInvitations } from "@/db/queries/invitations";
import { administersOrganization } from "@/lib/access/viewer";
import { addressText } from "@/lib/people/email-address";
import { openInvitationsText } from "@/lib/people/words";
import { InvitationList } from "./invitation-list";
import { InviteForm } from "./invite-form";

export const metadata: Metadata = { title: "Invitations" };

const longest = 200;

export default async function InvitationsPage({
  searchParams,
}: PageProps<"/organization/invitations">) {
  const viewer = await requireViewer();

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
        lead={`You get a link for one address, ${sendsMail ? "and it is mailed there, too" : "to pass on yourself: this server sends no e-mail"}. Whoever has that address joins with it, once, within seven days.`}
      />
      {notice === "revoked" && (
        <Notice tone="success" title="The invitation is revoked" announce>
          <p>Its link no longer works.</p>
        </Notice>
      )}
      {notice === "closed" && (
        <Notice tone="warning" title="The invitation was closed before" announce>
          <p>It was revoked, or accepted by somebody who has left since. Its link doesn’t work.</p>
        </Notice>
      )}
      <InviteForm
        id={crypto.randomUUID()}
        open={invitations.filter(({ isOpen }) => isOpen).map(({ email }) => email)}
      />
      {invitations.length > 0 && (
        <Section
          id="invitations"
          title="Invited, not here yet"
          lead={`${invitations.length === longest ? `The newest ${longest}. ` : ""}A new link takes the place of the old one, which stops working. Links that expired more than 30 days ago are not listed.`}
        >
          <InvitationList invitations={invitations} isMailed={sendsMail} />
        </Section>
      )}
    </>
  );
}
