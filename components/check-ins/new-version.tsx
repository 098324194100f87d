import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import type { Purpose } from "@/lib/assessments/purpose";
import { type Agreement, latestReviewDays } from "@/lib/check-ins/agreement";
import { agreedSkillOptions, agreementFields } from "@/lib/check-ins/agreement-terms";
import { agreementQuestion, agreementRule, willText } from "@/lib/check-ins/agreement-words";
import type { Side } from "@/lib/check-ins/check-in";
import { sideBySide, type Views } from "@/lib/check-ins/side-by-side";
import { calledName, checkInTitle, otherOf } from "@/lib/check-ins/words";
import type { FormAction } from "@/lib/forms/form-state";
import { addDays } from "@/lib/text/dates";
import { shortName } from "@/lib/text/words";
import { AgreementForm, type AgreementState } from "./agreement-form";
import type { ViewBase } from "./view-base";

/** How many days ahead the form proposes to look again. */
const defaultReviewDays = 42;

/** Where one of the two writes what they suggest, beginning from the newest version. */
export function NewVersion({
  base,
  checkIn,
  revealed,
  today,
  propose,
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
  revealed: Views;
  /** YYYY-MM-DD where the writer is. */
  today: string;
  propose: FormAction<AgreementState>;
}) {
  const { id, side, agreement, purpose, subjectName } = checkIn;
  const other = otherOf(checkIn);
  const path = side === "subject" ? "your" : `${shortName(subjectName)}’s`;
  const newest = agreement.suggestion ?? agreement.holding;

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={
          newest ? (
            <BackLink href={`${base}/agreement`}>What you work on</BackLink>
          ) : (
            <BackLink href={base}>{checkInTitle(checkIn)}</BackLink>
          )
        }
        title={agreementQuestion}
        lead={`${agreementRule} It holds once you both agree, and then ${path} part is on ${path} path. Only you two can read it.`}
      />
      <AgreementForm
        propose={propose}
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
