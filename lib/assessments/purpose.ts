import { z } from "zod";

/** What an assessment is made for. Its rater sees it before they begin. */
export const purposes = ["development", "promotion case"] as const;

export type Purpose = (typeof purposes)[number];

export const startInput = z.strictObject({
  purpose: z.enum(purposes, "Say what the assessment is for."),
});

export const assessmentInput = z.strictObject({ assessmentId: z.uuid() });
