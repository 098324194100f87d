import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { AnswerForm } from "@/components/assessments/answer-form";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { findAssessment } from "@/db/queries/assessments";
import { hasShortcuts } from "@/db/queries/preferences";
import { formAnswer } from "@/lib/assessments/answer";
import { answerHints } from "@/lib/assessments/words";
import { skills } from "@/lib/framework/skills";
import { uncapitalized } from "@/lib/text/words";
import { saveAndContinue } from "./actions";

export const metadata: Metadata = { title: "All skills on one page" };

export default async function RatingsPage({ params }: PageProps<"/assessments/[id]/ratings">) {
  const viewer = await requireViewer();
  const id = await idParam(params);
  const assessment = id && (await findAssessment(viewer, viewer, id));

  if (!assessment) return <NotFound />;
  if (assessment.submittedAt) redirect(`/assessments/${id}/answers`);

  const shortcuts = await hasShortcuts(viewer);

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<BackLink href={`/assessments/${id}`}>Task list</BackLink>}
        title="All 14 skills on one page"
        lead="Answer in any order, and leave and come back as you like. Nothing counts until you submit."
      />
      <nav aria-label="Skills">
        <ol className="list-decimal gap-x-8 pl-6 sm:columns-2">
          {skills.map((skill) => (
            <li key={skill.id} className="pl-1">
              <a href={`#${skill.id}`} className="link inline-flex target-8 items-center">
                {skill.name}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <ul className="flex max-w-measure list-disc flex-col gap-1 pl-5 text-muted">
        <li>{answerHints.choice}</li>
        <li>No opportunity yet: {uncapitalized(answerHints.noOpportunity)}</li>
        <li>Not applicable: {uncapitalized(answerHints.notApplicable)}</li>
        <li>How sure you are: {uncapitalized(answerHints.confidence)}</li>
        <li>Your note: {uncapitalized(answerHints.note)}</li>
      </ul>
      {skills.map((skill, index) => {
        const answer = assessment.answers.get(skill.id);

        return (
          <section key={skill.id} id={skill.id} className="border-t border-line pt-6">
            <AnswerForm
              action={saveAndContinue}
              idPrefix={`${index + 1}-`}
              personId={viewer.id}
              assessmentId={id}
              skillId={skill.id}
              saved={answer && formAnswer(answer)}
              shortcuts={shortcuts}
              from="ratings"
              top={<p className="text-sm text-muted">{skill.name}</p>}
              question={skill.question}
              covers={skill.covers}
              note={skill.note}
              anchors={skill.anchors}
            />
          </section>
        );
      })}
      <div>
        <ButtonLink href={`/assessments/${id}/answers`}>Check your answers and submit</ButtonLink>
      </div>
    </div>
  );
}
