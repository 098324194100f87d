import type { EvidenceStrength } from "@/lib/readiness/model";

/** Where a piece of evidence counts: on its owner's path as they see it, or also in reports and on the path that a link shows. */
export const visibilities = ["private", "report"] as const;

export type Visibility = (typeof visibilities)[number];

const words: Record<EvidenceStrength, { name: string; meaning: string }> = {
  claim: { name: "Claim", meaning: "You say that it happened." },
  artifact: {
    name: "Artifact",
    meaning: "Something that others can look at: a document, a roadmap, a recording.",
  },
  outcome: {
    name: "Outcome",
    meaning: "A result that somebody can check: a figure, a date, and your part in it.",
  },
  attested: { name: "Attested", meaning: "Somebody who was there confirms it." },
};

/** A strength as it stands on a page. */
export function strengthText(strength: EvidenceStrength) {
  return words[strength].name;
}

/** What a strength asks for, in a sentence. */
export function strengthMeaning(strength: EvidenceStrength) {
  return words[strength].meaning;
}
