import { type Answer, type Choice, choiceOf } from "@/lib/assessments/answer";
import type { SkillId } from "@/lib/framework/skills";
import { gridSkills } from "./grid";

/** What a manager rated of someone before there was a check-in for it. */
export type Waiting = Omit<Answer, "reason"> & {
  readonly isFromSheet: boolean;
  /** When it was chosen beside the descriptions; null: it's as a spreadsheet had it, and doesn't count yet. */
  readonly confirmedAt: Date | null;
  readonly revision: number;
  readonly savedAt: Date;
};

/** What of it is their spreadsheet's, as a form chooses it, by skill. */
export function sheetOf(waiting: ReadonlyMap<SkillId, Waiting>) {
  return new Map<SkillId, Choice>(
    [...waiting].flatMap(([skill, each]) => (each.isFromSheet ? [[skill, choiceOf(each)]] : [])),
  );
}

/** What a spreadsheet says that its importer hasn't confirmed, in the order of a team's grid. */
export function unconfirmedIn(waiting: ReadonlyMap<SkillId, Waiting>) {
  return gridSkills.flatMap((skill) => {
    const found = waiting.get(skill);

    return found && !found.confirmedAt ? [{ skill, ...found }] : [];
  });
}
