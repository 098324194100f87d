import { unstable_rethrow } from "next/navigation";
import type { AnswerState } from "@/lib/assessments/answer";
import {
  type Autosave,
  type AutosaveEvent,
  advance,
  startAutosave,
  type TypedAnswer,
} from "@/lib/assessments/autosave";

/** The fields of an answer as they're sent. */
export function answerOf({ typed, overwrites }: Autosave) {
  const { choice, confidence, note, reason } = typed;

  return {
    choice: choice || undefined,
    confidence,
    note,
    reason,
    intent: overwrites ? "overwrite" : undefined,
  };
}

/** What an action's answer means for the one that was sent. */
export function eventOf(answer: AnswerState): AutosaveEvent {
  if (answer.saved) return { type: "saved", ...answer.saved };
  if (answer.conflict) return { type: "conflicted", current: answer.conflict };
  if (answer.isClosed) return { type: "closed", message: answer.message };
  if (answer.isSignedOut) return { type: "failed", trouble: "signed-out" };
  if (answer.errors) return { type: "refused", errors: answer.errors };

  return { type: "failed", trouble: "busy", message: answer.message };
}

/** What a request means that came to no answer: it led to another page, or it was lost. */
export function eventOfError(error: unknown): AutosaveEvent {
  return isNavigation(error) ? { type: "left" } : { type: "failed", trouble: "unreachable" };
}

/** A form as its page was sent: with a saved answer, or with what a save without a script answered. */
export function startOf(
  saved: Parameters<typeof startAutosave>[0],
  { conflict, values }: Pick<AnswerState, "conflict" | "values">,
): Autosave {
  const start = startAutosave(saved);

  if (!conflict || !values) return start;

  const { choice = "", confidence = "", note = "", reason = "" } = values;
  const answer: TypedAnswer = { choice, confidence, note, reason };

  return advance(advance(start, { type: "conflicted", current: conflict }), {
    type: "typed",
    answer,
    isText: false,
  });
}

/** Whether an action led to another page, which the framework signals by throwing. */
function isNavigation(error: unknown) {
  try {
    unstable_rethrow(error);
    return false;
  } catch {
    return true;
  }
}
