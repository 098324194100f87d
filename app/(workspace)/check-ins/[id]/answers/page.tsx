import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { findRequestView } from "@/app/(workspace)/check-ins/request-check-in";
import { AnswerText } from "@/components/assessments/answer-text";
import { BackLink } from "@/components/ui/back-link";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { sureText } from "@/lib/assessments/answer-words";
import { askedSkills, offeredSkills } from "@/lib/check-ins/asked-skills";
import { waitsFor } from "@/lib/check-ins/check-in";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import { shortName } from "@/lib/text/words";
import { SubmitViewForm } from "./submit-view-form";

export const metadata: Metadata = { title: "Check your view" };

export default async function ViewAnswersPage({ params }: PageProps<"/check-ins/[id]/answers">) {
  const today = (await requestDates(await requireViewer())).calendarDay(new Date());
  const id = await idParam(params);
  const checkIn = id && (await findRequestView(id));

  if (!checkIn) return <NotFound />;

  const { draft, subjectName } = checkIn;
  if (!draft || !waitsFor("rater", checkIn, today)) redirect(`/check-ins/${id}`);

  const { answers } = draft;
  const name = shortName(subjectName);
  const added = offeredSkills.filter((skill) => answers.has(skill));
  const offered = offeredSkills.filter((skill) => !answers.has(skill));
  const ratingHref = (skill: SkillId) => `/check-ins/${id}/ratings/${skill}?from=answers` as const;

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<BackLink href={`/check-ins/${id}`}>{subjectName}</BackLink>}
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
      <SubmitViewForm id={id} name={name} />
    </div>
  );
}
