import Link from "next/link";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { SummaryList } from "@/components/ui/summary-list";
import { type Purpose, purposePhrase } from "@/lib/assessments/purpose";
import { offerDays } from "@/lib/check-ins/check-in";
import { raterNameText } from "@/lib/check-ins/words";
import type { FormAction } from "@/lib/forms/form-state";
import { type Dates, dayText } from "@/lib/text/dates";
import { capitalized, shortName } from "@/lib/text/words";

/** A check-in before its reveal, to its subject: who is in, and their own answers to put beside the other's. */
export function SubjectPart({
  checkIn: { id, raterName, purpose, reason, dueOn, subjectInAt, raterInAt, offer: own },
  back,
  dates,
  offer,
}: {
  checkIn: {
    id: string;
    raterName: string;
    purpose: Purpose;
    reason: string;
    dueOn: string;
    subjectInAt: Date | null;
    raterInAt: Date | null;
    /** The assessment of their own that they could put beside. */
    offer?: { submittedAt: Date | null };
  };
  back: ReactNode;
  dates: Dates;
  offer: FormAction;
}) {
  const name = shortName(raterNameText(raterName));

  return (
    <>
      <PageHeader
        back={back}
        title={
          subjectInAt
            ? `You’re in; ${name} has been asked`
            : raterInAt
              ? `${name} is in; your answers are missing`
              : `${name} has been asked`
        }
        lead={
          subjectInAt
            ? `Both views open as soon as ${name} has answered, too.`
            : `${name} finds it under Check-ins. Let ${name} know you asked. Neither of you sees the other’s answers until both are in.`
        }
      />
      <SummaryList
        rows={[
          {
            id: "own",
            name: "You",
            value: subjectInAt ? `In since ${dates.day(subjectInAt)}` : "Not in yet",
          },
          {
            id: "rater",
            name: raterNameText(raterName),
            value: raterInAt ? `In since ${dates.day(raterInAt)}` : "Asked",
          },
          { id: "due", name: "Due", value: dayText(dueOn) },
          { id: "purpose", name: "Purpose", value: capitalized(purposePhrase(purpose)) },
          {
            id: "reason",
            name: "What you wrote",
            value: <p className="max-w-measure whitespace-pre-line wrap-anywhere">{reason}</p>,
          },
        ]}
      />
      {!subjectInAt && (
        <div className="flex flex-col items-start gap-4">
          {own?.submittedAt ? (
            <>
              <p className="max-w-measure">
                Put your assessment of {dates.day(own.submittedAt)} beside {name}’s view. It comes
                without your notes, and it can’t be changed or taken out.
              </p>
              <div className="flex flex-wrap gap-2">
                <ButtonForm action={offer}>
                  <input type="hidden" name="id" value={id} />
                  <SubmitButton pendingLabel="Saving…">Use this assessment</SubmitButton>
                </ButtonForm>
                <ButtonLink href="/assessments" variant="secondary">
                  Assess yourself anew
                </ButtonLink>
              </div>
            </>
          ) : (
            <>
              <p className="max-w-measure">
                Your side is an assessment of yourself, {purposePhrase(purpose)}, at most{" "}
                {offerDays} days old. Submit one, then come back here to put it beside {name}’s
                view.
              </p>
              <ButtonLink href="/assessments">Assess yourself</ButtonLink>
            </>
          )}
        </div>
      )}
      <p>
        <Link href={`/check-ins/${id}/ending`} className="link">
          Take this back
        </Link>
      </p>
    </>
  );
}
