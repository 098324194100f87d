import Link from "next/link";
import type { ComponentProps } from "react";
import { AnswerText } from "@/components/assessments/answer-text";
import { BackLink } from "@/components/ui/back-link";
import { ButtonForm } from "@/components/ui/button-form";
import { Disclosure } from "@/components/ui/disclosure";
import { LevelChip } from "@/components/ui/level-chip";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { SummaryList } from "@/components/ui/summary-list";
import { type Choice, choiceOf, levelOfChoice } from "@/lib/assessments/answer";
import { sureText } from "@/lib/assessments/answer-words";
import { askedSkills, offeredSkills } from "@/lib/check-ins/asked-skills";
import type { FormAction } from "@/lib/forms/form-state";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import { fromSheetText } from "@/lib/teams/waiting-words";
import { allInWords, capitalized, counted, plural, shortName } from "@/lib/text/words";
import { SubmitViewForm } from "./submit-view-form";
import type { ViewBase } from "./view-base";

/** What a rater has answered so far, to check and to submit. */
export function ViewAnswers({
  base,
  id,
  subjectName,
  answers,
  sheet = new Map(),
  confirm,
  submit,
}: {
  base: ViewBase;
  /** The check-in's. */
  id: string;
  subjectName: string;
  answers: ReadonlyMap<SkillId, ComponentProps<typeof AnswerText>["answer"]>;
  /** What the rater's own spreadsheet says. */
  sheet?: ReadonlyMap<SkillId, Choice>;
  /** Confirms what of it has no answer yet. */
  confirm?: FormAction;
  submit: FormAction;
}) {
  const name = shortName(subjectName);
  const isThere = (skill: SkillId) => answers.has(skill) || sheet.has(skill);
  const added = offeredSkills.filter(isThere);
  const offered = offeredSkills.filter((skill) => !isThere(skill));
  const unconfirmed = [...sheet].filter(([skill]) => !answers.has(skill));
  const ratingHref = (skill: SkillId) => `${base}/ratings/${skill}?from=answers` as const;

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<BackLink href={base}>{subjectName}</BackLink>}
        title={`Check your view of ${name}`}
        lead={`Submitting is final. ${name} reads your examples, too.`}
      />
      {confirm && unconfirmed.length > 0 && (
        <ButtonForm action={confirm} className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <input type="hidden" name="id" value={id} />
          {unconfirmed.map(([skill, choice]) => (
            <input key={skill} type="hidden" name={`shown.${skill}`} value={choice} />
          ))}
          <p className="max-w-measure text-sm">
            {capitalized(counted(unconfirmed.length, "answer"))}{" "}
            {plural(unconfirmed.length, "is", "are")} as your spreadsheet has{" "}
            {plural(unconfirmed.length, "it", "them")}. Read the{" "}
            {plural(unconfirmed.length, "description", "descriptions")} below, change what doesn’t
            fit, and confirm the rest. What you don’t confirm doesn’t count, and isn’t kept once you
            submit.
          </p>
          <SubmitButton variant="secondary" pendingLabel="Confirming…">
            {unconfirmed.length === 1 ? "Confirm it" : `Confirm ${allInWords(unconfirmed.length)}`}
          </SubmitButton>
        </ButtonForm>
      )}
      <SummaryList
        rows={[...askedSkills, ...added].map((skill) => ({
          id: skill,
          name: findSkill(skill).name,
          value: (
            <ViewAnswer
              answer={answers.get(skill)}
              sheet={sheet.get(skill)}
              anchors={findSkill(skill).anchors}
            />
          ),
          action: (
            <Link className="link" href={ratingHref(skill)}>
              {isThere(skill) ? "Change" : "Answer"}
              <span className="sr-only"> {findSkill(skill).name}</span>
            </Link>
          ),
        }))}
      />
      {offered.length > 0 && (
        <Disclosure summary="Seen more? Add another skill">
          <ul className="flex flex-col">
            {offered.map((skill) => (
              <li key={skill}>
                <Link className="link inline-flex target-8 items-center" href={ratingHref(skill)}>
                  {findSkill(skill).name}
                </Link>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <SubmitViewForm id={id} name={name} submit={submit} />
    </div>
  );
}

/** An answer as it was given, or what a spreadsheet says in its place, with which of the two it is. */
function ViewAnswer({
  answer,
  sheet,
  anchors,
}: {
  answer: ComponentProps<typeof AnswerText>["answer"];
  sheet?: Choice;
  anchors: readonly string[];
}) {
  if (answer || !sheet) {
    return (
      <div className="flex flex-col gap-1.5">
        <AnswerText answer={answer} anchors={anchors} confidenceText={sureText} />
        {answer && sheet === choiceOf(answer) && (
          <p className={besideLevel(levelOfChoice(sheet))}>{fromSheetText}</p>
        )}
      </div>
    );
  }
  const level = levelOfChoice(sheet);

  return (
    <div className="flex flex-col gap-1.5">
      {level === null ? (
        <p>Not seen</p>
      ) : (
        <p className="flex items-start gap-3">
          <LevelChip level={level} />
          <span className="min-w-0 max-w-measure">{anchors[level]}</span>
        </p>
      )}
      <p className={besideLevel(level)}>{fromSheetText}. It doesn’t count yet.</p>
    </div>
  );
}

/** Under the description, where there is one. */
function besideLevel(level: number | null) {
  return `text-sm text-muted ${level === null ? "" : "pl-10"}`;
}
