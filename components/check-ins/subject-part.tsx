import Link from "next/link";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { SummaryList } from "@/components/ui/summary-list";
import { type Purpose, purposePhrase } from "@/lib/assessments/purpose";
import { offerDays } from "@/lib/check-ins/check-in";
import { calledName, wholeName } from "@/lib/check-ins/words";
import type { FormAction } from "@/lib/forms/form-state";
import { type Dates, dayText } from "@/lib/text/dates";
import { capitalized } from "@/lib/text/words";

/** A check-in before its reveal, to its subject: who is in, and their own answers to put beside the other's. */
export function SubjectPart({
  checkIn: { id, raterName, purpose, reason, dueOn, subjectInAt, raterInAt, shownAt, offer: own },
  evidence,
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
    /** When one of the two showed the other their answers. */
    shownAt: Date | null;
    /** The assessment of their own that they could put beside. */
    offer?: { submittedAt: Date | null };
  };
  /** What they chose for the rater. */
  evidence: { id: string; title: string }[];
  back: ReactNode;
  dates: Dates;
  offer: FormAction;
}) {
  const name = calledName(raterName);
  const hint = raterInAt
    ? ""
    : ` Leadpath doesn’t send mail about it, so let ${name} know it’s under Check-ins.`;

  return (
    <>
      <PageHeader
        back={back}
        title={titleOf({ name, subjectInAt, raterInAt, shownAt })}
        lead={`${leadOf({ raterName, subjectInAt, shownAt })}${hint}`}
      />
      <SummaryList
        rows={[
          {
            id: "own",
            name: "You",
            value: subjectInAt ? `Answered on ${dates.day(subjectInAt)}` : "Not answered yet",
          },
          {
            id: "rater",
            name: wholeName(raterName),
            value: raterInAt ? `Answered on ${dates.day(raterInAt)}` : "Asked",
          },
          { id: "due", name: "Due", value: dayText(dueOn) },
          { id: "purpose", name: "Purpose", value: capitalized(purposePhrase(purpose)) },
          {
            id: "reason",
            name: "What you wrote",
            value: <p className="max-w-measure whitespace-pre-line wrap-anywhere">{reason}</p>,
          },
          ...(evidence.length > 0 ? [evidenceRow(evidence, name)] : []),
        ]}
      />
      {!subjectInAt && (
        <div className="flex flex-col items-start gap-4">
          {own?.submittedAt ? (
            <>
              <p className="max-w-measure">
                Put your assessment of {dates.day(own.submittedAt)} beside {name}’s view. It comes
                without your notes. Once it’s in, you can’t change it or take it out.
              </p>
              <div className="flex flex-wrap gap-2">
                <ButtonForm action={offer}>
                  <input type="hidden" name="id" value={id} />
                  <SubmitButton pendingLabel="Saving…">Use this assessment</SubmitButton>
                </ButtonForm>
                <ButtonLink href="/assessments" variant="secondary">
                  Assess yourself again
                </ButtonLink>
              </div>
            </>
          ) : (
            <>
              <p className="max-w-measure">
                Your side is an assessment of yourself, {purposePhrase(purpose)}, that’s at most{" "}
                {offerDays} days old. Submit one, then come back here to put it beside {name}’s
                view.
              </p>
              <ButtonLink href="/assessments">Assess yourself</ButtonLink>
            </>
          )}
        </div>
      )}
      {!shownAt && (
        <p>
          <Link href={`/check-ins/${id}/ending`} className="link">
            Take this back
          </Link>
        </p>
      )}
    </>
  );
}

function leadOf({
  raterName,
  subjectInAt,
  shownAt,
}: {
  raterName: string;
  subjectInAt: Date | null;
  shownAt: Date | null;
}) {
  if (subjectInAt) {
    return `Both views open as soon as ${calledName(raterName)} has answered, too.`;
  }

  return shownAt
    ? "You can still give yours; they’re marked “seen first.”"
    : "Neither of you sees the other’s answers until both are in.";
}

function evidenceRow(evidence: { id: string; title: string }[], name: string) {
  return {
    id: "evidence",
    name: `What ${name} may read`,
    value: (
      <ul>
        {evidence.map(({ id, title }) => (
          <li key={id}>
            <Link href={`/evidence/${id}`} className="link wrap-anywhere">
              {title}
            </Link>
          </li>
        ))}
      </ul>
    ),
  };
}

function titleOf({
  name,
  subjectInAt,
  raterInAt,
  shownAt,
}: {
  name: string;
  subjectInAt: Date | null;
  raterInAt: Date | null;
  shownAt: Date | null;
}) {
  if (subjectInAt)
    return shownAt ? `You’ve shown ${name} your answers` : `You’re in; ${name} isn’t yet`;
  if (raterInAt) {
    return capitalized(
      shownAt ? `${name} has shown you their answers` : `${name} is in; now it’s your turn`,
    );
  }

  return `You’ve asked ${name}`;
}
