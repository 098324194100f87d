import type { SkillId } from "@/lib/framework/skills";
import type { EvidenceStrength } from "@/lib/readiness/model";

/** Where a piece of evidence counts: on its owner's path alone, or also in reports and on the path that a link shows. */
export const countsInOptions = ["path", "report"] as const;

export type CountsIn = (typeof countsInOptions)[number];

/**
 * What anyone but its owner reads of a piece: nothing, or its title, for anyone who reads their report. Its words are read
 * only by those for whom its owner chooses it when they ask for a view.
 */
export const readersOptions = ["nobody", "report"] as const;

/** A title that stands in a report, with the skill that it shows there. */
export type ShownTitle = Readonly<{
  evidenceId: string;
  skill: SkillId;
  title: string;
  strength: EvidenceStrength;
}>;

const words: Record<EvidenceStrength, { name: string; meaning: string }> = {
  claim: { name: "Claim", meaning: "You say that it happened." },
  artifact: {
    name: "Artifact",
    meaning: "Something others can look at: a document, a roadmap, or a recording.",
  },
  outcome: {
    name: "Outcome",
    meaning: "A result someone can check: a figure, a date, and your part in it.",
  },
  attested: { name: "Attested", meaning: "Someone who was there confirms it." },
};

/** A strength as it stands on a page. */
export function strengthText(strength: EvidenceStrength) {
  return words[strength].name;
}

/** What a strength asks for, in a sentence. */
export function strengthMeaning(strength: EvidenceStrength) {
  return words[strength].meaning;
}
