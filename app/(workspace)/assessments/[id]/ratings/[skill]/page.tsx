import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ratingParams } from "@/app/_request/skill-params";
import { requireViewer } from "@/app/_request/viewer";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { findAssessment } from "@/db/queries/assessments";
import { choiceOf } from "@/lib/assessments/answer";
import { levels } from "@/lib/framework/levels";
import { findSkill, skillIds } from "@/lib/framework/skills";
import { AnswerForm } from "./answer-form";

type Props = PageProps<"/assessments/[id]/ratings/[skill]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { skill } = await ratingParams(params);

  return { title: findSkill(skill).name };
}

export default async function RatingPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { id, skill: skillId } = await ratingParams(params);
  const assessment = await findAssessment(viewer, id);

  if (!assessment) notFound();
  if (assessment.submittedAt) redirect(`/assessments/${id}/answers`);

  const skill = findSkill(skillId);
  const saved = assessment.answers.get(skillId);
  const place = skillIds.indexOf(skillId);
  const following = skillIds[place + 1];
  const comesFromAnswers = (await searchParams).from === "answers";

  return (
    <AnswerForm
      key={skillId}
      assessmentId={id}
      skill={{ id: skillId, question: skill.question, covers: skill.covers, note: skill.note }}
      place={`Skill ${place + 1} of ${skillIds.length} · ${skill.name}`}
      options={levels.map(({ level, name }) => ({ level, name, anchor: skill.anchors[level] }))}
      saved={
        saved && {
          choice: choiceOf(saved),
          confidence: saved.confidence,
          note: saved.note,
          reason: saved.reason,
          revision: saved.revision,
        }
      }
      from={comesFromAnswers ? "answers" : undefined}
      back={<BackLink href={`/assessments/${id}`}>Task list</BackLink>}
      skip={
        <ButtonLink
          variant="quiet"
          href={
            following && !comesFromAnswers
              ? `/assessments/${id}/ratings/${following}`
              : `/assessments/${id}/answers`
          }
        >
          {saved ? "Leave as it is" : "Skip for now"}
        </ButtonLink>
      }
    />
  );
}
