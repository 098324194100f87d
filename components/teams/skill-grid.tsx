"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type ReactNode, useActionState, useEffect, useRef, useState } from "react";
import { AnswerBar } from "@/components/assessments/answer-bar";
import { Button, buttonClass } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { StatusLine } from "@/components/ui/status-line";
import { SubmitButton } from "@/components/ui/submit-button";
import { useHasScript } from "@/components/ui/use-has-script";
import type { Choice, FormAnswer } from "@/lib/assessments/answer";
import type { FormAction } from "@/lib/forms/form-state";
import type { GridPath, GridState } from "@/lib/teams/grid-state";
import { gridStatus, type RowStatus } from "@/lib/teams/grid-status";
import { waitingDays } from "@/lib/teams/waiting-words";
import { allInWords, capitalized, inWords } from "@/lib/text/words";
import { confirmAll, GridRow } from "./grid-row";
import { forgetOthers } from "./left-rows";
import { LevelPins } from "./level-pins";
import { type GridPlace, wasSavedHere } from "./row-queue";
import { useGridKeys } from "./use-grid-keys";

type RatedPerson = {
  id: string;
  draftId: string;
  name: string;
  /** Whether they haven't joined the team yet. */
  isApart: boolean;
  saved?: FormAnswer;
  /** What the rater's own spreadsheet says. */
  sheet?: Choice;
};

/**
 * One skill of several people. With a script each row is saved as it's answered, and nothing waits for that; without
 * one, its button saves them all.
 */
export function SkillGrid({
  action,
  personId,
  teamId,
  roundId,
  skill,
  page,
  pages,
  people,
  anchors,
  shortcuts,
  top,
  place,
  next,
  more,
}: {
  /** Saves all rows and continues from them. */
  action: FormAction<GridState>;
  personId: string;
  teamId: string;
  roundId: string;
  skill: string;
  page: number;
  pages: number;
  people: readonly RatedPerson[];
  anchors: readonly string[];
  /** Whether single keys answer. */
  shortcuts: boolean;
  top: ReactNode;
  /** Which skill it is, in a few words. */
  place: string;
  next: { href: GridPath | `/teams/${string}/rounds/${string}/answers`; text: string };
  /** Where else to go on from here. */
  more?: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const [state, send] = useActionState<GridState, FormData>(action, {});
  const [statuses, setStatuses] = useState<Record<string, RowStatus>>({});
  const hasScript = useHasScript();
  useGridKeys(form, shortcuts);
  useEffect(() => forgetOthers(personId), [personId]);
  useFreshAnswers({ teamId, roundId, skill });
  const status = gridStatus(Object.values(statuses));
  const staying = useStaying(people);
  const apart = staying.filter(({ isApart }) => isApart);
  const toConfirm = staying.filter(({ saved, sheet }) => sheet && !saved).length;
  const rows = (shown: typeof people) => (
    <div>
      {shown.map(({ draftId, isApart: _, ...person }) => (
        <GridRow
          key={draftId}
          {...person}
          place={{ personId, assessmentId: draftId, skill, teamId, roundId, page }}
          answered={state}
          onStatus={(of) => setStatuses((before) => ({ ...before, [draftId]: of }))}
        />
      ))}
    </div>
  );

  return (
    <form
      ref={form}
      action={send}
      onSubmit={(event) => event.preventDefault()}
      // What a browser restores on its own isn't what the person chose now.
      autoComplete="off"
      className="flex flex-col gap-4"
    >
      {/* The Enter key presses a form's first button, and only a press on another one decides between two answers. */}
      <button type="submit" hidden aria-hidden tabIndex={-1} />
      {Object.entries({ teamId, roundId, skill, page, pages }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {top}
      <ErrorSummary message={state.message} />
      <LevelPins anchors={anchors} form={form} />
      {toConfirm > 0 && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <p className="max-w-measure text-sm">
            {toConfirm === 1 ? "One level is" : `${capitalized(inWords(toConfirm))} levels are`}{" "}
            from your spreadsheet, not blind. They don’t count until you’ve read the descriptions
            and chosen: press the level, or confirm.
          </p>
          <Button
            variant="secondary"
            className="noscript:hidden"
            onClick={() => confirmAll(form.current)}
          >
            {toConfirm === 1 ? "Confirm it" : `Confirm ${allInWords(toConfirm)}`}
          </Button>
        </div>
      )}
      {rows(staying.filter(({ isApart }) => !isApart))}
      {apart.length > 0 && (
        <section aria-labelledby="not-joined" className="flex flex-col gap-2">
          <h2 id="not-joined">Not joined yet</h2>
          <p className="max-w-measure text-sm text-muted">
            What you answer here is seen by no one. It waits for your first check-in with each of
            them, and is deleted if they don’t join within {waitingDays} days.
          </p>
          {rows(apart)}
        </section>
      )}
      <AnswerBar
        buttons={
          <>
            {hasScript ? (
              <Link
                href={next.href}
                // Another form is fetched whole, so that typing goes on at once; the answers are read once they're saved.
                prefetch={next.href.endsWith("/answers") ? null : true}
                className={buttonClass()}
                data-way-on
              >
                {next.text}
              </Link>
            ) : (
              <SubmitButton>{next.text}</SubmitButton>
            )}
            {more}
          </>
        }
        status={
          <StatusLine state={status.state}>
            {status.text}
            {status.isSignedOut && (
              <>
                {" "}
                <a className="link" href="/sign-in" target="_blank" rel="noreferrer">
                  Sign in in another tab
                </a>
                ; your answers stay here.
              </>
            )}
          </StatusLine>
        }
        place={place}
        keys={shortcuts ? "Press 0–5, or N for not seen" : undefined}
      />
    </form>
  );
}

/**
 * Those the page opened with, in their places: a row that left while someone types would give the next digit to another
 * person.
 */
function useStaying(people: readonly RatedPerson[]): readonly RatedPerson[] {
  const [first] = useState(people);
  const now = new Map(people.map((person) => [person.draftId, person]));

  return first.map((person) => ({
    ...(now.get(person.draftId) ?? person),
    isApart: person.isApart,
  }));
}

/** Asks for the answers anew where the page may have been fetched before this tab saved some of them. */
function useFreshAnswers({ teamId, roundId, skill }: GridPlace) {
  const router = useRouter();

  useEffect(() => {
    if (wasSavedHere({ teamId, roundId, skill })) router.refresh();
  }, [router, teamId, roundId, skill]);
}
