import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { EvidencePrompts } from "@/components/evidence/evidence-prompts";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { findAssessment } from "@/db/queries/assessments";
import { listSkillsToShow } from "@/db/queries/evidence";

export const metadata: Metadata = { title: "Submitted" };

export default async function ConfirmationPage({
  params,
}: PageProps<"/assessments/[id]/confirmation">) {
  const viewer = await requireViewer();
  const id = await idParam(params);
  const assessment = id && (await findAssessment(viewer, viewer, id));

  if (!assessment) return <NotFound />;
  if (!assessment.submittedAt) redirect(`/assessments/${id}`);

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title="Your assessment is submitted"
        lead="Your report is ready. It won’t change later: it’s stored with your answers and the rules that produced it."
        actions={
          assessment.reportId && (
            <ButtonLink href={`/reports/${assessment.reportId}`}>Read your report</ButtonLink>
          )
        }
      />
      <Section
        id="evidence"
        title="Add evidence, if you like"
        lead="It helps most on the must-haves and the skills in focus. It narrows the range of your report and never moves a level. You can add it anytime."
      >
        <EvidencePrompts skills={await listSkillsToShow(viewer)} />
      </Section>
      <p className="max-w-measure text-muted">
        Assess yourself again whenever something has changed; once a quarter is enough for most
        people. Each report says what changed since the last one, and whether the change is bigger
        than the noise.
      </p>
      <div>
        <ButtonLink variant="secondary" href={`/assessments/${id}/answers`}>
          See your answers
        </ButtonLink>
      </div>
    </div>
  );
}
