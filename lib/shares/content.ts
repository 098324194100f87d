import { type ActionRecord, pathActions, pathStages } from "@/lib/path/path";
import type { ReadinessReport } from "@/lib/readiness/model";

/** Of a report's skills what the scope `skills` shows: levels 0..5 with their ranges; no target, no verdict. */
export function sharedSkills({ skills }: Pick<ReadinessReport, "skills">) {
  return skills.map(({ skill, state, level, range }) => ({ skill, state, level, range }));
}

/**
 * Of a person's path what the scope `path` shows: how far each stage is, and the titles of what is done. No notes, no
 * days, nothing that is not done. `evidence` counts pieces; `today` is YYYY-MM-DD.
 */
export function sharedStages(
  records: readonly ActionRecord[],
  evidence: ReadonlyMap<string, number>,
  today: string,
) {
  return pathStages(pathActions(records, evidence, today)).map(
    ({ number, name, actions, progress }) => ({
      number,
      name,
      progress,
      done: actions.filter(({ state }) => state === "done").map(({ title }) => title),
    }),
  );
}
