import { z } from "zod";
import type { FormState } from "@/lib/forms/form-state";
import { multilineText } from "@/lib/forms/text";
import type { Level } from "@/lib/framework/levels";
import { skillIds } from "@/lib/framework/skills";
import { type Confidence, confidences, type RatingState } from "@/lib/readiness/model";

const longestNote = 2000;
const longestReason = 500;

/** One skill's answer in an assessment. The level is null exactly when the skill is not rated. */
export type Answer = {
  readonly state: RatingState;
  readonly level: Level | null;
  readonly confidence: Confidence;
  readonly note: string;
  readonly reason: string;
};

const levelChoices = ["0", "1", "2", "3", "4", "5"] as const;
/** What a question can be answered with. */
export const choices = [
  ...levelChoices,
  "no_opportunity",
  "not_applicable",
  "not_observed",
] as const;

/** What to tell someone whose answer is none of those that the question offers. */
export const chooseAnswer = "Choose the description that fits best, or an answer below it.";

/** What a question offers: a level as its digit, or a state without one. */
export type Choice = (typeof choices)[number];

/** A question's form: the choice, how sure, what to add, and the revision of the answer that the person saw (0: none). */
export const answerInput = z
  .strictObject({
    assessmentId: z.uuid(),
    skill: z.enum(skillIds),
    revision: z.coerce.number().int().min(0).max(2_147_483_647),
    choice: z.enum(choices, chooseAnswer),
    confidence: z.enum(confidences, "Say how sure you are."),
    note: multilineText(longestNote, `Keep the note to ${longestNote} characters.`),
    // Of someone else's skill none is asked.
    reason: multilineText(longestReason, `Keep the reason to ${longestReason} characters.`)
      .pipe(z.string().trim())
      .prefault(""),
    intent: z.enum(["continue", "overwrite"]).optional(),
    from: z.enum(["answers", "ratings"]).optional(),
  })
  .refine(({ choice, reason }) => choice !== "not_applicable" || reason !== "", {
    path: ["reason"],
    error: "Say why this skill doesn’t apply to the role.",
  })
  .transform(({ assessmentId, skill, revision, intent, from, ...form }) => ({
    assessmentId,
    skill,
    revision,
    intent,
    from,
    answer: answerOf(form),
  }));

export type AnswerInput = z.output<typeof answerInput>;

/** What a question's form shows for an answer. */
export function choiceOf({ state, level }: Pick<Answer, "state" | "level">): Choice {
  return state === "rated" ? (String(level) as Choice) : state;
}

/** The level of a choice; null where it's a state without one. */
export function levelOfChoice(choice: Choice): Level | null {
  return isLevel(choice) ? (Number(choice) as Level) : null;
}

/** An answer as its form shows it, with the revision it was read at. */
export type FormAnswer = {
  choice: Choice;
  confidence: Confidence;
  note: string;
  reason: string;
  revision: number;
};

/** A saved answer as its form shows it. */
export function formAnswer(saved: Answer & { revision: number }): FormAnswer {
  const { confidence, note, reason, revision } = saved;

  return { choice: choiceOf(saved), confidence, note, reason, revision };
}

/** What saving an answer tells its form: saved (ISO instant), or another tab's answer in its place, or why not. */
export type AnswerState = FormState & {
  saved?: { revision: number; at: string };
  conflict?: FormAnswer & { at: string };
  /** There is no draft to save it in, now or later. */
  isClosed?: true;
  /** It can be saved once someone has signed in. */
  isSignedOut?: true;
};

function answerOf(form: {
  choice: Choice;
  confidence: Confidence;
  note: string;
  reason: string;
}): Answer {
  const { choice, confidence, note } = form;
  const reason = choice === "not_applicable" ? form.reason : "";

  return isLevel(choice)
    ? { state: "rated", level: Number(choice) as Level, confidence, note, reason }
    : { state: choice, level: null, confidence, note, reason };
}

function isLevel(choice: Choice): choice is (typeof levelChoices)[number] {
  return levelChoices.some((level) => level === choice);
}

/**
 * Whether an answer is one to give: what one hasn't seen is said of someone else, and what one's role doesn't ask for,
 * or gave no chance to do, of oneself.
 */
export function isAnswerAbout(whom: "oneself" | "someone else", { state }: Pick<Answer, "state">) {
  if (state === "rated") return true;

  return (state === "not_observed") === (whom === "someone else");
}
