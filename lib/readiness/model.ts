import type { Level } from "@/lib/framework/levels";
import type { SkillId } from "@/lib/framework/skills";

export const priorities = ["must", "should", "could", "wont"] as const;
export const sources = ["self", "manager", "mentor", "peer"] as const;
export const confidences = ["low", "medium", "high"] as const;
/** What one can answer about oneself. */
export const ownStates = ["rated", "no_opportunity", "not_applicable"] as const;
/** What a rater can answer; `not_observed` is for raters other than the subject. */
export const ratingStates = [...ownStates, "not_observed"] as const;
export const evidenceStrengths = ["claim", "artifact", "outcome", "attested"] as const;
export const verdicts = [
  "not_enough_data",
  "building",
  "approaching",
  "ready",
  "ready_evidenced",
] as const;

export type Priority = (typeof priorities)[number];
export type Source = (typeof sources)[number];
export type Confidence = (typeof confidences)[number];
export type OwnState = (typeof ownStates)[number];
export type RatingState = (typeof ratingStates)[number];
export type EvidenceStrength = (typeof evidenceStrengths)[number];
/** Where a skill of a report stands: `rated` exactly when it has a level. */
export type SkillState = OwnState | "not_rated";
export type Target = Exclude<Level, 0>;

export type Verdict = (typeof verdicts)[number];

export type ProfileSkill = {
  readonly skill: SkillId;
  readonly priority: Priority;
  readonly target: Target;
};

/** One rater's answer for one skill. The level is null exactly when the state is not `rated`. */
export type Rating = {
  readonly skill: SkillId;
  readonly rater: string;
  readonly source: Source;
  readonly state: RatingState;
  readonly level: Level | null;
  readonly confidence: Confidence;
  /** ISO instant. */
  readonly ratedAt: string;
};

export type Evidence = { readonly skill: SkillId; readonly strength: EvidenceStrength };

/** All that a score depends on. `asOf` is an ISO instant; ratings after it are ignored. */
export type ReadinessInput = {
  readonly asOf: string;
  readonly profile: readonly ProfileSkill[];
  readonly ratings: readonly Rating[];
  readonly evidence: readonly Evidence[];
};

/** One skill of a report. Levels, ranges and gaps in levels, attainment 0..1, contribution in index points. */
export type SkillReadiness = {
  skill: SkillId;
  priority: Priority;
  target: Target;
  weight: number;
  level: number | null;
  standardError: number | null;
  range: [number, number] | null;
  gap: number | null;
  attainment: number | null;
  contribution: number | null;
  focus: boolean;
  state: SkillState;
};

/** From the level now (0..5, a fraction when raters differ) up to a whole level, 5 at most. */
export type Steps = { skill: SkillId; from: number; to: number };

/** Index and range 0..100, coverage 0..1, skills in the profile's order without its won'ts. */
export type ReadinessReport = {
  model: "m1";
  index: number | null;
  range: [number, number] | null;
  coverage: number;
  verdict: Verdict;
  heldBackBy: SkillId[];
  skills: SkillReadiness[];
  stepsToReady: Steps[] | null;
};
