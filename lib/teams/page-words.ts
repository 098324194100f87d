import type { Side } from "@/lib/check-ins/check-in";
import { findSkill } from "@/lib/framework/skills";
import { actionsFor } from "@/lib/framework/stages";
import { joined, plural } from "@/lib/text/words";
import type { Coverage, missingChances } from "./coverage";
import type { sinceLast } from "./since-last";
import type { TeamView } from "./team-views";

/** How many people, or levels that moved, a cell names; it counts the others. */
const mostNamed = 5;

const coverages: Record<Coverage, string> = {
  unknown: "Too few levels to say",
  nobody: "Nobody yet",
  one: "One person only",
  fine: "Fine",
};

/** Whether enough people do a skill, in words. */
export function coverageText(coverage: Coverage) {
  return coverages[coverage];
}

/** Who of those that have a level does something: "2 of 6: Ada Osei and Ben Adeyemi". */
export function whoText(names: readonly string[], rated: number) {
  const count = `${names.length} of ${rated}`;

  return names.length === 0 ? count : `${count}: ${namesText(names)}`;
}

/** Names in a sentence, the first few of many. */
export function namesText(names: readonly string[]) {
  return partOf(names, "others");
}

function partOf(texts: readonly string[], rest: string) {
  const more = texts.length - mostNamed;

  return joined(more > 1 ? [...texts.slice(0, mostNamed), `${more} ${rest}`] : texts);
}

const viewTexts: Record<TeamView, string> = {
  both: "A level counts where both views have one, and then the lower of the two.",
  theirs: "Counted by their own views.",
  mine: "Counted by your views.",
};

/** What a team's page rests on: by whose view it counts, and of how many it has one. */
export function basisText(seen: number, members: number, view: TeamView) {
  const people = `${members} ${plural(members, "person has", "people have")}`;

  return `${seen} of ${people} compared views with you. ${viewTexts[view]}`;
}

/** What would give a chance to show a skill: what the person's report has them ask for, and the path's project for it. */
export function chanceText({ skill }: ReturnType<typeof missingChances>[number]) {
  const project = actionsFor(skill).find(({ optional = false }) => !optional);
  const chance = `Their report says: “Ask your manager for ${findSkill(skill).chance}.”`;

  return project ? `${chance} A project on the path that gives one: “${project.title}.”` : chance;
}

/**
 * What moved in one side's view between someone's two last check-ins, the first few of much: "Risk Management from 3 to 4".
 * "No change" where it gave levels both times and all are the same.
 */
export function changesText({ compared, changes }: ReturnType<typeof sinceLast>, side: Side) {
  const own = changes.filter((change) => change.side === side);
  const texts = own.map(({ skill, from, to }) => `${findSkill(skill).name} from ${from} to ${to}`);
  if (own.length === 0) return compared[side] > 0 ? "No change" : "Nothing to compare";

  return partOf(texts, "more");
}
