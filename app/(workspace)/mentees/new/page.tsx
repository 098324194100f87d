import type { Metadata } from "next";
import { requireViewer } from "@/app/_request/viewer";
import { sendsMail } from "@/app/_server/mail";
import { ProposalForm } from "@/components/mentorships/proposal-form";
import { PageHeader } from "@/components/ui/page-header";
import { offerMentoring } from "./actions";

export const metadata: Metadata = { title: "Offer to mentor someone" };

export default async function NewMenteePage() {
  await requireViewer();

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title="Whom would you mentor?"
        lead="They write down what they work toward and what they’d like from you. You see what they open to you, and they can close it at any time. You don’t become a member of their organization, and it isn’t told."
      />
      <ProposalForm
        id={crypto.randomUUID()}
        side="mentor"
        sendsMail={sendsMail}
        action={offerMentoring}
      />
    </div>
  );
}
