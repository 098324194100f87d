/** What a person says about an action on the path. Skipped isn't done; not applicable is left out of the denominator. */
export const actionStates = ["to_do", "doing", "done", "skipped", "not_applicable"] as const;

export type ActionState = (typeof actionStates)[number];

const words: Record<ActionState, string> = {
  to_do: "To do",
  doing: "Doing",
  done: "Done",
  skipped: "Skipped",
  not_applicable: "Not applicable",
};

/** The state as it stands on a page. */
export function actionStateText(state: ActionState) {
  return words[state];
}
