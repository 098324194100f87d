import { z } from "zod";
import { multilineText, singleLineText } from "@/lib/forms/text";
import { emailAddress } from "@/lib/people/email-address";
import { lineLength, lookBackLength, mentorshipScopes, mentorshipSides } from "./mentorship";

const line = multilineText(lineLength, `Keep it to ${lineLength} characters.`).pipe(
  z.string().trim(),
);

/** The three lines that a mentee writes: two of them say what it's for; the third may stay empty. */
const lines = z.strictObject({
  goal: line.pipe(z.string().min(1, "Say what you’re working toward.")),
  wish: line.pipe(z.string().min(1, "Say what you’d like from your mentor.")),
  betweenUs: line,
});

export type Lines = z.output<typeof lines>;

/** What a form sends of scopes: the ones that are checked. */
const scopes = z
  .partialRecord(z.enum(mentorshipScopes), z.literal("on"))
  .optional()
  .transform((chosen = {}) => mentorshipScopes.filter((scope) => scope in chosen));

/** Whom someone asks: by name, and by address, or else by a link that they pass on. */
const asked = z.strictObject({
  id: z.uuid(),
  name: singleLineText(100, "Say what they’re called."),
  email: z.union([z.literal("").transform(() => null), emailAddress]),
});

/** What a mentee's form sends that proposes a mentorship. */
export const menteeProposal = asked.extend({ ...lines.shape, scopes });

/** What a mentor's form sends that proposes one: the three lines are the mentee's to write. */
export const mentorProposal = asked;

const secret = z
  .string()
  .length(43)
  .regex(/^[\w-]+$/);

/** What saying yes as a mentor sends, and what saying no does: the secret of the link, or, from whom it's for, the id. */
export const answerInput = z.strictObject({ token: z.union([z.uuid(), secret]) });

/** What saying yes as a mentee sends. */
export const menteeAnswer = answerInput.extend(lines.shape);

/** What declining by a link sends, also to get no more mail. */
export const declineInput = z.strictObject({
  token: secret,
  what: z.enum(["decline", "no mail"], "Choose what you’d like."),
});

/** What a button about a mentorship sends. */
export const mentorshipInput = z.strictObject({ id: z.uuid(), side: z.enum(mentorshipSides) });

/** What ends one sends. */
export const endInput = mentorshipInput.extend({
  as: z.enum(["completed", "stopped"], "Choose how it ends."),
});

/** What a mentee sends who opens what they chose, or goes on after a pause. */
export const scopesInput = z.strictObject({ id: z.uuid(), scopes });

/** What a mentee writes when they look back. */
export const lookBackInput = z.strictObject({
  id: z.uuid(),
  text: multilineText(lookBackLength, `Keep it to ${lookBackLength} characters.`),
});
