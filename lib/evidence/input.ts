import { z } from "zod";
import { calendarDay } from "@/lib/forms/day";
import { multilineText, singleLineText } from "@/lib/forms/text";
import { type SkillId, skillIds } from "@/lib/framework/skills";
import { limits } from "@/lib/limits";
import { frameworkActions } from "@/lib/path/framework-actions";
import { actionRef } from "@/lib/path/input";
import { httpLink } from "./link";
import { countsInOptions, readersOptions } from "./piece";

/** The strengths that a person may claim for themselves: attested is for someone else to say. */
export const ownStrengths = ["claim", "artifact", "outcome"] as const;

const ticked = z.literal("on");
/** The most actions that a piece of evidence can name. */
export const mostEvidenceActions =
  frameworkActions.length + limits.ownActions + limits.agreedActions;

/** What to tell someone whose piece of evidence shows nothing. */
export const nothingShown = "Choose at least one skill or action that it shows.";

/** Whether it names a skill or an action at all. */
export function showsSomething({ skills, actions }: { skills: unknown[]; actions: unknown[] }) {
  return skills.length + actions.length > 0;
}

/** What a piece of evidence says. `skills` and `actions` are what it shows, each once: at least one of them. */
export const evidenceInput = z
  .strictObject({
    id: z.uuid(),
    /** The revision that the person saw; 0 when it is new. */
    revision: z.coerce.number().int().min(0).max(2_147_483_647),
    title: singleLineText(120, "Give it a title."),
    account: multilineText(4000, "Keep it to 4000 characters.").pipe(z.string().trim()),
    happenedOn: calendarDay,
    link: z.literal("").or(httpLink),
    strength: z.enum(ownStrengths, "Say what it is."),
    countsIn: z.enum(countsInOptions, "Choose where it counts."),
    readers: z.enum(readersOptions, "Choose who may read its title."),
    skills: z.partialRecord(z.enum(skillIds), ticked).optional(),
    actions: z
      .partialRecord(actionRef, ticked)
      .refine(
        (chosen) => Object.keys(chosen).length <= mostEvidenceActions,
        `Choose at most ${mostEvidenceActions} actions.`,
      )
      .meta({ maxProperties: mostEvidenceActions })
      .optional(),
  })
  .transform(({ link, skills = {}, actions = {}, ...rest }) => ({
    ...rest,
    link: link || null,
    skills: skillIds.filter((id): id is SkillId => id in skills),
    actions: Object.keys(actions),
  }))
  .refine(showsSomething, { path: ["skills"], error: nothingShown });

export type EvidenceInput = z.output<typeof evidenceInput>;

export const evidenceRemovalInput = z.strictObject({ id: z.uuid() });
