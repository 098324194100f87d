import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { z } from "zod";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { findRequestCheckIn } from "@/app/(workspace)/check-ins/request-check-in";
import { AgreementTerms } from "@/components/check-ins/agreement-terms";
import { PrintHead } from "@/components/check-ins/print-head";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { agreementStanding, mayAgree } from "@/lib/check-ins/agreement";
import { agreementTerms } from "@/lib/check-ins/agreement-terms";
import {
  agreementClosedText,
  agreementLead,
  agreementTitle,
} from "@/lib/check-ins/agreement-words";
import { checkInTitle, otherOf } from "@/lib/check-ins/words";
import { agree } from "./actions";

export const metadata: Metadata = { title: "What you work on" };

const search = z.object({
  notice: z.enum(["confirmed", "outdated", "unchanged"]).optional().catch(undefined),
});

export default async function AgreementPage({
  params,
  searchParams,
}: PageProps<"/check-ins/[id]/agreement">) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const id = await idParam(params);
  const checkIn = id && (await findRequestCheckIn(id));

  if (!checkIn) return <NotFound />;

  const { side, agreement } = checkIn;
  const { holding, suggestion } = agreement;
  const shown = suggestion ?? holding;
  if (!shown) redirect(`/check-ins/${id}/agreement/versions/new`);

  const isOpen = mayAgree(checkIn, new Date());
  const { notice } = search.parse(await searchParams);
  const reader = { side, other: otherOf(checkIn) };
  const asksYou = agreementStanding(agreement, side) === "asks you";
  const change = `/check-ins/${id}/agreement/versions/new` as const;

  return (
    <div className="flex flex-col gap-8">
      {notice === "confirmed" && !suggestion && (
        <Notice tone="success" title="You both agree" announce>
          {side === "subject" && (
            <p>
              Your part is on{" "}
              <Link href="/path#agreed" className="link">
                your path
              </Link>
              .
            </p>
          )}
        </Notice>
      )}
      {notice === "outdated" && (
        <Notice tone="warning" title="There’s a newer version, so nothing was agreed to" announce>
          <p>Here it is.</p>
        </Notice>
      )}
      {notice === "unchanged" && (
        <Notice tone="warning" title="You changed nothing, so there’s no new version" announce />
      )}
      <PrintHead
        checkIn={checkIn}
        day={dates.day(suggestion?.createdAt ?? holding?.confirmedAt ?? "")}
      />
      <PageHeader
        back={<BackLink href={`/check-ins/${id}`}>{checkInTitle(checkIn)}</BackLink>}
        title={agreementTitle(agreement, reader)}
        lead={isOpen || !suggestion ? agreementLead(agreement, reader, dates) : agreementClosedText}
      />
      <AgreementTerms terms={agreementTerms(shown, reader)} />
      {isOpen && (
        <div className="flex flex-wrap gap-2">
          {asksYou && (
            <ButtonForm action={agree} className="contents">
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="version" value={shown.version} />
              <SubmitButton pendingLabel="Saving…">I agree</SubmitButton>
            </ButtonForm>
          )}
          <ButtonLink href={change} variant="secondary">
            {suggestion && !asksYou ? "Change it" : "Suggest a change"}
          </ButtonLink>
        </div>
      )}
      {suggestion && holding && (
        <Section id="holds" title="What holds until you both agree">
          <AgreementTerms terms={agreementTerms(holding, reader)} heading="h3" />
        </Section>
      )}
    </div>
  );
}
