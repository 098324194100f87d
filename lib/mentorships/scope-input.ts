import { z } from "zod";
import { limits } from "@/lib/limits";
import { mentorshipScopes } from "./mentorship";

/** A scope of a mentorship, by the mentorship's id. */
export const scopeInput = z.strictObject({ id: z.uuid(), scope: z.enum(mentorshipScopes) });

/** Scopes that were chosen before and are open from now on. */
export const scopesInput = z.strictObject({
  id: z.uuid(),
  scopes: z
    .partialRecord(z.enum(mentorshipScopes), z.literal("on"))
    .optional()
    .transform((chosen = {}) => mentorshipScopes.filter((scope) => scope in chosen))
    .refine((chosen) => chosen.length > 0, "Choose at least one."),
});

/** Whether it's sent from the page of a piece of evidence, and leads back there. */
const back = z.literal("piece").optional();

/** A piece of evidence, for the mentor of a mentorship. */
export const pieceInput = z.strictObject({ id: z.uuid(), pieceId: z.uuid(), back });

/** Pieces of evidence to open together. What they hold is asked where the mentor works elsewhere. */
export const piecesInput = z.strictObject({
  id: z.uuid(),
  pieces: z
    .partialRecord(z.uuid(), z.literal("on"))
    .refine(
      (chosen) => Object.keys(chosen).length <= limits.piecesToOpen,
      `Choose at most ${limits.piecesToOpen} pieces at a time.`,
    )
    .meta({ maxProperties: limits.piecesToOpen })
    .optional()
    .transform((chosen = {}) => Object.keys(chosen))
    .refine((chosen) => chosen.length > 0, "Choose at least one piece."),
  secrets: z.enum(["none", "some"]).optional(),
  back,
});
