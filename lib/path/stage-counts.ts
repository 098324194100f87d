import { type ActionRecord, pathActions, pathStages } from "./path";

/** The last stage whose counts a manager reads: the next one tells of looking for another job. */
const lastForManagers = 6;

/** Of each of the first six stages how many of the actions that apply are done; `today` is YYYY-MM-DD. */
export function stageCounts(records: readonly ActionRecord[], today: string) {
  return pathStages(pathActions(records, new Map(), today))
    .filter(({ number }) => number <= lastForManagers)
    .map(({ number, name, progress: { applicable, done } }) => ({
      number,
      name,
      applicable,
      done,
    }));
}
