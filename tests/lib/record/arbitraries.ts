import fc from "fast-check";
import { purposes } from "@/lib/assessments/purpose";
import { settingQuestions } from "@/lib/assessments/setting";
import { ownStrengths } from "@/lib/evidence/input";
import { countsInOptions } from "@/lib/evidence/piece";
import { framework } from "@/lib/framework/framework";
import type { Level } from "@/lib/framework/levels";
import { skillIds } from "@/lib/framework/skills";
import { cadences } from "@/lib/path/cadence";
import { frameworkActions } from "@/lib/path/framework-actions";
import { confidences } from "@/lib/readiness/model";
import { recordDocument } from "@/lib/record/document";
import { talkSides } from "@/lib/talks/talk";

export const address = "https://leadpath.example/schemas/record-1.json";
export const now = new Date("2026-11-27T12:00:00Z");

const instant = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2026-11-26"), noInvalidDate: true })
  .map((date) => date.toISOString());
const day = instant.map((text) => text.slice(0, 10));
const text = (maxLength: number) =>
  fc
    .string({ unit: "binary", maxLength })
    .map((given) => given.replaceAll("\0", "").slice(0, maxLength))
    .filter((given) => /^\P{Cs}*$/u.test(given));
const filled = (maxLength: number) => text(maxLength).filter((given) => given !== "");
const skill = fc.constantFrom(...skillIds);
const level = fc.constantFrom<Level[]>(0, 1, 2, 3, 4, 5);

const rating = fc
  .record({
    skill,
    said: fc.oneof(
      level.map((given) => ({ state: "rated" as const, level: given })),
      fc
        .constantFrom("no_opportunity" as const, "not_applicable" as const)
        .map((state) => ({ state, level: null })),
    ),
    confidence: fc.constantFrom(...confidences),
    note: text(40),
    reason: text(40),
    ratedAt: instant,
  })
  .map(({ said, ...given }) => ({ ...given, ...said }));

const [wantsToLead] = settingQuestions;
const assessment = fc.record({
  id: fc.uuid(),
  purpose: fc.constantFrom(...purposes),
  startedAt: instant,
  submittedAt: instant,
  setting: fc.record(
    { wantsToLead: fc.constantFrom(...wantsToLead.options) },
    { requiredKeys: [] },
  ),
  ratings: fc.uniqueArray(rating, { minLength: 1, maxLength: 14, selector: (each) => each.skill }),
});

const change = fc.oneof(
  fc.record({ state: fc.constant("done" as const), doneOn: day, note: text(40), saidAt: instant }),
  fc.record({
    state: fc.constantFrom("to_do" as const, "doing" as const, "skipped" as const),
    doneOn: fc.constant(null),
    note: text(40),
    saidAt: instant,
  }),
);
const anyAction = {
  id: fc.uuid(),
  addedAt: instant,
  changes: fc.array(change, { minLength: 1, maxLength: 4 }),
};
const action = fc.oneof(
  fc.record({
    ...anyAction,
    kind: fc.constant("framework" as const),
    key: fc.constantFrom(...frameworkActions.map(({ key }) => key)),
  }),
  fc.record({
    ...anyAction,
    kind: fc.constant("own" as const),
    title: filled(120),
    cadence: fc.constantFrom(...cadences),
  }),
  fc.record({
    ...anyAction,
    kind: fc.constant("agreed" as const),
    title: filled(300),
    skill: fc.option(skill),
  }),
);

const piece = fc.record({
  id: fc.uuid(),
  addedAt: instant,
  versions: fc.array(
    fc.record({
      title: filled(120),
      account: text(200),
      happenedOn: day,
      link: fc.option(fc.webUrl()),
      strength: fc.constantFrom(...ownStrengths),
      countsIn: fc.constantFrom(...countsInOptions),
      skills: fc.uniqueArray(skill, { minLength: 1, maxLength: 14 }),
      actions: fc.array(fc.uuid(), { maxLength: 3 }),
      saidAt: instant,
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

const talk = fc
  .record({
    id: fc.uuid(),
    with: text(100),
    when: fc.oneof(
      day.map((onDay) => ({ onDay, startsAt: null })),
      instant.map((startsAt) => ({ onDay: null, startsAt })),
    ),
    agenda: fc.array(filled(60), { maxLength: 12 }),
    notes: text(200),
    actions: fc.array(
      fc.record({ owner: fc.constantFrom(...talkSides), what: filled(60), dueOn: day }),
      { maxLength: 5 },
    ),
    confirmedAt: instant,
  })
  .map(({ when, ...given }) => ({ ...given, ...when }));

const byId = <Thing>(thing: fc.Arbitrary<Thing & { id: string }>) =>
  fc.uniqueArray(thing, { maxLength: 4, selector: ({ id }) => id });

/** Any record that there can be, as a document. */
export const aRecord = fc
  .record({
    name: text(100),
    content: fc.record({
      assessments: byId(assessment),
      actions: fc.uniqueArray(action, {
        maxLength: 4,
        selector: (each) => (each.kind === "framework" ? each.key : each.id),
      }),
      evidence: byId(piece),
      talks: byId(talk),
    }),
  })
  .map(({ name, content }) =>
    recordDocument(content, {
      schema: address,
      madeAt: new Date("2026-11-27T10:00:00Z"),
      madeBy: "0.1.0",
      framework: framework.id,
      name,
    }),
  );

/** One with something of every kind in it. */
export function aWholeRecord() {
  const [found] = fc.sample(
    aRecord.filter(
      ({ assessments, actions, evidence, talks }) =>
        assessments.length > 0 &&
        ["framework", "own", "agreed"].every((kind) =>
          actions.some((each) => each.kind === kind),
        ) &&
        evidence.some(({ versions }) => versions.some(({ link }) => link)) &&
        talks.some((each) => each.actions.length > 0),
    ),
    { numRuns: 1, seed: 7 },
  );
  if (!found) throw new Error("There is no such record.");

  return found;
}
