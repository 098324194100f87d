import { z } from "zod";
import { type SkillId, skillIds } from "@/lib/framework/skills";
import type { Side } from "./check-in";

/** What came of a skill that two agreed to work on, as one of them sees it at their next check-in. */
export const outcomes = ["shown", "partly", "not yet", "no chance"] as const;

export type Outcome = (typeof outcomes)[number];

/** What each side said came of what they agreed on, by skill, as far as their reader may see it. */
export type Outcomes = Readonly<Record<Side, ReadonlyMap<SkillId, Outcome>>>;

const labels: Record<Outcome, string> = {
  shown: "Shown",
  partly: "Partly",
  "not yet": "Not yet",
  "no chance": "The chance didn’t come",
};

/** The outcomes as a form offers them. */
export const outcomeOptions = outcomes.map((value) => ({ value, label: labels[value] }));

/** An outcome as it stands on a page; without one, that there's none. */
export function outcomeText(outcome: Outcome | undefined) {
  return outcome ? labels[outcome] : "No answer";
}

/** To someone who says nothing of any skill. */
export const noOutcome = { message: "Choose what came of at least one skill." };

/** What the form sends that says what came of an agreement: at least one skill's outcome. */
export const outcomesInput = z
  .strictObject({
    id: z.uuid(),
    outcomes: z.partialRecord(z.enum(skillIds), z.enum(outcomes)).optional(),
  })
  .transform(({ id, outcomes: said = {} }) => ({
    id,
    outcomes: skillIds.flatMap((skill) => {
      const outcome = said[skill];

      return outcome ? [{ skill, outcome }] : [];
    }),
  }));
