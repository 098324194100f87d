import { z } from "zod";
import { limits } from "@/lib/limits";
import { knownPassword } from "@/lib/people/password";

/** What the form sends that deletes an account: who it is, and who becomes an admin where the last one goes. */
export const deletion = z.strictObject({
  password: knownPassword.optional(),
  phrase: z.string().max(100).optional(),
  successors: z
    .partialRecord(z.uuid(), z.union([z.literal(""), z.uuid()]))
    .refine((named) => Object.keys(named).length <= limits.memberships)
    .meta({ maxProperties: limits.memberships })
    .optional(),
});
