import "server-only";
import { z } from "zod";
import { emailAddress } from "@/lib/people/email-address";

/** Someone with an account, by their address or their id. */
export const who = z.union([
  z.strictObject({ email: emailAddress }),
  z.strictObject({ id: z.uuid() }),
]);

/** A part of a list. */
export const part = { after: z.uuid().optional(), limit: z.number().int().min(1).max(500) };

/** An instant, or none, as JSON has it. */
export function isoOf(instant: Date | null) {
  return instant?.toISOString() ?? null;
}

/** Someone, as the operator named them. */
export function nameOf(named: z.output<typeof who>) {
  return "email" in named ? named.email : named.id;
}
