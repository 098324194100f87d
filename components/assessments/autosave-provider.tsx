"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { AnswerState } from "@/lib/assessments/answer";
import type { FormAction } from "@/lib/forms/form-state";

const AutosaveAction = createContext<FormAction<AnswerState> | undefined>(undefined);

/**
 * Around every page: what saves an answer as it is made. A form's last save may still be on its way once its page is
 * left, and the framework posts it to the page just arrived at, which therefore has to know the action.
 */
export function AutosaveProvider({
  action,
  children,
}: {
  action: FormAction<AnswerState>;
  children: ReactNode;
}) {
  return <AutosaveAction value={action}>{children}</AutosaveAction>;
}

export function useAutosaveAction() {
  const action = useContext(AutosaveAction);

  if (!action) throw new Error("No AutosaveProvider is around this form.");

  return action;
}
