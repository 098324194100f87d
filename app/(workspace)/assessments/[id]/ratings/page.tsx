import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { AnswerForm } from "@/components/assessments/answer-form";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { findAssessment } from "@/db/queries/assessments";
import { hasShortcuts } from "@/db/queries/preferences";
import { formAnswer } from "@/lib/assessments/answer";
import { anchorOptions, skills } from "@/lib/framework/skills";
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
      {skills.map((skill) => {
        const answer = assessment.answers.get(skill.id);

        return (
          <section key={skill.id} id={skill.id} className="border-t border-line pt-6">
            <AnswerForm
              action={saveAndContinue}
              idPrefix={`${skill.id}-`}
              personId={viewer.id}
              assessmentId={id}
              skillId={skill.id}
              saved={answer && formAnswer(answer)}
              shortcuts={shortcuts}
              from="ratings"
              top={<p className="text-sm text-muted">{skill.name}</p>}
              legend={
                <>
                  <h2>{skill.question}</h2>
                  <span className="text-muted">{skill.covers}</span>
                </>
              }
              note={skill.note}
              options={anchorOptions(skill)}
              buttons={
                <div className="not-noscript:hidden">
                  <SubmitButton variant="secondary">Save this answer</SubmitButton>
                </div>
              }
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
