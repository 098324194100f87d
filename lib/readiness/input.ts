import { z } from "zod";
import { skillIds } from "@/lib/framework/skills";
import { confidences, evidenceStrengths, priorities, ratingStates, sources } from "./model";
import { refusalOfProfile } from "./profile";

const skill = z.enum(skillIds, "must be the id of one of the skills");
const instant = z.iso.datetime({
  offset: true,
  error: "must be an ISO instant such as 2026-11-23T10:00:00Z",
});

const profileSkill = z.strictObject(
  {
    skill,
    priority: oneOf(priorities),
    target: z.literal([1, 2, 3, 4, 5], "must be a whole number from 1 to 5"),
  },
  { error: objectError },
);

const rating = z
  .strictObject(
    {
      skill,
      rater: z.string("must be a text").min(1, "must not be empty"),
      source: oneOf(sources),
      state: oneOf(ratingStates),
      level: z
        .literal([0, 1, 2, 3, 4, 5], "must be a whole number from 0 to 5, or null")
        .nullable(),
      confidence: oneOf(confidences),
      ratedAt: instant,
    },
    { error: objectError },
  )
  .refine(({ state, level }) => state !== "rated" || level !== null, {
    path: ["level"],
    error: "must be a whole number from 0 to 5 when the state is rated",
  })
  .refine(({ state, level }) => state === "rated" || level === null, {
    path: ["level"],
    error: "must be null unless the state is rated",
  })
  .refine(({ source, state }) => source !== "self" || state !== "not_observed", {
    path: ["state"],
    error: "must not be not_observed when the source is self",
  });

const ratings = z.array(rating, "must be a list").superRefine((given, context) => {
  const refuse = (at: number, message: string) =>
    context.addIssue({ code: "custom", path: [at, "source"], message });
  const self = given.find(({ source }) => source === "self")?.rater;
  const second = given.findIndex(({ source, rater }) => source === "self" && rater !== self);
  const sourceOf = new Map(given.map(({ rater, source }) => [rater, source]));
  const changed = given.findIndex(({ rater, source }) => sourceOf.get(rater) !== source);

  if (second !== -1) refuse(second, "must be self for one rater only");
  if (changed !== -1) refuse(changed, "must be the same in all ratings of one rater");
});

const evidence = z.strictObject(
  { skill, strength: oneOf(evidenceStrengths) },
  { error: objectError },
);

const profile = z.array(profileSkill, "must be a list").superRefine((skills, context) => {
  const refusal = refusalOfProfile(skills);
  if (refusal) context.addIssue({ code: "custom", message: refusal });
});

/** A score's input as JSON, checked strictly: what it refuses, it names by path, and nothing unknown passes. */
export const readinessInput = z.strictObject(
  {
    asOf: instant,
    profile,
    ratings,
    evidence: z.array(evidence, "must be a list"),
  },
  { error: objectError },
);

function oneOf<const Options extends readonly string[]>(options: Options) {
  return z.enum(options, `must be one of ${options.join(", ")}`);
}

function objectError(issue: z.core.$ZodRawIssue) {
  return issue.code === "unrecognized_keys"
    ? `has an unknown field ${issue.keys.map((key) => JSON.stringify(key)).join(", ")}`
    : "must be an object";
}
