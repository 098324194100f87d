import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requestDates } from "@/app/_request/dates";
import { skillParam } from "@/app/_request/params";
import { saveViewByLink } from "@/app/views/[token]/ratings/actions";
import { findRequestView, LinkGone, requestToday } from "@/app/views/request-view";
import { ViewQuestion } from "@/components/check-ins/view-question";
import { listChosenEvidence } from "@/db/queries/chosen-evidence";
import { hasShortcuts } from "@/db/queries/preferences";
import { withConfirmations } from "@/lib/attestations/words";
import { waitsFor } from "@/lib/check-ins/check-in";
import { findSkill } from "@/lib/framework/skills";
import { shortName } from "@/lib/text/words";

type Props = PageProps<"/views/[token]/ratings/[skill]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const skill = await skillParam(params);

  return { title: skill ? `Your view by link: ${findSkill(skill).name}` : "Not found" };
}

export default async function GuestRatingPage({ params, searchParams }: Props) {
  const { token } = await params;
  const skillId = await skillParam(params);
  const view = await findRequestView(token);

  if (!view || !skillId) return <LinkGone />;

  const { guest, checkIn } = view;
  const today = await requestToday();
  if (!checkIn.draft || !waitsFor("rater", checkIn, today)) redirect(`/views/${token}`);

  return (
    <ViewQuestion
      base={`/views/${token}`}
      draft={checkIn.draft}
      subjectName={checkIn.subjectName}
      skillId={skillId}
      comesFromAnswers={(await searchParams).from === "answers"}
      raterId={guest.id}
      shortcuts={await hasShortcuts(guest)}
      evidence={withConfirmations(await listChosenEvidence(guest, checkIn.id), {
        owner: shortName(checkIn.subjectName),
        dates: await requestDates(),
      })}
      save={saveViewByLink}
    />
  );
}
