import type { ComponentProps } from "react";
import { AnswerForm } from "@/components/assessments/answer-form";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { type AnswerState, formAnswer } from "@/lib/assessments/answer";
import { askedSkills, nextAsked } from "@/lib/check-ins/asked-skills";
import type { FormAction } from "@/lib/forms/form-state";
import { findSkill, questionAbout, type SkillId } from "@/lib/framework/skills";
import { shortName } from "@/lib/text/words";
import { ChosenEvidence } from "./chosen-evidence";
import type { ViewBase } from "./view-base";

/** One skill's question about someone else, to their rater. */
export function ViewQuestion({
  base,
  draft,
  subjectName,
  skillId,
  comesFromAnswers,
  raterId,
  shortcuts,
  evidence,
  save,
}: {
  base: ViewBase;
  draft: {
    id: string;
    answers: ReadonlyMap<SkillId, Parameters<typeof formAnswer>[0]>;
  };
  subjectName: string;
  skillId: SkillId;
  comesFromAnswers: boolean;
  raterId: string;
  /** Whether digits choose a level. */
  shortcuts: boolean;
  /** What the subject chose for them. */
  evidence: (ComponentProps<typeof ChosenEvidence>["pieces"][number] & { skills: SkillId[] })[];
  /** Saves the answer and continues from it. */
  save: FormAction<AnswerState>;
}) {
  const name = shortName(subjectName);
  const skill = findSkill(skillId);
  const answer = draft.answers.get(skillId);
  const number = askedSkills.indexOf(skillId) + 1;
  const place = number > 0 ? `${number} of ${askedSkills.length}` : "One more skill";
  const pieces = evidence.filter(({ skills }) => skills.includes(skillId));
  const next = comesFromAnswers ? undefined : nextAsked(skillId);

  return (
    <AnswerForm
      key={skillId}
      action={save}
      personId={raterId}
      assessmentId={draft.id}
      skillId={skillId}
      saved={answer && formAnswer(answer)}
      shortcuts={shortcuts}
      from={comesFromAnswers ? "answers" : undefined}
      top={
        <>
          <BackLink href={base}>{subjectName}</BackLink>
          {pieces.length > 0 && (
            <Disclosure summary={`What ${name} chose to show you of this (${pieces.length})`}>
              <ChosenEvidence pieces={pieces} />
            </Disclosure>
          )}
        </>
      }
      about={name}
      place={`Your view of ${name} · ${place} · ${skill.name}`}
      question={questionAbout(skill, name)}
      covers={skill.covers}
      note={skill.note}
      anchors={skill.anchors}
      bar={{
        place,
        next: next ? `Next: ${findSkill(next).name}` : "Check your answers",
        skip: (
          <ButtonLink variant="quiet" href={next ? `${base}/ratings/${next}` : `${base}/answers`}>
            {answer ? "Leave as it is" : "Skip for now"}
          </ButtonLink>
        ),
      }}
    />
  );
}
