import { z } from "zod";
import { purposes } from "@/lib/assessments/purpose";
import { calendarDay } from "@/lib/forms/day";
import { multilineText } from "@/lib/forms/text";
import { limits } from "@/lib/limits";
import { emailAddress } from "@/lib/people/email-address";
import { declineReasons } from "./check-in";

const longestReason = 1000;

/** What the form sends that asks a colleague for their view. */
export const askInput = z.strictObject({
  id: z.uuid(),
  email: emailAddress,
  reason: multilineText(longestReason, `Keep it to ${longestReason} characters.`).pipe(
    z.string().trim().min(1, "Say in your own words why you’re asking."),
  ),
  dueOn: calendarDay,
  purpose: z.enum(purposes, "Choose what the check-in is for."),
  /** The ids of the evidence that they may read. */
  evidence: z
    .partialRecord(z.uuid(), z.literal("on"))
    .refine(
      (chosen) => Object.keys(chosen).length <= limits.chosenEvidence,
      `Choose at most ${limits.chosenEvidence} pieces. They have four minutes.`,
    )
    .meta({ maxProperties: limits.chosenEvidence })
    .optional()
    .transform((chosen = {}) => Object.keys(chosen)),
});

export type AskInput = z.output<typeof askInput>;

/** What a form about a check-in sends. */
export const checkInInput = z.strictObject({ id: z.uuid() });

/** What a rater submits with their answers: whether the subject may show others the report of both views. */
export const viewInput = z.strictObject({
  id: z.uuid(),
  mayShowJoint: z.literal("yes").optional(),
});

/** What a rater sends who would rather not. */
export const declineInput = z.strictObject({
  id: z.uuid(),
  reason: z.enum(declineReasons, "Choose a reason, or say that you’d rather not give one."),
});
