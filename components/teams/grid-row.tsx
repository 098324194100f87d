import { useEffect, useEffectEvent, useRef, useState } from "react";
import { startOf } from "@/components/assessments/answer-request";
import { useRowsAction } from "@/components/assessments/autosave-provider";
import { useAnswerRunner } from "@/components/assessments/use-answer-runner";
import { Choice } from "@/components/ui/choice";
import { Icon } from "@/components/ui/icon";
import { TextArea } from "@/components/ui/text-area";
import type { AnswerState, FormAnswer, Choice as Said } from "@/lib/assessments/answer";
import { wordsAbout } from "@/lib/assessments/answer-words";
import type { TypedAnswer } from "@/lib/assessments/autosave";
import type { GridState } from "@/lib/teams/grid-state";
import { type RowStatus, rowStatus } from "@/lib/teams/grid-status";
import { fromSheetText } from "@/lib/teams/waiting-words";
import { shortName } from "@/lib/text/words";
import { keepInTab } from "./left-rows";
import { RowConflict } from "./row-conflict";
import { type GridPlace, sendRow } from "./row-queue";

const choices = ["0", "1", "2", "3", "4", "5", "not_observed"];

/** One person in the grid: an answer, and on demand how sure and an example. */
export function GridRow({
  id,
  name,
  saved,
  sheet,
  place: { teamId, roundId, page, ...at },
  answered,
  onStatus,
}: {
  /** The check-in's. */
  id: string;
  name: string;
  saved?: FormAnswer;
  /** What the rater's own spreadsheet says. */
  sheet?: Said;
  place: GridPlace & { personId: string; assessmentId: string; page: number };
  /** What a save without a script answered. */
  answered: GridState;
  onStatus: (status: RowStatus) => void;
}) {
  const row = useRef<HTMLFieldSetElement>(null);
  const rowsAction = useRowsAction();
  const draftId = at.assessmentId;
  const place = { ...at, page: pathOf({ teamId, roundId, skill: at.skill }, page) };
  const posted = postedTo(draftId, answered);
  const { runner, state } = useAnswerRunner(place, {
    saved,
    start: () => startOf(saved, posted),
    send: (_step, now) =>
      sendRow({
        place: { teamId, roundId, skill: at.skill },
        action: rowsAction,
        id: draftId,
        state: now,
      }),
    fields: {
      read: () => (row.current ? answerIn(row.current) : undefined),
      show: (answer) => row.current && show(row.current, answer),
    },
    onReady: (made) => keepInTab(place, made, (answer) => row.current && show(row.current, answer)),
    // Nothing is lost by leading on: it's saved from the next page, and kept until it is.
    asksAtLinks: false,
  });
  const status = rowStatus(state);
  // A save renders the page anew, and must not touch what is being typed.
  const [first] = useState({ ...state.typed, ...posted.values });
  const errors = state.errors ?? posted.errors;
  const [error] = Object.values(errors ?? {}).flat();
  const words = wordsAbout(shortName(name));
  const { state: statusState, text, isSignedOut } = status;
  const problem = error ?? posted.message ?? text;
  const tell = useEffectEvent(onStatus);

  useEffect(
    () => tell({ state: statusState, text, isSignedOut }),
    [statusState, text, isSignedOut],
  );

  return (
    <fieldset
      ref={row}
      className="grid-row"
      data-failed={statusState === "failed" || undefined}
      aria-describedby={`${id}-status ${id}-sheet`}
      onChange={(event) => {
        const isText = (event.target as HTMLElement).matches("textarea");
        runner.tell({ type: "typed", answer: answerIn(event.currentTarget), isText });
      }}
      onBlur={() => {
        if (runner.state().failures === 0) runner.tell({ type: "hurried" });
      }}
    >
      <legend>{name}</legend>
      <input
        type="hidden"
        name={`revision.${draftId}`}
        value={posted.saved?.revision ?? (posted.values?.revision || state.revision)}
      />
      <div className="grid-cells">
        {choices.map((choice) => (
          <label
            key={choice}
            className="grid-cell"
            data-sheet={(choice === sheet && state.typed.choice === "") || undefined}
          >
            <input
              type="radio"
              name={`choice.${draftId}`}
              value={choice}
              className="radio"
              defaultChecked={first.choice === choice}
              aria-describedby={choice === "not_observed" ? undefined : `level-${choice}`}
            />
            {choice === "not_observed" ? "Not seen" : choice}
          </label>
        ))}
      </div>
      <details className="grid-more" open={Boolean(first.note) || Boolean(errors?.note)}>
        <summary className="inline-flex target-8 items-center text-sm text-accent hover:text-accent-strong">
          {state.typed.note ? words.ownNote : "How sure? Example?"}
          <span className="sr-only"> About {name}</span>
        </summary>
        <Choice
          id={`${id}-confidence`}
          name={`confidence.${draftId}`}
          legend="How sure are you?"
          options={words.confidences}
          defaultValue={first.confidence || "medium"}
        />
        <TextArea
          id={`${id}-note`}
          name={`note.${draftId}`}
          label={words.noteLabel}
          rows={2}
          hint={`One thing done well, or one to try. ${words.note.split(". ").at(-1)}`}
          errors={errors?.note}
          defaultValue={first.note}
        />
      </details>
      <div id={`${id}-status`} className="grid-row-status">
        {state.conflict && !state.overwrites ? (
          <RowConflict
            name={name}
            draftId={draftId}
            saved={state.conflict.choice}
            onOverwrite={() => runner.tell({ type: "submitted", goesOn: false, overwrites: true })}
            onKeep={() => {
              if (row.current && state.conflict) show(row.current, state.conflict);
              runner.tell({ type: "kept" });
            }}
          />
        ) : (
          problem && (
            <p>
              <Icon name="cloud-alert" /> {problem}
            </p>
          )
        )}
      </div>
      {sheet && (state.typed.choice === "" || state.typed.choice === sheet) && (
        <FromSheet
          id={`${id}-sheet`}
          name={name}
          sheet={sheet}
          isConfirmed={state.typed.choice !== ""}
          onConfirm={() => row.current && choose(row.current, sheet)}
        />
      )}
    </fieldset>
  );
}

