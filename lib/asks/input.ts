import { z } from "zod";
import { multilineText, optionalLineText, visible } from "@/lib/forms/text";
import { emailAddress } from "@/lib/people/email-address";
import { longestReason } from "./ask";

/** What a form sends that asks someone: whoever isn't in the organization has a name as well. `missing` asks for why. */
export function askFields(missing: string) {
  return {
    id: z.uuid(),
    email: emailAddress,
    name: optionalLineText(100).transform((typed) => typed || null),
    reason: multilineText(longestReason, `Keep it to ${longestReason} characters.`).pipe(
      z.string().trim().regex(visible, missing),
    ),
  };
}

/** What a form about one ask sends. */
export const askInput = z.strictObject({ id: z.uuid() });

/** What it takes to ask a member of one's organization, by their address. */
export type MemberAsk = { id: string; email: string; reason: string };

/** What it takes to ask anyone else: by mail, or, without an address, by a link to pass on. */
export type GuestAsk = { id: string; email: string | null; name: string; reason: string };
