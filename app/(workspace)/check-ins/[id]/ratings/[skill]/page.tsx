import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idAndSkillParams } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { saveViewAndContinue } from "@/app/(workspace)/check-ins/[id]/ratings/actions";
import { findRequestView, requestParty } from "@/app/(workspace)/check-ins/request-check-in";
import { ViewQuestion } from "@/components/check-ins/view-question";
import { listChosenEvidence } from "@/db/queries/chosen-evidence";
import { findWaitingIn } from "@/db/queries/own-waiting";
import { hasShortcuts } from "@/db/queries/preferences";
import { withConfirmations } from "@/lib/attestations/words";
import { waitsFor } from "@/lib/check-ins/check-in";
import { findSkill } from "@/lib/framework/skills";
import { sheetOf } from "@/lib/teams/waiting";
import { shortName } from "@/lib/text/words";

type Props = PageProps<"/check-ins/[id]/ratings/[skill]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const rating = await idAndSkillParams(params);

  return { title: rating ? `Your view: ${findSkill(rating.skill).name}` : "Not found" };
}

export default async function ViewRatingPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const today = dates.calendarDay(new Date());
  const rating = await idAndSkillParams(params);
  const checkIn = rating && (await findRequestView(rating.id));

  if (!checkIn) return <NotFound />;

  const { id, skill: skillId } = rating;
  const { draft, subjectName } = checkIn;
  if (!draft || !waitsFor("rater", checkIn, today)) redirect(`/check-ins/${id}`);

  const sheet = sheetOf(await findWaitingIn(viewer, id));

  return (
    <ViewQuestion
      base={`/check-ins/${id}`}
      draft={draft}
      subjectName={subjectName}
      skillId={skillId}
      comesFromAnswers={(await searchParams).from === "answers"}
      raterId={viewer.id}
      shortcuts={await hasShortcuts(viewer)}
      evidence={withConfirmations(await listChosenEvidence(await requestParty(id), id), {
        owner: shortName(subjectName),
        dates,
      })}
      sheet={draft.answers.has(skillId) ? undefined : sheet.get(skillId)}
      save={saveViewAndContinue}
    />
  );
}
