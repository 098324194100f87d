import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Forbidden, NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import {
  findRequestMember,
  titleOfMember,
} from "@/app/(workspace)/organization/members/request-member";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { administersOrganization } from "@/lib/access/viewer";
import { addressText } from "@/lib/people/email-address";
import { EndForm } from "./end-form";

type Props = PageProps<"/organization/members/[id]/ending">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await titleOfMember(params, (name) => `End the membership of ${name}`) };
}

export default async function EndingPage({ params }: Props) {
  const viewer = await requireViewer();

  if (!administersOrganization(viewer)) return <Forbidden />;

  const asked = await idParam(params);
  const member = asked && (await findRequestMember(asked));

  if (!member) return <NotFound />;
  if (member.isSelf) redirect("/organization/leaving");

  const { id, name, email, organization } = member;

  return (
    <>
      <PageHeader
        eyebrow={email && addressText(email)}
        title={`End the membership of ${name}?`}
        lead="This takes effect immediately. They can come back only if invited again."
      />
      <SummaryList
        rows={[
          {
            id: "view",
            name: "What they see",
            value: `Nothing in ${organization}, starting with their next click. They’re told that their membership has ended.`,
          },
          {
            id: "work",
            name: "What they wrote here",
            value:
              "It stays stored under their name. No one here can read it, and neither can they unless they’re invited again. They can no longer download it, so have them do that first if needed. Colleagues who got their view in a check-in keep it.",
          },
          {
            id: "teams",
            name: "Teams",
            value:
              "Any places they have in teams end, and what anyone saw by them. A team that only they manage has no manager until you place one.",
          },
          {
            id: "account",
            name: "Their account",
            value:
              "It’s theirs and stays. If they have no other organization, they get a workspace of their own.",
          },
          {
            id: "invitations",
            name: "Invitations they created",
            value: "Any that haven’t been accepted stop working.",
          },
          {
            id: "name",
            name: "What you see",
            value: "The audit log records that it happened; their name and address disappear.",
          },
        ]}
      />
      <EndForm id={id} />
    </>
  );
}
