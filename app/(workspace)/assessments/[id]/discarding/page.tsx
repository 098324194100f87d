import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { SummaryList } from "@/components/ui/summary-list";
import { findAssessment } from "@/db/queries/assessments";
import { purposePhrase } from "@/lib/assessments/purpose";
import { lostAnswersText } from "@/lib/assessments/words";
import { skills } from "@/lib/framework/skills";
import { discard } from "./actions";

export const metadata: Metadata = { title: "Discarding a draft" };

export default async function DiscardingPage({
  params,
}: PageProps<"/assessments/[id]/discarding">) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const id = await idParam(params);
  const assessment = id && (await findAssessment(viewer, viewer, id));

  if (!assessment) return <NotFound />;
  if (assessment.submittedAt) redirect(`/assessments/${id}/answers?notice=kept`);

  const { answers, createdAt, purpose } = assessment;
  const answered = skills.filter((skill) => answers.has(skill.id)).map(({ name }) => name);

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<BackLink href={`/assessments/${id}`}>Task list</BackLink>}
        title="Discard this draft?"
        lead={`Started ${dates.day(createdAt)}, ${purposePhrase(purpose)}. You can’t undo this.`}
      />
      <SummaryList
        rows={[
          { id: "lost", name: "What you’d lose", value: lostAnswersText(answered) },
          {
            id: "kept",
            name: "What stays",
            value: "Your submitted assessments, reports, evidence, and path stay as they are.",
          },
          {
            id: "next",
            name: "What happens next",
            value: "You can start a new assessment anytime. It begins without any answers.",
          },
        ]}
      />
      <ButtonForm action={discard} className="flex flex-col gap-6">
        <input type="hidden" name="assessmentId" value={id} />
        <div className="flex flex-wrap gap-2">
          <SubmitButton variant="danger" pendingLabel="Discarding…">
            Discard draft
          </SubmitButton>
          <ButtonLink href={`/assessments/${id}`} variant="secondary">
            Keep it
          </ButtonLink>
        </div>
      </ButtonForm>
    </div>
  );
}
