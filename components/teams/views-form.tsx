"use client";

import Link from "next/link";
import { Fragment } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { LevelChip } from "@/components/ui/level-chip";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/forms/form-state";
import type { ViewSummary } from "@/lib/teams/view-summary";
import { fromSheetText } from "@/lib/teams/waiting-words";
import { allInWords, joined, shortName } from "@/lib/text/words";

/** What a rater has answered about each of several people, to check, and to submit one by one or all at once. */
export function ViewsForm({
  action,
  teamId,
  roundId,
  people,
  wasSubmitted,
}: {
  action: FormAction;
  teamId: string;
  roundId: string;
  /** By their check-ins' ids. */
  people: readonly ({ id: string; name: string } & ViewSummary)[];
  /** Whether others were submitted just now. */
  wasSubmitted: boolean;
}) {
  const [{ message, errors, values }, send] = useFormAction(action, {});

  return (
    <form action={send} className="flex flex-col gap-6">
      {/* The Enter key in a checkbox presses a form's first button, and no view is submitted by the way. */}
      <button type="submit" hidden disabled aria-hidden tabIndex={-1} />
      {wasSubmitted && !message && <Notice tone="success" title="Submitted" announce />}
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="roundId" value={roundId} />
      <ul className="border-t border-line">
        {people.map(({ id, name, ...view }) => (
          <li key={id} id={`view-${id}`} className="view-row" tabIndex={-1}>
            <input type="hidden" name={`id.${id}`} value="on" />
            <div className="flex flex-col gap-2">
              <h2>{name}</h2>
              <SummaryOf view={view} base={`/teams/${teamId}/rounds/${roundId}/skills`} />
              <Link
                className="link self-start text-sm"
                href={`/check-ins/${id}/answers`}
                prefetch={false}
              >
                Rate {shortName(name)} alone
              </Link>
            </div>
            <div className="flex flex-col items-start gap-2">
              <Checkbox
                id={`mayShowJoint-${id}`}
                name={`mayShowJoint.${id}`}
                value="yes"
                defaultChecked={values?.[`mayShowJoint.${id}`] === "yes"}
              >
                {shortName(name)} may show others a report that includes my view
              </Checkbox>
              <SubmitButton variant="secondary" name="only" value={id}>
                Submit my view of {shortName(name)}
              </SubmitButton>
            </div>
          </li>
        ))}
      </ul>
      <div className="flex flex-col items-start gap-2">
        <p className="max-w-measure text-sm text-muted">
          Submitting is final. A report that includes your view rests on both views: no one else
          sees your single answers or examples. Unchecked, it stays theirs alone.
        </p>
        {people.length > 1 && (
          <SubmitButton pendingLabel="Submitting…">Submit {allInWords(people.length)}</SubmitButton>
        )}
      </div>
    </form>
  );
}

function SummaryOf({
  view: { levels, notSeen, fromSheet, unconfirmed, missing, examples },
  base,
}: {
  view: ViewSummary;
  base: `/teams/${string}/rounds/${string}/skills`;
}) {
  return (
    <>
      {levels.length > 0 && (
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {levels.map(({ skill, level }) => (
            <li key={skill} className="flex items-center gap-2">
              <LevelChip level={level} /> {skill}
            </li>
          ))}
        </ul>
      )}
      {notSeen.length > 0 && <p className="text-sm">Not seen: {joined(notSeen)}</p>}
      {fromSheet.length > 0 && (
        <p className="text-sm text-muted">
          {fromSheetText}: {joined(fromSheet)}
        </p>
      )}
      {unconfirmed.length > 0 && (
        <p className="text-sm text-muted">
          Not confirmed, so not part of your view:{" "}
          {unconfirmed.map(({ id, skill, choice }, at) => (
            <Fragment key={id}>
              {at > 0 && ", "}
              <Link className="link" href={`${base}/${id}`} prefetch={false}>
                {skill}
              </Link>{" "}
              ({choice === "not_observed" ? "not seen" : choice})
            </Fragment>
          ))}
        </p>
      )}
      {missing.length > 0 && (
        <p className="text-sm text-muted">
          Not answered:{" "}
          {missing.map(({ id, skill }, at) => (
            <Fragment key={id}>
              {at > 0 && ", "}
              <Link className="link" href={`${base}/${id}`} prefetch={false}>
                {skill}
              </Link>
            </Fragment>
          ))}
        </p>
      )}
      {examples.map(({ skill, note }) => (
        <p
          key={skill}
          className="max-w-measure border-l-2 border-line pl-3 text-sm whitespace-pre-line wrap-anywhere"
        >
          {skill}: {note}
        </p>
      ))}
    </>
  );
}
