import { z } from "zod";
import { calendarDay } from "@/lib/forms/day";
import { multilineText, textOnOneLine } from "@/lib/forms/text";
import { limits } from "@/lib/limits";
import { actionPlaces, type TalkAction, talkSides, talkSize } from "./talk";

const tooLong = (most: number) => `Keep it to ${most.toLocaleString("en-US")} characters.`;

/** What is too long is told at its field below, unless it's out of all proportion. */
const text = (longest: number) => textOnOneLine(10 * longest, tooLong(longest));

/** Of the lines of a form, by their places from 0: there can't be more than a hundred. */
function byLine<Value extends z.ZodType>(value: Value) {
  return z
    .record(
      z
        .string()
        .max(2)
        .regex(/^\d{1,2}$/),
      value,
    )
    .meta({ maxProperties: 100 })
    .default({});
}

/**
 * An agenda as a form has it: lines that were there, each with a box that keeps it, and further ones of the writer's own.
 * A line without its box, or without a word, is dropped.
 */
const agendaFields = {
  point: byLine(text(talkSize.point)),
  keep: byLine(z.literal("on")),
  own: byLine(text(talkSize.point)),
};

type AgendaFields = {
  point: Record<string, string>;
  keep: Record<string, string>;
  own: Record<string, string>;
};

const actionFields = z.strictObject({
  what: text(talkSize.action),
  owner: z.enum(talkSides),
  dueOn: z.literal("").or(calendarDay),
});

type ActionFields = z.output<typeof actionFields>;

const timeFields = {
  day: calendarDay,
  time: z.literal("").or(
    z
      .string()
      .max(8)
      .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, "Enter a time, like 10:30."),
  ),
};

/** By what the two talk: a place in a team and the other one, or a mentorship. */
const basis = z.union([
  z.strictObject({ placeId: z.uuid(), withId: z.uuid() }),
  z.strictObject({ mentorshipId: z.uuid() }),
]);

/** What the form sends that plans a talk: its id, by what the two talk, when, and the agenda. */
export const talkInput = z
  .strictObject({
    id: z.uuid(),
    basis,
    ...timeFields,
    ...agendaFields,
  })
  .transform(({ point, keep, own, ...talk }, { issues }) => ({
    ...talk,
    agenda: agendaOf({ point, keep, own }, issues),
  }));

const revision = z.coerce.number().int().min(1).max(2_147_483_647);

/** What the form sends that moves a talk, from the revision that its sender saw. */
export const moveInput = z.strictObject({ id: z.uuid(), revision, ...timeFields });

/** What the button sends that calls a talk off. */
export const callOffInput = z.strictObject({ id: z.uuid() });

const version = z.coerce.number().int().min(0).max(limits.talkVersions);

/**
 * What the form sends that writes a version of a log: `version` is the newest one that its writer saw. An action is left
 * out where it has neither words nor a day, and otherwise whole; the same one doesn't come twice.
 */
export const logInput = z
  .strictObject({
    id: z.uuid(),
    version,
    ...agendaFields,
    notes: multilineText(talkSize.notes, tooLong(talkSize.notes)),
    action1: actionFields,
    action2: actionFields,
    action3: actionFields,
    action4: actionFields,
    action5: actionFields,
  })
  .transform((form, { issues }) => {
    const { id, version: seen, point, keep, own, notes } = form;
    const filled = actionPlaces.filter((name) => form[name].what !== "" || form[name].dueOn !== "");

    for (const name of filled) {
      for (const [field, message] of Object.entries(mistakesIn(form[name]))) {
        issues.push({ code: "custom", message, path: [`${name}.${field}`], input: form });
      }
      const first = filled.find(
        (each) => form[each].what === form[name].what && form[each].owner === form[name].owner,
      );
      if (first !== name && form[name].what !== "") {
        const message = "This is there already.";
        issues.push({ code: "custom", message, path: [`${name}.what`], input: form });
      }
    }

    return {
      id,
      version: seen,
      agenda: agendaOf({ point, keep, own }, issues),
      notes: notes.trim(),
      actions: filled.map((name): TalkAction => form[name]),
    };
  });

export type LogInput = z.output<typeof logInput>;

/** What the button sends that confirms a version. */
export const confirmationInput = z.strictObject({ id: z.uuid(), version });

/** What a button sends that says of an action of one's own whether it's done. */
export const doneInput = z.strictObject({
  talkId: z.uuid(),
  id: z.uuid(),
  done: z.enum(["yes", "no"]),
});

function mistakesIn({ what, dueOn }: ActionFields): Partial<Record<keyof ActionFields, string>> {
  return {
    ...(what === "" && { what: "Say what you agreed on." }),
    ...(what.length > talkSize.action && { what: tooLong(talkSize.action) }),
    ...(dueOn === "" && { dueOn: "Say by when." }),
  };
}

function agendaOf({ point, keep, own }: AgendaFields, issues: unknown[]) {
  const kept = Object.entries(point).flatMap(([at, words]) =>
    keep[at] ? [[`point.${at}`, words] as const] : [],
  );
  const added = Object.entries(own).map(([at, words]) => [`own.${at}`, words] as const);
  const lines = [...kept, ...added].filter(([, words]) => words !== "");

  for (const [field, words] of lines) {
    const message = tooLong(talkSize.point);
    if (words.length > talkSize.point) {
      issues.push({ code: "custom", message, path: [field], input: words });
    }
  }
  for (const [field, words] of lines.slice(talkSize.points)) {
    const message = `An agenda has at most ${talkSize.points} points. Drop one first.`;
    issues.push({ code: "custom", message, path: [field], input: words });
  }

  return [...new Set(lines.map(([, words]) => words))];
}
