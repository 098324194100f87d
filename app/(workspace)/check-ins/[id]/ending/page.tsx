import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { findRequestCheckIn } from "@/app/(workspace)/check-ins/request-check-in";
import { DeclineForm } from "@/components/check-ins/decline-form";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { mayDo } from "@/lib/check-ins/check-in";
import { declineOptions, declineQuestion } from "@/lib/check-ins/decline-reasons";
import { calledName, otherOf, wholeName } from "@/lib/check-ins/words";
import { possessive } from "@/lib/text/words";
import { decline, takeBack } from "./actions";

export const metadata: Metadata = { title: "End a check-in" };

export default async function EndingPage({ params }: PageProps<"/check-ins/[id]/ending">) {
  const viewer = await requireViewer();
  const today = (await requestDates(viewer)).calendarDay(new Date());
  const id = await idParam(params);
  const checkIn = id && (await findRequestCheckIn(id));

  if (!checkIn) return <NotFound />;

  const { side, openedBy, shownBy, kind } = checkIn;
  const isOpener = side === openedBy;
  if (!mayDo(isOpener ? "take back" : "decline", side, checkIn, today)) {
    redirect(`/check-ins/${id}`);
  }

  const other = otherOf(checkIn);
  const name = calledName(other);
  const back = <BackLink href={`/check-ins/${id}`}>{wholeName(other)}</BackLink>;
  const keep = (
    <ButtonLink href={`/check-ins/${id}`} variant="secondary">
      Keep the check-in
    </ButtonLink>
  );

  return isOpener ? (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={back}
        title="Take this check-in back?"
        lead={
          side === "subject"
            ? `What ${name} has answered so far is deleted, and you never see it. Your own assessments stay.`
            : `What you’ve answered so far is deleted. What ${name} has assessed stays ${possessive(name)}, and you never see it.`
        }
      />
      <ButtonForm action={takeBack} className="flex flex-wrap gap-2">
        <input type="hidden" name="id" value={id} />
        <SubmitButton variant="danger" pendingLabel="Ending…">
          Take it back
        </SubmitButton>
        {keep}
      </ButtonForm>
    </div>
  ) : (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={back}
        title="You’d rather not?"
        lead={
          shownBy === side
            ? `That’s fine. What you’ve shown stays with ${name}.`
            : side === "rater"
              ? `That’s fine. What you’ve answered so far is deleted, and ${name} never sees it.`
              : `That’s fine, and you needn’t say why. ${name} sees that it has ended, and what ${name} answered is deleted. Your own assessments stay yours.${kind === "manager" ? " To your team’s other managers you two just aren’t in." : ""}`
        }
      />
      {side === "rater" ? (
        <DeclineForm
          decline={decline}
          question={declineQuestion(name)}
          options={declineOptions}
          hidden={{ id }}
          reason="no reason"
          keep={keep}
        />
      ) : (
        <ButtonForm action={decline} className="flex flex-wrap gap-2">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="reason" value="no reason" />
          <SubmitButton pendingLabel="Declining…">Decline</SubmitButton>
          {keep}
        </ButtonForm>
      )}
    </div>
  );
}
