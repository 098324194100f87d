import { z } from "zod";
import { purposes } from "@/lib/assessments/purpose";
import { settingQuestions } from "@/lib/assessments/setting";
import { mostEvidenceActions, ownStrengths } from "@/lib/evidence/input";
import { isHttpLink } from "@/lib/evidence/link";
import { countsInOptions } from "@/lib/evidence/piece";
import { calendarDay } from "@/lib/forms/day";
import { skillIds } from "@/lib/framework/skills";
import { limits } from "@/lib/limits";
import { actionStates } from "@/lib/path/action-state";
import { cadences } from "@/lib/path/cadence";
import { frameworkActions } from "@/lib/path/framework-actions";
import { actionRef } from "@/lib/path/input";
import { confidences, ownStates } from "@/lib/readiness/model";
import { talkSides, talkSize } from "@/lib/talks/talk";
import { type RecordDocument, recordFormat, recordVersion } from "./document";

const instant = z.iso.datetime().max(40);
const skill = z.enum(skillIds);
const [wantsToLead, company, productManagers, seat] = settingQuestions;

/** What no database keeps: a NUL, and half of a character. */
const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[^\0\p{Cs}]*$/u);
const filled = (longest: number) => text(longest).min(1);

const rating = z
  .strictObject({
    skill,
    state: z.enum(ownStates),
    level: z.literal([0, 1, 2, 3, 4, 5]).nullable().describe("Null unless the state is rated"),
    confidence: z.enum(confidences),
    note: text(2000),
    reason: text(500).describe("Why the skill is not applicable"),
    ratedAt: instant,
  })
  .refine(({ state, level }) => (state === "rated") === (level !== null));

const assessment = z.strictObject({
  id: z.uuid(),
  purpose: z.enum(purposes),
  startedAt: instant,
  submittedAt: instant,
  setting: z.strictObject({
    wantsToLead: z.enum(wantsToLead.options).optional(),
    company: z.enum(company.options).optional(),
    productManagers: z.enum(productManagers.options).optional(),
    seat: z.enum(seat.options).optional(),
  }),
  ratings: z.array(rating).min(1).max(skillIds.length),
});

const change = z
  .strictObject({
    state: z.enum(actionStates),
    doneOn: calendarDay.nullable().describe("Exactly when it is done"),
    note: text(2000),
    saidAt: instant,
  })
  .refine(({ state, doneOn }) => (state === "done") === (doneOn !== null));

const anyAction = {
  id: z.uuid(),
  addedAt: instant,
  changes: z.array(change).min(1).max(limits.actionChanges).describe("The earliest first"),
};

const action = z.discriminatedUnion("kind", [
  z.strictObject({
    ...anyAction,
    kind: z.literal("framework"),
    key: z.enum(frameworkActions.map(({ key }) => key)),
  }),
  z.strictObject({
    ...anyAction,
    kind: z.literal("own"),
    title: filled(120),
    cadence: z.enum(cadences),
  }),
  z.strictObject({
    ...anyAction,
    kind: z.literal("agreed"),
    title: filled(300),
    skill: skill.nullable(),
  }),
]);

const piece = z.strictObject({
  id: z.uuid(),
  addedAt: instant,
  versions: z
    .array(
      z
        .strictObject({
          title: filled(120),
          account: text(4000),
          happenedOn: calendarDay,
          link: text(2000).refine(isHttpLink).nullable(),
          strength: z.enum(ownStrengths),
          countsIn: z.enum(countsInOptions),
          skills: z.array(skill).max(skillIds.length),
          actions: z.array(actionRef).max(mostEvidenceActions),
          saidAt: instant,
        })
        .refine(({ skills, actions }) => skills.length + actions.length > 0),
    )
    .min(1)
    .max(limits.evidenceVersions)
    .describe("The earliest first"),
});

const talk = z
  .strictObject({
    id: z.uuid(),
    with: text(100).describe("The name of the other one"),
    onDay: calendarDay.nullable(),
    startsAt: instant.nullable(),
    agenda: z.array(filled(talkSize.point)).max(talkSize.points),
    notes: text(talkSize.notes),
    actions: z
      .array(
        z.strictObject({
          owner: z.enum(talkSides).describe("The subject is whose record it is"),
          what: filled(talkSize.action),
          dueOn: calendarDay,
        }),
      )
      .max(talkSize.actions),
    confirmedAt: instant,
  })
  .refine(({ onDay, startsAt }) => (onDay === null) !== (startsAt === null));

const content = {
  $schema: z.url().max(2000),
  format: z.literal(recordFormat),
  version: z.literal(recordVersion),
  madeAt: instant,
  madeBy: filled(50).describe("The version of Leadpath that made it"),
  framework: filled(100),
  name: text(100).describe("Whose record it is"),
  assessments: z.array(assessment).max(limits.reports),
  actions: z.array(action).max(frameworkActions.length + limits.ownActions + limits.agreedActions),
  evidence: z.array(piece).max(limits.evidence),
  talks: z.array(talk).max(limits.broughtLogs),
};

/** A record as JSON, checked strictly in its shape: nothing unknown passes. */
export const recordShape = z.strictObject(content) satisfies z.ZodType<RecordDocument>;

/** The JSON Schema (draft 2020-12) of a record, under its absolute address. */
export function recordSchema(address: string) {
  const { $schema, ...shape } = z.toJSONSchema(recordShape);

  return { $schema, $id: address, title: "Leadpath record", ...shape };
}