/** What the rater's spreadsheet says of a row, to be confirmed beside the descriptions. */
function FromSheet({
  id,
  name,
  sheet,
  isConfirmed,
  onConfirm,
}: {
  id: string;
  name: string;
  sheet: Said;
  isConfirmed: boolean;
  onConfirm: () => void;
}) {
  const value = sheet === "not_observed" ? "not seen" : sheet;

  return (
    <p id={id} className="grid-row-sheet">
      {isConfirmed ? fromSheetText : `${fromSheetText}: ${value}`}
      {!isConfirmed && (
        <button
          type="button"
          className="link target-8 noscript:hidden"
          data-confirm
          onClick={onConfirm}
        >
          Confirm {value}
          <span className="sr-only"> for {name}</span>
        </button>
      )}
    </p>
  );
}

/** Confirms whatever of a grid is a spreadsheet's and isn't confirmed yet. */
export function confirmAll(form: HTMLFormElement | null) {
  for (const button of form?.querySelectorAll<HTMLElement>("[data-confirm]") ?? []) button.click();
}

/** Answers a row as a press on its level does. */
function choose(row: HTMLFieldSetElement, choice: Said) {
  row.querySelector<HTMLInputElement>(`[name^="choice."][value="${choice}"]`)?.click();
}

/** The row's part of what a save without a script answered. */
function postedTo(draftId: string, { rows, values }: GridState): AnswerState {
  const own = (name: string) => values?.[`${name}.${draftId}`] ?? "";
  const names = ["choice", "confidence", "note", "revision"];

  return {
    ...rows?.[draftId],
    values: values && Object.fromEntries(names.map((name) => [name, own(name)])),
  };
}

function answerIn(row: HTMLFieldSetElement): TypedAnswer {
  const chosen = (name: string) =>
    row.querySelector<HTMLInputElement>(`[name^="${name}."]:checked`)?.value ?? "";

  return {
    choice: chosen("choice"),
    confidence: chosen("confidence"),
    note: row.querySelector("textarea")?.value ?? "",
    reason: "",
  };
}

function show(row: HTMLFieldSetElement, { choice, confidence, note }: TypedAnswer) {
  for (const radio of row.querySelectorAll<HTMLInputElement>("[type=radio]")) {
    radio.checked = radio.value === (radio.name.startsWith("choice.") ? choice : confidence);
  }
  const text = row.querySelector("textarea");
  if (text) text.value = note;
  if (note) row.querySelector("details")?.setAttribute("open", "");
}

/** Where the row's page of the grid is. */
function pathOf({ teamId, roundId, skill }: GridPlace, page: number) {
  const path = `/teams/${teamId}/rounds/${roundId}/skills/${skill}` as const;

  return page === 1 ? path : (`${path}?page=${page}` as const);
}
