import type { Level } from "@/lib/framework/levels";
import { sum } from "./arithmetic";
import type { Confidence, Evidence, EvidenceStrength, Rating, Source } from "./model";
import { ratingVariance } from "./rating-variance";

/** A rating with a level, and the parts of its variance: `(sigma · confidenceFactor)² + ageTerm`, in levels². */
type WeighedRating = {
  rater: string;
  source: Source;
  level: Level;
  confidence: Confidence;
  ratedAt: string;
  sigma: number;
  confidenceFactor: number;
  ageMonths: number;
  ageTerm: number;
  variance: number;
};

/** One voice in a skill's estimate: a single rating, or all peers together. Level 0..5, variance in levels². */
export type SourceEstimate = {
  source: Source;
  level: number;
  variance: number;
  ratings: WeighedRating[];
};

const fewestPeers = 3;
const peerSpread = 0.35;
const mostEvidence = 3;

/** What one item of evidence is worth by its strength, 0..1. */
export const evidenceValues: Readonly<Record<EvidenceStrength, number>> = {
  claim: 0.25,
  artefact: 0.5,
  outcome: 0.75,
  attested: 1,
};

/**
 * The voices in one skill's counting ratings: everyone but peers for themselves, peers together from three on. Always in
 * the same order, whatever the list's, so that the sums over them come out bit for bit the same.
 */
export function sourceEstimates(counting: readonly Rating[], asOf: string): SourceEstimate[] {
  const weighed = counting
    .flatMap((rating) => weighedRating(rating, asOf))
    .sort((a, b) => (a.rater < b.rater ? -1 : 1));
  const peers = weighed.filter(({ source }) => source === "peer");
  const singles = weighed
    .filter(({ source }) => source !== "peer")
    .map((rating) => ({ ...voiceOf(rating), ratings: [rating] }));

  return peers.length < fewestPeers ? singles : [...singles, peerEstimate(peers)];
}

/**
 * The precision-weighted mean of the sources (0..5, between their least and greatest level) and its standard error in
 * levels, which evidence narrows; null without a source. `evidence` is the sum of `evidenceSum`, 0..3.
 */
export function estimateFrom(sources: readonly SourceEstimate[], evidence: number) {
  if (sources.length === 0) return null;

  const levels = sources.map(({ level }) => level);
  const precision = sum(sources.map(({ variance }) => 1 / variance));
  const mean = sum(sources.map(({ level, variance }) => level / variance)) / precision;

  return {
    level: Math.min(Math.max(mean, Math.min(...levels)), Math.max(...levels)),
    standardError: 1 / Math.sqrt(precision) / Math.sqrt(1 + evidence / 2),
  };
}

/** What a skill's evidence is worth together, 0..3. */
export function evidenceSum(evidence: readonly Evidence[]) {
  return Math.min(mostEvidence, sum(evidence.map(({ strength }) => evidenceValues[strength])));
}

function weighedRating(rating: Rating, asOf: string): WeighedRating[] {
  const { rater, source, state, level, confidence, ratedAt } = rating;

  return state !== "rated" || level === null
    ? []
    : [{ rater, source, level, confidence, ratedAt, ...ratingVariance(rating, asOf) }];
}

function voiceOf({ source, level, variance }: WeighedRating) {
  return { source, level, variance };
}

function peerEstimate(peers: WeighedRating[]): SourceEstimate {
  const variances = sum(peers.map(({ variance }) => variance));

  return {
    source: "peer",
    level: sum(peers.map(({ level }) => level)) / peers.length,
    variance: variances / peers.length ** 2 + peerSpread ** 2,
    ratings: peers,
  };
}
