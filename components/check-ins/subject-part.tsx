import Link from "next/link";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { SummaryList } from "@/components/ui/summary-list";
import { operatorText } from "@/lib/access/words";
import { type Purpose, purposePhrase } from "@/lib/assessments/purpose";
import { offerDays, type Proof, type RaterKind, type Side } from "@/lib/check-ins/check-in";
import { openedText, whatOpenersSee } from "@/lib/check-ins/opener-words";
import {
  calledName,
  ownPurposeSentence,
  proofText,
  waitingText,
  wholeName,
} from "@/lib/check-ins/words";
import type { FormAction } from "@/lib/forms/form-state";
import { addressText } from "@/lib/people/email-address";
import { type Dates, dayText } from "@/lib/text/dates";
import { capitalized } from "@/lib/text/words";
import { type LinkState, ReplaceLinkForm } from "./replace-link-form";

/** A check-in before its reveal, to its subject: who is in, and their own answers to put beside the other's. */
export function SubjectPart({
  checkIn,
  evidence,
  back,
  dates,
  offer,
  replaceLink,
  sendsMail,
  lookBack,
  opener,
}: {
  checkIn: {
    id: string;
    raterName: string;
    openedBy: Side;
    kind: RaterKind;
    proof: Proof;
    isKnown: boolean;
    guest?: { address: string | null };
    purpose: Purpose;
    reason: string;
    dueOn: string;
    revealAt: Date | null;
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
  replaceLink: FormAction<LinkState>;
  /** Whether this server sends mail at all. */
  sendsMail: boolean;
  /** What to say first about what the two agreed on before. */
  lookBack?: ReactNode;
  /** Who opened it, if a manager or a mentor did; nothing once their account is gone. */
  opener?: string;
}) {
  const {
    id,
    raterName,
    openedBy,
    purpose,
    reason,
    dueOn,
    revealAt,
    subjectInAt,
    raterInAt,
    shownAt,
    offer: own,
  } = checkIn;
  const name = calledName(raterName);
  const opensAt = revealAt ? dates.minute(revealAt) : undefined;
  const who = proofText(checkIn);
  const isAsked = openedBy === "rater";
  const isNew = isAsked && !subjectInAt && !raterInAt;

  return (
    <>
      <PageHeader
        back={back}
        title={
          isNew
            ? openedText({ opener, rater: raterName, kind: checkIn.kind })
            : titleOf({ name, subjectInAt, raterInAt, shownAt })
        }
        lead={
          isNew
            ? `Your side is due ${dayText(dueOn)}.`
            : `${leadOf({ name, opensAt, subjectInAt, shownAt })}${raterInAt || isAsked ? "" : ` ${reachText(checkIn, name, sendsMail)}`}`
        }
      />
      {isAsked && <AskedByRater {...checkIn} opener={opener} isIn={subjectInAt !== null} />}
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
            value: raterInAt
              ? `Answered on ${dates.day(raterInAt)}`
              : isAsked
                ? "Not answered yet"
                : "Asked",
          },
          ...(who ? [{ id: "who", name: "What it counts for", value: who }] : []),
          {
            id: "due",
            name: dueOn < dates.calendarDay(new Date()) ? "Was due" : "Due",
            value: dayText(dueOn),
          },
          ...(opensAt ? [{ id: "opens", name: "Opens", value: opensAt }] : []),
          { id: "purpose", name: "Purpose", value: capitalized(purposePhrase(purpose)) },
          ...(isAsked
            ? []
            : [
                {
                  id: "reason",
                  name: "What you wrote",
                  value: (
                    <p className="max-w-measure whitespace-pre-line wrap-anywhere">{reason}</p>
                  ),
                },
              ]),
          ...(evidence.length > 0 ? [evidenceRow(evidence, name)] : []),
        ]}
      />
      {lookBack}
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
      {checkIn.proof === "link" && !raterInAt && !shownAt && (
        <ReplaceLinkForm id={id} name={name} action={replaceLink} />
      )}
      {(isAsked || !shownAt) && (
        <p>
          <Link href={`/check-ins/${id}/ending`} className="link">
            {isAsked ? "I’d rather not" : "Take this back"}
          </Link>
        </p>
      )}
    </>
  );
}

/** Why a manager or a mentor asks, in their words, and who will see what. */
function AskedByRater({
  raterName,
  kind,
  reason,
  purpose,
  opener,
  isIn,
}: {
  raterName: string;
  kind: RaterKind;
  reason: string;
  purpose: Purpose;
  opener: string | undefined;
  /** Whether the subject is. */
  isIn: boolean;
}) {
  return (
    <>
      <figure className="flex max-w-measure flex-col gap-1 border-l-2 border-line pl-4">
        <figcaption className="text-sm text-muted">
          {opener ? `${opener} writes:` : `Why, in your ${kind}’s words:`}
        </figcaption>
        <blockquote className="whitespace-pre-line wrap-anywhere">{reason}</blockquote>
      </figure>
      {!isIn && (
        <ul className="flex max-w-measure list-disc flex-col gap-1 pl-5">
          {whatOpenersSee({ rater: raterName, kind }).map((text) => (
            <li key={text}>{text}</li>
          ))}
          <li>{ownPurposeSentence(purpose)}</li>
          <li>{operatorText}</li>
        </ul>
      )}
    </>
  );
}

/** How a rater hears of it. */
function reachText(
  { proof, guest }: { proof: Proof; guest?: { address: string | null } },
  name: string,
  sendsMail: boolean,
) {
  switch (proof) {
    case "account":
      return sendsMail
        ? `It’s in ${name}’s inbox, and on its way by mail.`
        : `It’s in ${name}’s inbox. This server doesn’t send email, so you may want to say so.`;
    case "link":
      return `Pass the link on to ${name}.`;
    case "mail":
      return `A mail to ${addressText(guest?.address ?? "")} is on its way; it goes on weekdays, in the daytime.`;
  }
}

function leadOf({
  name,
  opensAt,
  subjectInAt,
  shownAt,
}: {
  name: string;
  opensAt: string | undefined;
  subjectInAt: Date | null;
  shownAt: Date | null;
}) {
  if (subjectInAt) return waitingText(name, opensAt);

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
  if (subjectInAt && raterInAt) return "You’re both in";
  if (subjectInAt)
    return shownAt ? `You’ve shown ${name} your answers` : `You’re in; ${name} isn’t yet`;
  if (raterInAt) {
    return capitalized(
      shownAt ? `${name} has shown you their answers` : `${name} is in; now it’s your turn`,
    );
  }

  return `You’ve asked ${name}`;
}
