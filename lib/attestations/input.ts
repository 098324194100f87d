import { z } from "zod";
import { askFields, askInput } from "@/lib/asks/input";
import { textOnOneLine, visible } from "@/lib/forms/text";
import { attestationDeclineReasons, longestStatement } from "./attestation";

/** What the form sends that asks someone who was there. */
export const attestationAskInput = z.strictObject({
  ...askFields("Say in your own words what they saw of it."),
  evidenceId: z.uuid(),
});

/** What a form about one ask sends from a piece's own page, to which it leads back. */
export const pieceAttestationInput = askInput.extend({ evidenceId: z.uuid() });

const confirmation = {
  /** The version that they read. */
  revision: z.coerce.number().int().min(1).max(2_147_483_647),
  statement: textOnOneLine(longestStatement, `Keep it to ${longestStatement} characters.`).pipe(
    z.string().regex(visible, "Say in a sentence what you saw."),
  ),
};

/** What someone sends who confirms a piece. */
export const confirmationInput = askInput.extend(confirmation);

/** What the same sends without an account, beside the link that says which it is. */
export const confirmationFields = z.strictObject(confirmation);

/** What someone sends who would rather not. */
export const attestationDeclineInput = askInput.extend({
  reason: z.enum(
    attestationDeclineReasons,
    "Choose a reason, or say that you’d rather not give one.",
  ),
});
