import { framework } from "@/lib/framework/framework";
import type { ReadinessReport } from "@/lib/readiness/model";
import { defaultProfile } from "@/lib/readiness/profile";
import { joined } from "@/lib/text/words";

/** What a report was made under. */
export type Versions = {
  readonly framework: string;
  readonly profile: string;
  readonly model: string;
};

const model: ReadinessReport["model"] = "m1";

/** The versions that a report created today uses. */
export const currentVersions: Versions = {
  framework: framework.id,
  profile: defaultProfile.id,
  model,
};

const kinds = ["framework", "profile", "model"] as const;

/** All three in words: "framework product-lead@1, profile product-lead@1, and model m1". */
export function versionsText(versions: Versions) {
  return joined(kinds.map((kind) => `${kind} ${versions[kind]}`));
}

/** Those of a report's versions that are not the current ones, in words; null when all are. */
export function olderVersionsText(versions: Versions) {
  const older = kindsThatDiffer(versions);

  return older.length === 0 ? null : joined(older.map((kind) => `${kind} ${versions[kind]}`));
}

/**
 * That a report was made under other versions than the current ones and is shown as it was made, with what of the page is
 * of today all the same; null when its versions are the current ones.
 */
export function olderVersionsSentence(versions: Versions) {
  const older = kindsThatDiffer(versions);
  if (older.length === 0) return null;

  const then = joined(older.map((kind) => `${kind} ${versions[kind]}`));
  const now = joined(older.map((kind) => `${kind} ${currentVersions[kind]}`));
  const words = older.includes("framework")
    ? " The descriptions of levels and actions are today’s."
    : "";

  return `Created under ${then} and kept as it was; a report created today is under ${now}.${words}`;
}

/** Why there are no steps to a stored report's numbers: rules that are not today's made them. */
export function madeElsewhere({ model, framework, profile }: Versions) {
  return `Model ${model} produced these numbers, under framework ${framework} and profile ${profile}, and they’re shown as stored. This version of Leadpath uses other rules, so it can’t show the steps from the ratings to them. The report’s JSON holds the ratings they came from.`;
}

function kindsThatDiffer(versions: Versions) {
  return kinds.filter((kind) => versions[kind] !== currentVersions[kind]);
}
