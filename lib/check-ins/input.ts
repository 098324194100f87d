import { z } from "zod";
import { purposes } from "@/lib/assessments/purpose";
import { calendarDay } from "@/lib/forms/day";
import { multilineText } from "@/lib/forms/text";
import { dayHours } from "@/lib/notices/mail-hours";
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
  reveal: z.enum(["both in", "hour"]).default("both in"),
  /** Read only for a day and hour. */
  revealOn: z.union([z.literal(""), calendarDay]).optional(),
  revealHour: z.coerce.number().int().min(dayHours.first).max(dayHours.last).optional(),
});

/** What is asked, with the hour of the reveal; without one it comes as soon as both are in. */
export type AskInput = Omit<z.output<typeof askInput>, "reveal" | "revealOn" | "revealHour"> & {
  revealAt?: Date;
};

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
