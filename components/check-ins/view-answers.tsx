import Link from "next/link";
import type { ComponentProps } from "react";
import { AnswerText } from "@/components/assessments/answer-text";
import { BackLink } from "@/components/ui/back-link";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { sureText } from "@/lib/assessments/answer-words";
import { askedSkills, offeredSkills } from "@/lib/check-ins/asked-skills";
import type { FormAction } from "@/lib/forms/form-state";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import { shortName } from "@/lib/text/words";
import { SubmitViewForm } from "./submit-view-form";
import type { ViewBase } from "./view-base";

/** What a rater has answered so far, to check and to submit. */
export function ViewAnswers({
  base,
  id,
  subjectName,
  answers,
  submit,
}: {
  base: ViewBase;
  /** The check-in's. */
  id: string;
  subjectName: string;
  answers: ReadonlyMap<SkillId, ComponentProps<typeof AnswerText>["answer"]>;
  submit: FormAction;
}) {
  const name = shortName(subjectName);
  const added = offeredSkills.filter((skill) => answers.has(skill));
  const offered = offeredSkills.filter((skill) => !answers.has(skill));
  const ratingHref = (skill: SkillId) => `${base}/ratings/${skill}?from=answers` as const;

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<BackLink href={base}>{subjectName}</BackLink>}
        title={`Check your view of ${name}`}
        lead={`Submitting is final. ${name} reads your examples, too.`}
      />
      <SummaryList
        rows={[...askedSkills, ...added].map((skill) => ({
          id: skill,
          name: findSkill(skill).name,
          value: (
            <AnswerText
              answer={answers.get(skill)}
              anchors={findSkill(skill).anchors}
              confidenceText={sureText}
            />
          ),
          action: (
            <Link className="link" href={ratingHref(skill)}>
              {answers.has(skill) ? "Change" : "Answer"}
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
