import Link from "next/link";
import type { ReactNode } from "react";
import { EndAskForm } from "@/components/asks/end-ask-form";
import { Disclosure } from "@/components/ui/disclosure";
import { type AskEndReason, type AskTimes, askEnd, askState } from "@/lib/asks/ask";
import { ownEndText, waitingForText } from "@/lib/asks/words";
import type { Proof } from "@/lib/check-ins/check-in";
import { wholeName } from "@/lib/check-ins/words";
import { type FeedbackThing, givenByText, thingName, thingPath } from "@/lib/feedback/words";
import type { FormAction } from "@/lib/forms/form-state";
import type { Dates } from "@/lib/text/dates";
import { FeedbackAnswers } from "./feedback-answers";

type Feedback = AskTimes &
  FeedbackThing & {
    id: string;
    action: string | null;
    hasOwnAction: boolean;
    askedName: string;
    address: string | null;
    proof: Proof;
    endReason: AskEndReason | null;
    said: { wentWell: string; tryNext: string } | null;
  };

/** What someone asked feedback on, and what they got, told to them alone. */
export function FeedbackList({
  feedback,
  isOnThing,
  dates,
  now,
  takeBack,
  remove,
}: {
  feedback: Feedback[];
  /** Whether it's on the page of what it's on, which needn't be named. */
  isOnThing?: boolean;
  dates: Dates;
  now: Date;
  takeBack: FormAction;
  remove: FormAction;
}) {
  return (
    <ul className="border-t border-line">
      {feedback.map((each) => (
        <li key={each.id} className="flex flex-col gap-2 border-b border-line py-3 last:border-b-0">
          {!isOnThing && <Thing thing={each} />}
          {each.said && each.answeredAt ? (
            <>
              <FeedbackAnswers
                said={each.said}
                by={givenByText({ ...each, answeredAt: each.answeredAt }, dates)}
              />
              <div className="print:hidden">
                <Disclosure summary={`Delete what ${wholeName(each.askedName)} said`}>
                  <EndAskForm fields={{ id: each.id }} action={remove} label="Delete it">
                    This permanently deletes it, for both of you.
                  </EndAskForm>
                </Disclosure>
              </div>
            </>
          ) : (
            <Unanswered each={each} dates={dates} now={now}>
              <EndAskForm fields={{ id: each.id }} action={takeBack} label="Take it back" />
            </Unanswered>
          )}
        </li>
      ))}
    </ul>
  );
}

function Thing({ thing }: { thing: Feedback }) {
  const href = thingPath(thing);

  return (
    <p className="font-medium wrap-anywhere">
      {href ? (
        <Link href={href} className="link">
          {thingName(thing)}
        </Link>
      ) : (
        thingName(thing)
      )}
    </p>
  );
}

function Unanswered({
  each: { askedName, address, endReason, ...times },
  dates,
  now,
  children,
}: {
  each: Feedback;
  dates: Dates;
  now: Date;
  /** What one can do as long as it's open. */
  children: ReactNode;
}) {
  const isOpen = askState(times, now) === "open";

  return (
    <>
      <p className="max-w-measure text-sm text-muted wrap-anywhere">
        {wholeName(askedName)}.{" "}
        {isOpen
          ? waitingForText({ until: dates.day(askEnd(times.createdAt)), address })
          : ownEndText("feedback", endReason ?? "lapsed", askedName)}
      </p>
      {isOpen && children}
    </>
  );
}
