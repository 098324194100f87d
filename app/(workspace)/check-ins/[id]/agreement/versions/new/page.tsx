import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { findRequestCheckIn } from "@/app/(workspace)/check-ins/request-check-in";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { latestReviewDays, mayAgree } from "@/lib/check-ins/agreement";
import { agreedSkillOptions, agreementFields } from "@/lib/check-ins/agreement-terms";
import { agreementQuestion, agreementRule, willText } from "@/lib/check-ins/agreement-words";
import { sideBySide } from "@/lib/check-ins/side-by-side";
import { calledName, checkInTitle, otherOf } from "@/lib/check-ins/words";
import { addDays } from "@/lib/text/dates";
import { shortName } from "@/lib/text/words";
import { AgreementForm } from "./agreement-form";

export const metadata: Metadata = { title: agreementQuestion };

/** How many days ahead the form proposes to look again. */
const defaultReviewDays = 42;

export default async function NewVersionPage({
  params,
}: PageProps<"/check-ins/[id]/agreement/versions/new">) {
  const viewer = await requireViewer();
  const today = (await requestDates(viewer)).calendarDay(new Date());
  const id = await idParam(params);
  const checkIn = id && (await findRequestCheckIn(id));

  if (!checkIn) return <NotFound />;

  const { side, agreement, revealed, purpose, subjectName } = checkIn;
  if (!revealed || !mayAgree(checkIn, new Date())) redirect(`/check-ins/${id}`);

  const other = otherOf(checkIn);
  const path = side === "subject" ? "your" : `${shortName(subjectName)}’s`;
  const newest = agreement.suggestion ?? agreement.holding;

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={
          newest ? (
            <BackLink href={`/check-ins/${id}/agreement`}>What you work on</BackLink>
          ) : (
            <BackLink href={`/check-ins/${id}`}>{checkInTitle(checkIn)}</BackLink>
          )
        }
        title={agreementQuestion}
        lead={`${agreementRule} It holds once you both agree, and then ${path} part is on ${path} path. Only you two can read it.`}
      />
      <AgreementForm
        id={id}
        version={newest?.version ?? 0}
        saved={agreementFields(newest, addDays(today, defaultReviewDays))}
        skills={agreedSkillOptions(sideBySide(revealed))}
        names={{
          other: calledName(other),
          subjectWill: willText("subject", { side, other }),
          raterWill: willText("rater", { side, other }),
        }}
        isPromotion={purpose === "promotion case"}
        days={{ earliest: addDays(today, 1), latest: addDays(today, latestReviewDays) }}
      />
    </div>
  );
}
