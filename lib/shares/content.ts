import { type ActionRecord, pathActions, pathStages } from "@/lib/path/path";
import type { ReadinessReport } from "@/lib/readiness/model";

/** What the scope `skills` shows of a report's skills: levels 0..5 with their ranges; no target, no verdict. */
export function sharedSkills({ skills }: Pick<ReadinessReport, "skills">) {
  return skills.map(({ skill, state, level, range }) => ({ skill, state, level, range }));
}

/**
 * What the scope `path` shows of a person's path: how far along each stage is, and the titles of what is done. No
 * notes, no days, nothing that isn't done. `evidence` counts pieces; `today` is YYYY-MM-DD.
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
