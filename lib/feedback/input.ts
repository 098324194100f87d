import { z } from "zod";
import { askFields, askInput } from "@/lib/asks/input";
import { multilineText, visible } from "@/lib/forms/text";
import { skillIds } from "@/lib/framework/skills";
import { actionRef } from "@/lib/path/input";
import { emailAddress } from "@/lib/people/email-address";
import { feedbackDeclineReasons, longestAnswer } from "./feedback";

/** What feedback can be asked on, as an address names it: a skill, or an action by its key or id. */
export const aboutSearch = z.union([
  z.object({ skill: z.enum(skillIds) }),
  z.object({ action: actionRef }),
]);

/** What feedback is asked on. */
export type FeedbackAbout = z.output<typeof aboutSearch>;

const fields = askFields("Say in your own words why you’re asking them.");

/** What the form sends that asks for feedback; without an address it makes a link to pass on. */
export const feedbackAskInput = z
  .strictObject({
    ...fields,
    email: z
      .literal("")
      .transform(() => null)
      .or(emailAddress),
    skill: z.enum(skillIds).optional(),
    action: actionRef.optional(),
  })
  .transform(({ skill, action, ...ask }, context) => {
    const about = aboutSearch.safeParse(skill ? { skill } : { action }).data;
    if (about) return { ...ask, about };

    context.addIssue({ code: "custom", message: "It isn’t said what the feedback is on." });
    return z.NEVER;
  });

const answer = multilineText(
  longestAnswer,
  `Use at most ${longestAnswer.toLocaleString("en-US")} characters.`,
).transform((text) => text.trim());
const answers = { wentWell: answer, tryNext: answer };

type Answers = { wentWell: string; tryNext: string };

const isSaid = ({ wentWell, tryNext }: Answers) => visible.test(wentWell + tryNext);
const notSaid = { path: ["wentWell"], message: "Answer at least one of the two." };

/** What someone sends who gives feedback. */
export const feedbackInput = askInput.extend(answers).refine(isSaid, notSaid);

/** What the same sends without an account, beside the link that says which ask it is. */
export const linkFeedbackInput = (token: z.ZodType<string>) =>
  z.strictObject({ ...answers, token }).refine(isSaid, notSaid);

/** What someone sends who would rather not. */
export const feedbackDeclineInput = askInput.extend({
  reason: z.enum(feedbackDeclineReasons, "Choose a reason, or say that you’d rather not give one."),
});
