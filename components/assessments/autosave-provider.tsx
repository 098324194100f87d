"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { AnswerState } from "@/lib/assessments/answer";
import type { FormAction } from "@/lib/forms/form-state";
import type { GridState } from "@/lib/teams/grid-state";

const AutosaveAction = createContext<FormAction<AnswerState> | undefined>(undefined);
const RowsAction = createContext<FormAction<GridState> | undefined>(undefined);

/**
 * Around every page: what saves an answer as it is made, and what saves several of a grid. A form's last save may still
 * be on its way once its page is left, and the framework posts it to the page just arrived at, which therefore has to
 * know the action.
 */
export function AutosaveProvider({
  action,
  rowsAction,
  children,
}: {
  action: FormAction<AnswerState>;
  rowsAction?: FormAction<GridState>;
  children: ReactNode;
}) {
  return (
    <AutosaveAction value={action}>
      <RowsAction value={rowsAction}>{children}</RowsAction>
    </AutosaveAction>
  );
}

export function useAutosaveAction() {
  return provided(useContext(AutosaveAction));
}

export function useRowsAction() {
  return provided(useContext(RowsAction));
}

function provided<Action>(action: Action | undefined) {
  if (!action) throw new Error("No AutosaveProvider is around this form.");

  return action;
}
