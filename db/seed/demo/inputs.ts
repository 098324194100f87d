import { createHash } from "node:crypto";
import type { Purpose } from "@/lib/assessments/purpose";
import type { ShownTitle } from "@/lib/evidence/piece";
import { skillIds } from "@/lib/framework/skills";
import type { Evidence, Rating, ReadinessInput } from "@/lib/readiness/model";
import { defaultProfile } from "@/lib/readiness/profile";
import type { DemoEvidence, DemoPerson } from "./story";

/** The same id for the same thing on every machine. */
export function idOf(...thing: (string | number)[]) {
  const hash = createHash("sha256")
    .update(`leadpath demo ${thing.join(" ")}`)
    .digest("hex");

  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** What a report of the person as of an instant is made from: just what the app would have had then. */
export function demoInput(person: DemoPerson, asOf: string): ReadinessInput {
  return {
    asOf,
    profile: defaultProfile.priorities,
    ratings: ratingsBy(person, asOf),
    evidence: evidenceBy(person, asOf),
  };
}

/** Every version of a piece up to an instant, the first of revision 1. */
export function versionsOf({ addedAt, changes = [], ...first }: DemoEvidence, until = "9999") {
  const versions = [{ ...first, at: addedAt }];

  for (const { changedAt, ...change } of changes) {
    const before = versions.at(-1);
    if (before) versions.push({ ...before, ...change, at: changedAt });
  }

  return versions
    .filter(({ at }) => at <= until)
    .map(({ skills, countsIn = "report", ...said }) => ({
      ...said,
      countsIn,
      readers: countsIn === "report" ? ("report" as const) : ("nobody" as const),
      skills: skillIds.filter((id) => skills.includes(id)),
    }));
}

/** What a report as of an instant is for: what the newest assessment that was submitted by then was for. */
export function purposeAt(person: DemoPerson, asOf: string): Purpose {
  return submittedBy(person, asOf).at(-1)?.purpose ?? "development";
}

function submittedBy({ assessments }: DemoPerson, asOf: string) {
  return assessments.filter(({ submittedAt }) => submittedAt !== null && submittedAt <= asOf);
}

function ratingsBy(person: DemoPerson, asOf: string): Rating[] {
  const purpose = purposeAt(person, asOf);
  const submitted = submittedBy(person, asOf).filter((each) => each.purpose === purpose);

  return skillIds.flatMap((skill) => {
    const newest = submitted.findLast(({ answers }) => answers.has(skill));
    const answer = newest?.answers.get(skill);
    if (!answer || !newest?.submittedAt) return [];

    const { state, level, confidence } = answer;
    const ratedAt = newest.submittedAt;
    return [{ skill, rater: "self", source: "self", state, level, confidence, ratedAt }];
  });
}

function evidenceBy(person: DemoPerson, asOf: string): Evidence[] {
  return countingBy(person, asOf).map(({ skill, strength }) => ({ skill, strength }));
}

/** The titles in a report as of an instant: of what counts in it, all that is open to its readers. */
export function demoTitles(person: DemoPerson, asOf: string): ShownTitle[] {
  return countingBy(person, asOf)
    .filter(({ readers }) => readers === "report")
    .map(({ id, skill, title, strength }) => ({ evidenceId: id, skill, title, strength }));
}

/** What counts in a report as of an instant: a row for each skill that a piece shows. */
function countingBy(person: DemoPerson, asOf: string) {
  return person.evidence
    .flatMap((piece, place) => {
      const now = versionsOf(piece, asOf).at(-1);
      return now ? [{ ...now, id: idOf(person.key, "evidence", place) }] : [];
    })
    .filter(({ countsIn }) => countsIn === "report")
    .sort((a, b) => a.happenedOn.localeCompare(b.happenedOn) || a.id.localeCompare(b.id))
    .flatMap(({ skills, ...piece }) => skills.map((skill) => ({ ...piece, skill })));
}
