import { z } from "zod";
import { multilineText, singleLine, textOnOneLine } from "@/lib/forms/text";
import { emailAddress } from "@/lib/people/email-address";
import { attestationDeclineReasons, longestStatement } from "./attestation";

const longestReason = 1000;

/** What the form sends that asks someone who was there: whoever isn't in the organization has a name as well. */
export const attestationAskInput = z.strictObject({
  id: z.uuid(),
  evidenceId: z.uuid(),
  email: emailAddress,
  name: singleLine(100, "Use at most 100 characters.").transform((typed) => typed || null),
  reason: multilineText(longestReason, `Keep it to ${longestReason} characters.`).pipe(
    z.string().trim().min(1, "Say in your own words what they saw of it."),
  ),
});

/** What it takes to ask a member of one's organization, by their address. */
export type MemberAttestationAsk = Omit<z.output<typeof attestationAskInput>, "name">;

/** What it takes to ask anyone else, by mail. */
export type GuestAttestationAsk = MemberAttestationAsk & { name: string };

/** What a form about one ask sends. */
export const attestationInput = z.strictObject({ id: z.uuid() });

/** The same of a piece's own page, to which it leads back. */
export const pieceAttestationInput = attestationInput.extend({ evidenceId: z.uuid() });

const confirmation = {
  /** The version that they read. */
  revision: z.coerce.number().int().min(1).max(2_147_483_647),
  statement: textOnOneLine(longestStatement, `Keep it to ${longestStatement} characters.`).pipe(
    z.string().regex(/[^\p{C}\p{Z}]/u, "Say in a sentence what you saw."),
  ),
};

/** What someone sends who confirms a piece. */
export const confirmationInput = attestationInput.extend(confirmation);

/** What the same sends without an account, beside the link that says which it is. */
export const confirmationFields = z.strictObject(confirmation);

/** What someone sends who would rather not. */
export const attestationDeclineInput = attestationInput.extend({
  reason: z.enum(
    attestationDeclineReasons,
    "Choose a reason, or say that you’d rather not give one.",
  ),
});
