import { z } from "zod";
import { type AnswerInput, answerInput } from "@/lib/assessments/answer";
import { skillIds } from "@/lib/framework/skills";
import { limits } from "@/lib/limits";

const pageNumber = z.coerce.number().int().min(1).max(limits.teamMembers).default(1);

/** A field that each row of the grid has, by the id of the draft that the row is about. */
function perDraft(longest: number) {
  return z
    .partialRecord(z.uuid(), z.string().max(longest, "Keep each example to 2000 characters."))
    .refine((rows) => Object.keys(rows).length <= limits.gridPeople, "That’s too many people.")
    .meta({ maxProperties: limits.gridPeople })
    .optional()
    .transform((rows = {}) => rows);
}

/** What one row sent: an answer to save, or what is wrong with it. */
export type GridRow = { id: string } & (
  | { answer: AnswerInput; errors?: never }
  | { answer?: never; errors: Record<string, string[] | undefined> }
);

/**
 * What the grid sends: of one skill, a row for each person by the id of the draft about them. A row that says nothing is
 * left out, and one with a mistake keeps none of the others from being saved.
 */
export const gridInput = z
  .strictObject({
    teamId: z.uuid(),
    roundId: z.uuid(),
    skill: z.enum(skillIds),
    page: pageNumber,
    pages: pageNumber,
    revision: perDraft(10),
    choice: perDraft(20),
    confidence: perDraft(10),
    note: perDraft(20_000),
    overwrite: perDraft(10),
  })
  .transform(({ teamId, roundId, skill, page, pages, ...fields }) => ({
    teamId,
    roundId,
    skill,
    page,
    pages,
    rows: Object.keys(fields.revision).flatMap((id) => {
      const confidence = fields.confidence[id] ?? "medium";
      const note = fields.note[id] ?? "";
      const choice = fields.choice[id];

      return choice || note || confidence !== "medium"
        ? rowOf(id, {
            assessmentId: id,
            skill,
            revision: fields.revision[id],
            choice,
            confidence,
            note,
            ...(fields.overwrite[id] && { intent: "overwrite" }),
          })
        : [];
    }),
  }));

/** What the answers page sends: of a round the check-ins to submit, or only one of them, and in which others may see. */
export const submitViewsInput = z.strictObject({
  teamId: z.uuid(),
  roundId: z.uuid(),
  id: chosen("on"),
  mayShowJoint: chosen("yes"),
  only: z.uuid().optional(),
});

function chosen<Value extends string>(value: Value) {
  return z
    .partialRecord(z.uuid(), z.literal(value))
    .refine((ids) => Object.keys(ids).length <= limits.gridPeople, "That’s too many people.")
    .meta({ maxProperties: limits.gridPeople })
    .optional()
    .transform((ids = {}) => Object.keys(ids));
}

function rowOf(id: string, form: Record<string, unknown>): GridRow {
  const read = answerInput.safeParse(form);
  if (read.success) return { id, answer: read.data };

  return {
    id,
    errors: form.choice
      ? z.flattenError(read.error).fieldErrors
      : { choice: ["Choose a level or “not seen”: without one the rest isn’t saved."] },
  };
}
