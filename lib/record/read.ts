import { z } from "zod";
import { isInFuture } from "@/lib/forms/day";
import { framework } from "@/lib/framework/framework";
import { limits } from "@/lib/limits";
import { dayText } from "@/lib/text/dates";
import { type RecordContent, type RecordDocument, recordFormat, recordVersion } from "./document";
import { recordShape } from "./schema";

/** How large a record's file may be, in words. */
export const recordSizeText = `${limits.recordBytes / 1000} kB`;

/** What to tell someone whose file is too large. */
export const recordTooLarge = `This file is larger than ${recordSizeText}, the most Leadpath can read from a file. Nothing was added.`;

const notARecord =
  "This isn’t a record from Leadpath. Choose the JSON file that you got there from “Download your record.”";
const newerVersion =
  "A newer version of Leadpath made this file, and this one can’t read it yet. Nothing was added.";
const damaged =
  "This record is damaged or was changed by hand, so nothing was added. Download it again where it’s from.";
const unknownFramework =
  "This record was made with another set of skills than the one here, so nothing was added.";

const head = z.looseObject({ format: z.literal(recordFormat), version: z.number() });

/**
 * Reads a record from the text of a file, whole or not at all. What's wrong is told in a sentence: no record, a newer
 * version, another framework, unknown skills or fields, a day that's still to come, or what doesn't fit together.
 */
export function readRecord(
  text: string,
  now: Date,
): { record: RecordDocument; problem?: undefined } | { record?: undefined; problem: string } {
  const json = parsed(text);
  const known = head.safeParse(json);

  if (!known.success) return { problem: notARecord };
  if (known.data.version > recordVersion) return { problem: newerVersion };

  const shaped = recordShape.safeParse(json);

  if (!shaped.success) return { problem: problemOf(shaped.error.issues) };

  const record = shaped.data;
  const ahead = saidIn(record).find((said) => isAhead(said, now));

  if (record.framework !== framework.id) return { problem: unknownFramework };
  if (ahead) {
    return {
      problem: `Something in this record is from ${dayText(ahead.slice(0, 10))}, which is still to come. Check this server’s clock and the file; nothing was added.`,
    };
  }

  return fitsTogether(record) ? { record } : { problem: damaged };
}

const aMinute = 60_000;

/** A day (YYYY-MM-DD) that has begun nowhere on earth, or an instant from a minute from now on. */
function isAhead(said: string, now: Date) {
  return said.length === 10 ? isInFuture(said, now) : Date.parse(said) > now.getTime() + aMinute;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What's said first of what's wrong: an unknown name is no damage. */
function problemOf(issues: readonly z.core.$ZodIssue[]) {
  for (const issue of issues) {
    const at = issue.path.at(-1);
    const place = issue.path.at(-2);

    if (issue.code === "unrecognized_keys") {
      return `This record has something in it that Leadpath doesn’t know (“${shortened(issue.keys[0])}”). Nothing was added.`;
    }
    if (at === "skill" || place === "skills") {
      return "This record names a skill that Leadpath doesn’t know. Nothing was added.";
    }
    if (at === "key" || (place === "actions" && issue.code === "invalid_union")) {
      return "This record names an action that Leadpath doesn’t know. Nothing was added.";
    }
  }

  return damaged;
}

function shortened(name = "") {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}

/** The days and instants of what was: none may be still to come. */
function saidIn({ madeAt, assessments, actions, evidence, talks }: RecordDocument) {
  return [
    madeAt,
    ...assessments.flatMap(({ startedAt, submittedAt, ratings }) => [
      startedAt,
      submittedAt,
      ...ratings.map(({ ratedAt }) => ratedAt),
    ]),
    ...actions.flatMap(({ addedAt, changes }) => [
      addedAt,
      ...changes.flatMap(({ saidAt, doneOn }) => [saidAt, ...(doneOn ? [doneOn] : [])]),
    ]),
    ...evidence.flatMap(({ addedAt, versions }) => [
      addedAt,
      ...versions.flatMap(({ saidAt, happenedOn }) => [saidAt, happenedOn]),
    ]),
    ...talks.map(({ confirmedAt }) => confirmedAt),
  ];
}

/** Whether nothing in a record is there twice. */
function fitsTogether({ assessments, actions, evidence, talks }: RecordContent) {
  const keys = actions.flatMap((action) => (action.kind === "framework" ? [action.key] : []));

  return (
    [assessments, actions, evidence, talks].every((things) =>
      isEachOnce(things.map(({ id }) => id)),
    ) &&
    isEachOnce(keys) &&
    assessments.every(({ ratings }) => isEachOnce(ratings.map(({ skill }) => skill))) &&
    evidence.every(({ versions }) => versions.every(({ skills }) => isEachOnce(skills)))
  );
}

function isEachOnce(names: readonly string[]) {
  return new Set(names).size === names.length;
}
