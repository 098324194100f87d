import { z } from "zod";
import { type Choice, choices } from "@/lib/assessments/answer";
import { purposes } from "@/lib/assessments/purpose";
import { calendarDay } from "@/lib/forms/day";
import { multilineText, singleLine } from "@/lib/forms/text";
import { type SkillId, skillIds } from "@/lib/framework/skills";
import { limits } from "@/lib/limits";
import { dayHours } from "@/lib/notices/mail-hours";
import { emailAddress } from "@/lib/people/email-address";
import { declineReasons } from "./check-in";

const longestReason = 1000;

/** What a form sends that opens check-ins, whoever asks whom. */
export const askTerms = z.strictObject({
  id: z.uuid(),
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

const ask = askTerms.extend({
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

const guestName = singleLine(100, "Use at most 100 characters.");

/**
 * What the form sends that asks someone for their view: whoever isn't in the organization has a name, and an address or
 * a link that is passed on. `null` for a field that was left empty.
 */
export const askInput = ask
  .extend({
    email: z.union([z.literal("").transform(() => null), emailAddress]),
    name: guestName.optional().transform((typed) => typed || null),
  })
  .refine(({ email, name }) => email !== null || name !== null, {
    path: ["name"],
    error: "Say whom you’re asking.",
    // Beside whatever else is wrong with the form.
    when: ({ value }) => value instanceof Object,
  });

/** What the form sends by which a mentor or a mentee opens a check-in between the two. */
export const mentoringInput = askTerms.extend({ mentorshipId: z.uuid() });

/** What is asked of anyone, with the hour of the reveal; without one it comes as soon as both are in. */
export type Ask = Omit<z.output<typeof ask>, "reveal" | "revealOn" | "revealHour"> & {
  revealAt?: Date;
};

/** What it takes to ask a member of one's organization, by their address. */
export type MemberAsk = Ask & { email: string };

/** What it takes to ask anyone else: without an address, by a link that one passes on. */
export type GuestAsk = Ask & { name: string; email: string | null };

/** What a form about a check-in sends. */
export const checkInInput = z.strictObject({ id: z.uuid() });

/** What the form sends that gives a check-in more time. */
export const extensionInput = checkInInput.extend({ dueOn: calendarDay });

/** What a rater submits with their answers: whether the subject may show others the report of both views. */
export const viewInput = z.strictObject({
  id: z.uuid(),
  mayShowJoint: z.literal("yes").optional(),
});

/** What a rater confirms of their spreadsheet: by skill what the page showed them. */
export const sheetInput = z.strictObject({
  id: z.uuid(),
  shown: z
    .partialRecord(z.enum(skillIds), z.enum(choices))
    .optional()
    .transform((shown = {}) => new Map(skillIds.flatMap((skill) => pairOf(skill, shown[skill])))),
});

function pairOf(skill: SkillId, choice: Choice | undefined): [SkillId, Choice][] {
  return choice ? [[skill, choice]] : [];
}

/** What a rater sends who would rather not. */
export const declineInput = z.strictObject({
  id: z.uuid(),
  reason: z.enum(declineReasons, "Choose a reason, or say that you’d rather not give one."),
});
