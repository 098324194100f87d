import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NotFound } from "@/app/_request/page-refusals";
import { idAndSkillParams } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { saveAndContinue } from "@/app/(workspace)/assessments/[id]/ratings/actions";
import { AnswerForm } from "@/components/assessments/answer-form";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { findAssessment } from "@/db/queries/assessments";
import { findCheckInOfDraft } from "@/db/queries/check-ins";
import { hasShortcuts } from "@/db/queries/preferences";
import { formAnswer } from "@/lib/assessments/answer";
import { findSkill, skillIds } from "@/lib/framework/skills";

type Props = PageProps<"/assessments/[id]/ratings/[skill]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const rating = await idAndSkillParams(params);

  return { title: rating ? findSkill(rating.skill).name : "Not found" };
}

export default async function RatingPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const rating = await idAndSkillParams(params);
  const assessment = rating && (await findAssessment(viewer, viewer, rating.id));

  if (!assessment) {
    const checkIn = rating && (await findCheckInOfDraft(viewer, rating.id));
    // Where an answer waits to be saved is told by its assessment, whomever that is about.
    if (checkIn) redirect(`/check-ins/${checkIn}/ratings/${rating.skill}`);

    return <NotFound />;
  }

  const { id, skill: skillId } = rating;
  if (assessment.submittedAt) redirect(`/assessments/${id}/answers`);

  const shortcuts = await hasShortcuts(viewer);

  const skill = findSkill(skillId);
  const answer = assessment.answers.get(skillId);
  const number = skillIds.indexOf(skillId) + 1;
  const place = `${number} of ${skillIds.length}`;
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
      place={`Skill ${place} · ${skill.name}`}
      question={skill.question}
      covers={skill.covers}
      note={skill.note}
      anchors={skill.anchors}
      bar={{
        place,
        skip: (
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
        ),
      }}
    />
  );
}
