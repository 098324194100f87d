import { type ActionRecord, pathActions, pathStages } from "@/lib/path/path";

/**
 * A mentee's path for their mentor, from what may be read of it: the stages with their actions, and the ideas. `today` is
 * YYYY-MM-DD.
 */
export function menteePath(
  { records, evidence }: { records: ActionRecord[]; evidence: ReadonlyMap<string, number> },
  today: string,
) {
  const actions = pathActions(records, evidence, today);

  return {
    stages: pathStages(actions),
    ideas: actions.filter(({ stage, agreedIn }) => stage === null && agreedIn === null),
  };
}

/** One of its actions, by its key or id; nothing where there is none. */
export function menteeAction(records: ActionRecord[], ref: string, today: string) {
  return pathActions(records, new Map(), today).find((action) => action.ref === ref);
}
