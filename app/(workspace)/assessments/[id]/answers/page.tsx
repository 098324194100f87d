import type { Metadata } from "next";
import Link from "next/link";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { AnswerText } from "@/components/assessments/answer-text";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { findAssessment } from "@/db/queries/assessments";
import { skills } from "@/lib/framework/skills";
import { SubmitForm } from "./submit-form";

export const metadata: Metadata = { title: "Check your answers" };

export default async function AnswersPage({ params }: PageProps<"/assessments/[id]/answers">) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const id = await idParam(params);
  const assessment = id && (await findAssessment(viewer, viewer, id));

  if (!assessment) return <NotFound />;

  const { answers, submittedAt, reportId } = assessment;
  const open = skills.length - answers.size;

  return (
    <div className="flex flex-col gap-8">
      {submittedAt ? (
        <PageHeader
          back={<BackLink href="/assessments">Assess</BackLink>}
          title="What you answered"
          lead={`Submitted ${dates.day(submittedAt)}, for ${assessment.purpose}. It can no longer be changed.`}
          actions={
            reportId && <ButtonLink href={`/reports/${reportId}`}>Read the report</ButtonLink>
          }
        />
      ) : (
        <PageHeader
          back={<BackLink href={`/assessments/${id}`}>Task list</BackLink>}
          title="Check your answers"
          lead="Submitting is final: no one can change these answers afterward. You can assess yourself again anytime."
        />
      )}
      <SummaryList
        rows={skills.map((skill) => ({
          id: skill.id,
          name: skill.name,
          value: <AnswerText answer={answers.get(skill.id)} anchors={skill.anchors} />,
          action: !submittedAt && (
            <Link className="link" href={`/assessments/${id}/ratings/${skill.id}?from=answers`}>
              {answers.has(skill.id) ? "Change" : "Answer"}
              <span className="sr-only"> {skill.name}</span>
            </Link>
          ),
        }))}
      />
      {!submittedAt && <SubmitForm assessmentId={id} open={open} />}
    </div>
  );
}
