import Link from "next/link";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Purpose } from "@/lib/assessments/purpose";
import {
  type Agreement,
  type AgreementVersion,
  agreementStanding,
} from "@/lib/check-ins/agreement";
import { agreementTerms } from "@/lib/check-ins/agreement-terms";
import {
  agreementClosedText,
  agreementLead,
  agreementTitle,
} from "@/lib/check-ins/agreement-words";
import type { Side } from "@/lib/check-ins/check-in";
import { checkInTitle, otherOf } from "@/lib/check-ins/words";
import type { FormAction } from "@/lib/forms/form-state";
import type { Dates } from "@/lib/text/dates";
import { AgreementTerms } from "./agreement-terms";
import { PrintHead } from "./print-head";
import type { ViewBase } from "./view-base";

/** What the two of a check-in agreed on or suggest, to one of them, with what that one can do about it. */
export function AgreementView({
  base,
  checkIn,
  shown,
  isOpen,
  notice,
  agree,
  dates,
}: {
  base: ViewBase;
  checkIn: {
    id: string;
    side: Side;
    subjectName: string;
    raterName: string;
    purpose: Purpose;
    agreement: Agreement;
  };
  /** The newest version. */
  shown: AgreementVersion;
  /** Whether the two can still agree. */
  isOpen: boolean;
  /** What just happened. */
  notice?: "confirmed" | "outdated" | "unchanged";
  agree: FormAction;
  dates: Dates;
}) {
  const { id, side, agreement } = checkIn;
  const { holding, suggestion } = agreement;
  const reader = { side, other: otherOf(checkIn) };
  const asksYou = agreementStanding(agreement, side) === "asks you";

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
        back={<BackLink href={base}>{checkInTitle(checkIn)}</BackLink>}
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
          <ButtonLink href={`${base}/agreement/versions/new`} variant="secondary">
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
