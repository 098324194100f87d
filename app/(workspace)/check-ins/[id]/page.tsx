import type { Metadata } from "next";
import { z } from "zod";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { sendsMail } from "@/app/_server/mail";
import { findRequestCheckIn, requestParty } from "@/app/(workspace)/check-ins/request-check-in";
import { AgreementLink, AgreementPart } from "@/components/check-ins/agreement-part";
import { ChosenEvidence } from "@/components/check-ins/chosen-evidence";
import { ExtendForm } from "@/components/check-ins/extend-form";
import { LookBack, LookBackPart } from "@/components/check-ins/look-back";
import { PrintHead } from "@/components/check-ins/print-head";
import { RaterPart } from "@/components/check-ins/rater-part";
import { ShowPart } from "@/components/check-ins/show-part";
import { ShownView } from "@/components/check-ins/shown-view";
import { SideBySide } from "@/components/check-ins/side-by-side";
import { SubjectPart } from "@/components/check-ins/subject-part";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listChosenEvidence } from "@/db/queries/chosen-evidence";
import { findOpenerName } from "@/db/queries/rounds";
import { withConfirmations } from "@/lib/attestations/words";
import { mayAgree } from "@/lib/check-ins/agreement";
import {
  checkInState,
  extensionDays,
  mayDo,
  offerDays,
  sightEnd,
  waitsFor,
} from "@/lib/check-ins/check-in";
import { mayMakeCase } from "@/lib/check-ins/promotion-case";
import { revealHeadline, seenFirstBy } from "@/lib/check-ins/shown";
import { sideBySide } from "@/lib/check-ins/side-by-side";
import {
  calledName,
  checkInTitle,
  endText,
  openUntilText,
  otherOf,
  proofText,
  sightOverText,
  sightText,
} from "@/lib/check-ins/words";
import { dayOf } from "@/lib/forms/day";
import { shortName } from "@/lib/text/words";
import { giveMoreTime, lookBack, offer, replaceLink, show } from "./actions";

type Props = PageProps<"/check-ins/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const checkIn = id ? await findRequestCheckIn(id) : undefined;

  return { title: checkIn ? checkInTitle(checkIn) : "Not found" };
}

const search = z.object({ notice: z.enum(["none", "saved"]).optional().catch(undefined) });

