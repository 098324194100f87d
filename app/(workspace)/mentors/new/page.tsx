import type { Metadata } from "next";
import { requireViewer } from "@/app/_request/viewer";
import { sendsMail } from "@/app/_server/mail";
import { MentorSight } from "@/components/mentorships/mentor-sight";
import { ProposalForm } from "@/components/mentorships/proposal-form";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { askMentor } from "./actions";

export const metadata: Metadata = { title: "Ask someone to be your mentor" };

export default async function NewMentorPage() {
  await requireViewer();

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<BackLink href="/mentors">Mentors</BackLink>}
        title="Who could be your mentor?"
        lead="Anyone you trust, in your organization or outside it. They read your three lines with your proposal, and nothing else until you open it."
      />
      <ProposalForm
        id={crypto.randomUUID()}
        side="mentee"
        sendsMail={sendsMail}
        action={askMentor}
      />
      <Section id="sight" title="What a mentor can see of you">
        <MentorSight />
      </Section>
    </div>
  );
}
