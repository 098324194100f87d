import { z } from "zod";
import { askTerms } from "@/lib/check-ins/input";
import { calendarDay } from "@/lib/forms/day";
import { limits } from "@/lib/limits";

/** What the form sends that opens a round, with the ids of the places to check in with. */
export const roundInput = askTerms.extend({
  teamId: z.uuid(),
  members: z
    .partialRecord(z.uuid(), z.literal("on"))
    .meta({ maxProperties: limits.teamMembers })
    .refine((chosen) => Object.keys(chosen).length <= limits.teamMembers)
    .optional()
    .transform((chosen = {}) => Object.keys(chosen))
    .refine((chosen) => chosen.length > 0, "Choose at least one person."),
});

/** What the form sends that opens a check-in with one member. */
export const memberInput = askTerms.extend({ teamId: z.uuid(), membershipId: z.uuid() });

/** What a form about a round sends. */
export const thisRound = z.strictObject({ id: z.uuid(), teamId: z.uuid() });

/** What a button sends that lets a member join a round late. */
export const lateInput = thisRound.extend({ membershipId: z.uuid() });

/** What the form sends that gives a round more time. */
export const extensionInput = thisRound.extend({ dueOn: calendarDay });