export default async function CheckInPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const id = await idParam(params);
  const checkIn = id && (await findRequestCheckIn(id));

  if (!checkIn) return <NotFound />;

  const { side, revealed, shownBy, shownView } = checkIn;
  const { notice } = search.parse(await searchParams);
  const other = otherOf(checkIn);
  const evidence = withConfirmations(await listChosenEvidence(await requestParty(id), id), {
    owner: shortName(checkIn.subjectName),
    dates,
  });
  const today = dates.calendarDay(new Date());
  const state = checkInState(checkIn, today);
  const back = <BackLink href="/check-ins">Check-ins</BackLink>;
  const openedAt = checkIn.revealedAt ?? checkIn.shownAt;
  const until = side === "rater" && openedAt && (
    <p className="text-sm text-muted">
      {checkIn.kind === "peer"
        ? openUntilText(other, dates.day(sightEnd(openedAt)))
        : sightText(other, checkIn.kind)}
    </p>
  );
  const theirs = shownView && shownBy !== side && (
    <>
      <ShownView view={shownView} other={other} />
      {until}
    </>
  );

  if (state === "ended" || state === "lapsed") {
    return (
      <div className="flex flex-col gap-8">
        <PageHeader
          back={back}
          title={`${checkInTitle(checkIn)} has ended`}
          lead={endText(checkIn.endReason ?? "lapsed", { ...checkIn, other })}
        />
        {theirs}
      </div>
    );
  }
  const isAgreeing = mayAgree(checkIn, new Date());
  const base = `/check-ins/${checkIn.id}` as const;
  const agreement = (
    <AgreementPart base={base} checkIn={checkIn} other={other} isOpen={isAgreeing} />
  );

  if (state === "revealed" && !revealed) {
    return (
      <div className="flex flex-col gap-8">
        <PageHeader
          back={back}
          title={`${checkInTitle(checkIn)} is over`}
          lead={sightOverText(checkIn.kind)}
        />
        {agreement}
      </div>
    );
  }
  if (revealed) {
    const views = sideBySide(revealed);
    const later = seenFirstBy(checkIn);
    const { title, text } = revealHeadline(views, { later, side, other });

    return (
      <div className="flex flex-col gap-8">
        <PrintHead checkIn={checkIn} day={dates.day(checkIn.revealedAt ?? "")} />
        <PageHeader
          back={back}
          eyebrow={<span className="print:hidden">{checkInTitle(checkIn)}</span>}
          title={title}
          lead={text}
          actions={
            <>
              {checkIn.reportId && (
                <ButtonLink href={`/reports/${checkIn.reportId}`} variant="secondary">
                  Report of both views
                </ButtonLink>
              )}
              {isAgreeing && (
                <AgreementLink base={base} side={side} agreement={checkIn.agreement} />
              )}
            </>
          }
        />
        {side === "subject" && <HowItIsKnown checkIn={checkIn} />}
        {checkIn.lookBack && <LookBack lookBack={checkIn.lookBack} side={side} other={other} />}
        <SideBySide views={views} revealed={revealed} side={side} other={other} later={later} />
        {until}
        {agreement}
        {mayMakeCase(checkIn, new Date()) && (
          <div className="print:hidden">
            <Section
              id="case"
              title="This case on one page"
              lead="To print, and to take to whoever else decides. It’s made only if you both agree."
            >
              <ButtonLink href={`${base}/case`} variant="secondary" className="self-start">
                See what it holds
              </ButtonLink>
            </Section>
          </div>
        )}
        {side === "rater" && evidence.length > 0 && (
          <Section id="evidence" title={`What ${calledName(other)} chose to show you`}>
            <ChosenEvidence pieces={evidence} />
          </Section>
        )}
      </div>
    );
  }

  const asksBack = waitsFor(side, checkIn, today) && (
    <LookBackPart checkIn={checkIn} other={other} save={lookBack} />
  );

  return (
    <div className="flex flex-col gap-8">
      {notice === "saved" && <Notice tone="success" title="Saved" announce />}
      {notice === "none" && (
        <Notice tone="warning" title="There’s no assessment to use" announce>
          <p>
            It has to be for the same purpose, at most {offerDays} days old, and one that{" "}
            {calledName(other)} couldn’t read before.
          </p>
        </Notice>
      )}
      {side === "subject" ? (
        <SubjectPart
          checkIn={checkIn}
          opener={checkIn.openedBy === "rater" ? await findOpenerName(viewer, id) : undefined}
          evidence={evidence}
          back={back}
          dates={dates}
          offer={offer}
          replaceLink={replaceLink}
          sendsMail={sendsMail}
          lookBack={asksBack}
        />
      ) : (
        <RaterPart
          base={base}
          checkIn={checkIn}
          evidence={evidence}
          back={back}
          dates={dates}
          lookBack={asksBack}
        />
      )}
      {mayDo("show", side, checkIn, dayOf(new Date())) && (
        <ShowPart id={id} side={side} other={other} show={show} />
      )}
      {theirs}
      {!checkIn.roundId && mayDo("extend", side, checkIn, today) && (
        <ExtendForm
          summary="Give it more time"
          extend={giveMoreTime}
          hidden={{ id }}
          label="Change the due day"
          days={extensionDays(checkIn.dueOn, today)}
          hasHour={checkIn.revealAt !== null}
        />
      )}
    </div>
  );
}

/** Where it isn't sure who a rater is: what their view counts for. */
function HowItIsKnown({ checkIn }: { checkIn: Parameters<typeof proofText>[0] }) {
  const text = proofText(checkIn);

  return text && <p className="max-w-measure text-sm text-muted">{text}</p>;
}
