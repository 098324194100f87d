import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Forbidden, NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { findMember } from "@/db/queries/memberships";
import { administersOrganization } from "@/lib/access/viewer";
import { addressText } from "@/lib/people/email-address";
import { EndForm } from "./end-form";

export const metadata: Metadata = { title: "The end of a membership" };

export default async function EndingPage({
  params,
}: PageProps<"/organization/members/[id]/ending">) {
  const viewer = await requireViewer();

  if (!administersOrganization(viewer)) return <Forbidden />;

  const asked = await idParam(params);
  const member = asked && (await findMember(viewer, asked));

  if (!member) return <NotFound />;
  if (member.isSelf) redirect("/organization/leaving");

  const { id, name, email, organization } = member;

  return (
    <>
      <PageHeader
        eyebrow={email && addressText(email)}
        title={`End the membership of ${name}?`}
        lead="It happens at once. They come back only by another invitation."
      />
      <SummaryList
        rows={[
          {
            id: "view",
            name: "What they see",
            value: `Nothing of ${organization} from their next click on. They are told that their membership has ended.`,
          },
          {
            id: "work",
            name: "What they wrote here",
            value:
              "It stays stored under their name. Nobody here can read it, and neither can they, until they are invited again. They cannot download it any more: if they should, ask them to do so first.",
          },
          {
            id: "account",
            name: "Their account",
            value:
              "It is theirs and stays. Without another organization they get a workspace of their own.",
          },
          {
            id: "invitations",
            name: "Invitations they made",
            value: "Those that nobody has accepted stop working.",
          },
          {
            id: "name",
            name: "What you see",
            value: "The audit log keeps that it happened; their name and address go.",
          },
        ]}
      />
      <EndForm id={id} />
    </>
  );
}
