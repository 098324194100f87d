import { findSkill, type SkillId } from "@/lib/framework/skills";
import { capitalized, inWords, joined } from "@/lib/text/words";
import type { SkillCoverage } from "./coverage";

/** How many skills a finding names at the most; it counts the others. */
const mostNamed = 2;

/** From how many people without a chance on one skill that is what stands out. */
const leastWithoutChance = 2;

type Missing = readonly Readonly<{ skill: SkillId; names: readonly string[] }>[];

/**
 * What stands out in a team, in one sentence without its full stop: about skills and who carries them, never who is best.
 * `seen` names everyone whose views are read. The first of these that holds, ties going by the order of the skills given:
 * a must-have that nobody does on their own; one that rests on one person alone; one that nobody leads; the skill that
 * most people, and two at least, had no chance to show; any other skill that nobody or one person alone does.
 */
export function findingOf({
  seen,
  coverage,
  missing,
}: {
  seen: readonly string[];
  coverage: readonly SkillCoverage[];
  missing: Missing;
}) {
  const [only] = seen;
  if (only === undefined) return "No views are in yet";
  if (seen.length === 1) return `So far, you’ve compared views with ${only} alone`;

  const musts = coverage.filter(({ priority }) => priority === "must");

  return (
    thin(musts) ??
    unled(musts) ??
    withoutChance(missing) ??
    thin(coverage) ??
    (musts.some((each) => each.coverage === "unknown")
      ? "There are too few levels yet to say what stands out"
      : "Every must-have has at least two people who do it on their own")
  );
}

function thin(skills: readonly SkillCoverage[]) {
  const nobodys = skills.filter(({ coverage }) => coverage === "nobody");
  if (nobodys.length > 0) return `No one does ${oneOf(nobodys)} on their own yet`;

  const [first, ...others] = skills.filter(({ coverage }) => coverage === "one");
  const [name] = first?.onTheirOwn ?? [];
  if (!first) return undefined;

  const theirs = [first, ...others.filter(({ onTheirOwn }) => onTheirOwn[0] === name)];

  return `${allOf(theirs)} ${theirs.length === 1 ? "rests" : "rest"} on ${name} alone`;
}

function unled(skills: readonly SkillCoverage[]) {
  const without = skills.filter(({ leads, coverage }) => coverage === "fine" && leads.length === 0);

  return without.length > 0 ? `No one leads ${oneOf(without)} yet` : undefined;
}

function withoutChance(missing: Missing) {
  const [most] = missing.toSorted((a, b) => b.names.length - a.names.length);
  if (!most || most.names.length < leastWithoutChance) return undefined;

  const people = capitalized(inWords(most.names.length));

  return `${people} people haven’t had a chance to show ${findSkill(most.skill).name}`;
}

function oneOf(skills: readonly Pick<SkillCoverage, "skill">[]) {
  return listed(skills).join(" or ");
}

/** Skills in a sentence, the first of many, and how many others. */
export function allOf(skills: readonly Pick<SkillCoverage, "skill">[]) {
  return joined(listed(skills));
}

function listed(skills: readonly Pick<SkillCoverage, "skill">[]) {
  const names = skills.map(({ skill }) => findSkill(skill).name);
  if (names.length <= mostNamed) return names;

  const named = names.slice(0, mostNamed - 1);

  return [...named, `${inWords(names.length - named.length)} other skills`];
}
