import Link from "next/link";
import type { ReactNode } from "react";
import { AskerWords } from "@/components/asks/asker-words";
import { EndAskForm } from "@/components/asks/end-ask-form";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { operatorText } from "@/lib/access/words";
import { type AskEndReason, type AskState, askEnd } from "@/lib/asks/ask";
import { askClosedTitle, theirEndText } from "@/lib/asks/words";
import { longestAnswer } from "@/lib/feedback/feedback";
import {
  type FeedbackThing,
  feedbackAskTitle,
  feedbackPageTitle,
  feedbackQuestions,
  givingTexts,
  thingText,
} from "@/lib/feedback/words";
import type { FormAction } from "@/lib/forms/form-state";
import type { Dates } from "@/lib/text/dates";
import { shortName } from "@/lib/text/words";
import { FeedbackAnswers } from "./feedback-answers";
import { FeedbackForm } from "./feedback-form";

/** What someone is asked for feedback on: who asks and why, and the two questions, or what they said. */
export function AskedPart({
  base,
  back,
  ask,
  hidden,
  dates,
  give,
  withdraw,
}: {
  /** Where the pages are by which they answer. */
  base: `/path/feedback/${string}` | `/feedback-links/${string}`;
  back?: ReactNode;
  ask: FeedbackThing & {
    subjectName: string;
    askedName: string;
    reason: string;
    createdAt: Date;
    answeredAt: Date | null;
    endReason: AskEndReason | null;
    state: AskState;
    said: { wentWell: string; tryNext: string } | null;
  };
  /** What each form says of which ask it's about. */
  hidden: Record<string, string>;
  dates: Dates;
  give: FormAction;
  withdraw: FormAction;
}) {
  const { subjectName, askedName, state, said, answeredAt } = ask;
  const name = shortName(subjectName);
  const thing = thingText(ask, subjectName);

  if (said && answeredAt) {
    return (
      <>
        <PageHeader
          back={back}
          eyebrow={thing.title}
          title={feedbackPageTitle(subjectName, true)}
          lead={`Given on ${dates.day(answeredAt)}. Only ${name} reads it.`}
        />
        <FeedbackAnswers said={said} />
        <Disclosure summary="Withdraw it">
          <EndAskForm fields={hidden} action={withdraw} label="Withdraw your feedback">
            {`This permanently deletes what you wrote, and ${name} is told that you withdrew it.`}
          </EndAskForm>
        </Disclosure>
      </>
    );
  }
  if (state !== "open") {
    return (
      <PageHeader
        back={back}
        title={askClosedTitle(subjectName)}
        lead={theirEndText("feedback", ask.endReason, subjectName)}
      />
    );
  }

  return (
    <>
      <PageHeader
        back={back}
        title={feedbackAskTitle(subjectName)}
        lead="On one thing, in your own words. About two minutes."
      />
      <AskerWords name={subjectName} reason={ask.reason} />
      <section aria-labelledby="thing" className="wrap-anywhere">
        <h2 id="thing">{thing.title}</h2>
        <p className="max-w-measure text-muted">{thing.text}</p>
      </section>
      <ul className="flex max-w-measure list-disc flex-col gap-1 pl-5">
        {[...givingTexts(subjectName, askedName), operatorText].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <FeedbackForm
        give={give}
        hidden={hidden}
        questions={feedbackQuestions(subjectName)}
        hint={`Answering one is enough, up to ${longestAnswer.toLocaleString("en-US")} characters each. Say what you saw, and what came of it.`}
        decline={
          <Link href={`${base}/ending`} prefetch={false} className="link">
            I’d rather not
          </Link>
        }
      />
      <p className="text-sm text-muted">Open until {dates.day(askEnd(ask.createdAt))}</p>
    </>
  );
}
