import { z } from "zod";
import { purposes } from "./purpose";
import { settingQuestions } from "./setting";

const [wantsToLead, company, productManagers, seat] = settingQuestions;

/** What the form that starts an assessment sends: what it is for, and what someone wants to add about themselves. */
export const startInput = z.strictObject({
  purpose: z.enum(purposes, "Choose what the assessment is for."),
  wantsToLead: z.enum(wantsToLead.options).optional(),
  company: z.enum(company.options).optional(),
  productManagers: z.enum(productManagers.options).optional(),
  seat: z.enum(seat.options).optional(),
});

/** What a form about an assessment sends. */
export const assessmentInput = z.strictObject({ assessmentId: z.uuid() });
