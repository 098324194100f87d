import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idAndSkillParams } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { saveViewAndContinue } from "@/app/(workspace)/check-ins/[id]/ratings/actions";
import { findRequestView } from "@/app/(workspace)/check-ins/request-check-in";
import { AnswerForm } from "@/components/assessments/answer-form";
import { ChosenEvidence } from "@/components/check-ins/chosen-evidence";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { listChosenEvidence } from "@/db/queries/chosen-evidence";
import { hasShortcuts } from "@/db/queries/preferences";
import { formAnswer } from "@/lib/assessments/answer";
import { askedSkills, nextAsked } from "@/lib/check-ins/asked-skills";
import { waitsFor } from "@/lib/check-ins/check-in";
import { findSkill, questionAbout } from "@/lib/framework/skills";
import { shortName } from "@/lib/text/words";

type Props = PageProps<"/check-ins/[id]/ratings/[skill]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const rating = await idAndSkillParams(params);

  return { title: rating ? `Your view: ${findSkill(rating.skill).name}` : "Not found" };
}

export default async function ViewRatingPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const today = (await requestDates(viewer)).calendarDay(new Date());
  const rating = await idAndSkillParams(params);
  const checkIn = rating && (await findRequestView(rating.id));

  if (!checkIn) return <NotFound />;

  const { id, skill: skillId } = rating;
  const { draft, subjectName } = checkIn;
  if (!draft || !waitsFor("rater", checkIn, today)) redirect(`/check-ins/${id}`);

  const name = shortName(subjectName);
  const skill = findSkill(skillId);
  const answer = draft.answers.get(skillId);
  const number = askedSkills.indexOf(skillId) + 1;
  const place = number > 0 ? `${number} of ${askedSkills.length}` : "One more skill";
  const comesFromAnswers = (await searchParams).from === "answers";
  const pieces = (await listChosenEvidence(viewer, id)).filter(({ skills }) =>
    skills.includes(skillId),
  );
  const next = comesFromAnswers ? undefined : nextAsked(skillId);

  return (
    <AnswerForm
      key={skillId}
      action={saveViewAndContinue}
      personId={viewer.id}
      assessmentId={draft.id}
      skillId={skillId}
      saved={answer && formAnswer(answer)}
      shortcuts={await hasShortcuts(viewer)}
      from={comesFromAnswers ? "answers" : undefined}
      top={
        <>
          <BackLink href={`/check-ins/${id}`}>{subjectName}</BackLink>
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
          <ButtonLink
            variant="quiet"
            href={next ? `/check-ins/${id}/ratings/${next}` : `/check-ins/${id}/answers`}
          >
            {answer ? "Leave as it is" : "Skip for now"}
          </ButtonLink>
        ),
      }}
    />
  );
}
