import type { ComponentProps } from "react";
import { AnswerForm } from "@/components/assessments/answer-form";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { type AnswerState, type Choice, formAnswer, levelOfChoice } from "@/lib/assessments/answer";
import { askedSkills, nextAsked } from "@/lib/check-ins/asked-skills";
import type { FormAction } from "@/lib/forms/form-state";
import { levels } from "@/lib/framework/levels";
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
  sheet,
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
  /** What the rater's own spreadsheet says. */
  sheet?: Choice;
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
          {sheet && (
            <Notice title={`Your spreadsheet says ${sheetWords(sheet)}`}>
              <p>
                It wasn’t given blind, and doesn’t count yet. Choose it only if its whole
                description is true: it’s labeled for {name} as from a spreadsheet.
              </p>
            </Notice>
          )}
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

/** “3, Independent”, or “not seen”. */
function sheetWords(sheet: Choice) {
  const level = levels.find((each) => each.level === levelOfChoice(sheet));

  return level ? `${level.level}, ${level.name}` : "“not seen”";
}
