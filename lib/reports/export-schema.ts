import { z } from "zod";
import { purposes } from "@/lib/assessments/purpose";
import { skillIds } from "@/lib/framework/skills";
import { readinessInput } from "@/lib/readiness/input";
import { ownStates, priorities, type ReadinessReport, verdicts } from "@/lib/readiness/model";
import type { reportDocument } from "./export";

/** Where the schema of an exported report is published. What stands there never changes: another shape gets another number. */
export const reportSchemaPath = "/schemas/report-1.json";

const skill = z.enum(skillIds);
const level = z.number().min(0).max(5);
const instant = z.iso.datetime({ offset: true });
const pair = z.tuple([z.number(), z.number()]).meta({ minItems: 2, maxItems: 2 });

const skillReadiness = z.strictObject({
  skill,
  priority: z.enum(priorities),
  target: z.literal([1, 2, 3, 4, 5]),
  weight: z.number().min(0).describe("3 for a must, 2 for a should, 1 for a could"),
  level: level.nullable().describe("The estimate; null when no rating counts"),
  standardError: z.number().min(0).nullable().describe("In levels"),
  range: pair.nullable().describe("80% range in levels, 0 to 5"),
  gap: level.nullable().describe("What is missing up to the target, in levels"),
  attainment: z.number().min(0).max(1).nullable(),
  contribution: z.number().min(0).max(100).nullable().describe("Its points in the index"),
  focus: z.boolean().describe("One of the at most three gaps that weigh most"),
  state: z.enum([...ownStates, "not_rated"]),
});

const result = z.strictObject({
  model: z.literal("m1"),
  index: z.number().min(0).max(100).nullable(),
  range: pair.nullable().describe("80% range of the index, 0 to 100"),
  coverage: z.number().min(0).max(1).describe("Share of the profile's weight that has a level"),
  verdict: z.enum(verdicts),
  heldBackBy: z.array(skill),
  skills: z.array(skillReadiness).describe("In the profile's order, without its won'ts"),
  stepsToReady: z
    .array(z.strictObject({ skill, from: level, to: z.int().min(1).max(5) }))
    .nullable()
    .describe("The fewest whole-level steps to ready; null when there is not enough data"),
}) satisfies z.ZodType<ReadinessReport>;

const document = z.strictObject({
  $schema: z.url(),
  leadpath: z
    .strictObject({ model: z.literal("m1"), framework: z.string(), profile: z.string() })
    .describe("The versions that produced the report"),
  purpose: z.enum(purposes).describe("What its assessments were for"),
  subject: z.string().optional().describe("Who the report is about, by name"),
  createdAt: instant,
  input: readinessInput.describe("Everything the result was calculated from, and nothing else"),
  result,
}) satisfies z.ZodType<ReturnType<typeof reportDocument>>;

/** The JSON Schema (draft 2020-12) of an exported report, under its absolute address. */
export function reportSchema(address: string) {
  const { $schema, ...shape } = z.toJSONSchema(document);

  return { $schema, $id: address, title: "Leadpath readiness report", ...shape };
}
