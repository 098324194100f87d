import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NotFound } from "@/app/_request/page-refusals";
import { idAndSkillParams } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { saveAndContinue } from "@/app/(workspace)/assessments/[id]/ratings/actions";
import { AnswerForm } from "@/components/assessments/answer-form";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { findAssessment } from "@/db/queries/assessments";
import { hasShortcuts } from "@/db/queries/preferences";
import { formAnswer } from "@/lib/assessments/answer";
import { anchorOptions, findSkill, skillIds } from "@/lib/framework/skills";

type Props = PageProps<"/assessments/[id]/ratings/[skill]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const rating = await idAndSkillParams(params);

  return { title: rating ? findSkill(rating.skill).name : "Not found" };
}

export default async function RatingPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const rating = await idAndSkillParams(params);
  const assessment = rating && (await findAssessment(viewer, viewer, rating.id));

  if (!assessment) return <NotFound />;

  const { id, skill: skillId } = rating;
  if (assessment.submittedAt) redirect(`/assessments/${id}/answers`);

  const shortcuts = await hasShortcuts(viewer);

  const skill = findSkill(skillId);
  const answer = assessment.answers.get(skillId);
  const number = skillIds.indexOf(skillId) + 1;
  const following = skillIds[number];
  const comesFromAnswers = (await searchParams).from === "answers";

  return (
    <AnswerForm
      key={skillId}
      action={saveAndContinue}
      personId={viewer.id}
      assessmentId={id}
      skillId={skillId}
      saved={answer && formAnswer(answer)}
      shortcuts={shortcuts}
      from={comesFromAnswers ? "answers" : undefined}
      top={<BackLink href={`/assessments/${id}`}>Task list</BackLink>}
      legend={
        <>
          <span className="text-sm text-muted">
            Skill {number} of {skillIds.length} · {skill.name}
          </span>
          <h1>{skill.question}</h1>
          <span className="text-muted">{skill.covers}</span>
        </>
      }
      note={skill.note}
      options={anchorOptions(skill)}
      place={`${number} of ${skillIds.length}`}
      buttons={<SubmitButton>Continue</SubmitButton>}
      skip={
        <ButtonLink
          variant="quiet"
          href={
            following && !comesFromAnswers
              ? `/assessments/${id}/ratings/${following}`
              : `/assessments/${id}/answers`
          }
        >
          {answer ? "Leave as it is" : "Skip for now"}
        </ButtonLink>
      }
    />
  );
}
