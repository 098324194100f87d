import type { Metadata } from "next";
import Link from "next/link";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { AnswerText } from "@/components/assessments/answer-text";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { SummaryList } from "@/components/ui/summary-list";
import { findAssessment } from "@/db/queries/assessments";
import { purposePhrase } from "@/lib/assessments/purpose";
import { unansweredText } from "@/lib/assessments/words";
import { type SkillId, skills } from "@/lib/framework/skills";
import { SubmitForm } from "./submit-form";

export const metadata: Metadata = { title: "Check your answers" };

export default async function AnswersPage({
  params,
  searchParams,
}: PageProps<"/assessments/[id]/answers">) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const id = await idParam(params);
  const assessment = id && (await findAssessment(viewer, viewer, id));

  if (!assessment) return <NotFound />;

  const { answers, submittedAt, reportId, purpose } = assessment;
  const isKept = (await searchParams).notice === "kept";
  const missing = skills.filter((skill) => !answers.has(skill.id));
  const answerList = (
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
  );

  if (submittedAt) {
    return (
      <div className="flex flex-col gap-8">
        {isKept && (
          <Notice tone="warning" title="Nothing was discarded" announce>
            <p>This assessment is submitted, and a submitted assessment stays.</p>
          </Notice>
        )}
        <PageHeader
          back={<BackLink href="/assessments">Assess</BackLink>}
          title="What you answered"
          lead={`Submitted ${dates.day(submittedAt)}, ${purposePhrase(purpose)}. It can no longer be changed.`}
          actions={
            reportId && <ButtonLink href={`/reports/${reportId}`}>Read the report</ButtonLink>
          }
        />
        {answerList}
      </div>
    );
  }

  return (
    <SubmitForm assessmentId={id}>
      <PageHeader
        back={<BackLink href={`/assessments/${id}`}>Task list</BackLink>}
        title="Check your answers"
        lead="Submitting is final: no one can change these answers afterward. You can assess yourself again anytime."
        actions={<SubmitButton pendingLabel="Submitting…">Submit assessment</SubmitButton>}
      />
      {missing.length > 0 && <MissingAnswers assessmentId={id} missing={missing} />}
      {answerList}
    </SubmitForm>
  );
}

function MissingAnswers({
  assessmentId,
  missing,
}: {
  assessmentId: string;
  missing: { id: SkillId; name: string }[];
}) {
  return (
    <Notice tone="warning" title={unansweredText(missing.length)}>
      <p>
        You can still submit. Unanswered skills count as not rated, never as zero, but without every
        must-have there’s no verdict.
      </p>
      {missing.length < skills.length && (
        <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {missing.map(({ id, name }) => (
            <li key={id}>
              <Link
                className="link"
                href={`/assessments/${assessmentId}/ratings/${id}?from=answers`}
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
