import type { Level } from "@/lib/framework/levels";
import { rounded, sum, within } from "./arithmetic";
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

/** One voice in a skill's ratings: a single one, or all peers together. Level 0..5, variance in levels². */
type Voice = {
  source: Source;
  level: number;
  variance: number;
  ratings: WeighedRating[];
};

/** A voice as it enters the estimate: `counted` (0..5) is its level within one of what others see. */
export type SourceEstimate = Voice & { counted: number };

const peerSpread = 0.6;
const mostFromAnchor = 1;
const mostClaims = 0.25;
const mostEvidence = 3;

/** What one item of evidence is worth by its strength, 0..1. */
export const evidenceValues: Readonly<Record<EvidenceStrength, number>> = {
  claim: 0.25,
  artifact: 0.5,
  outcome: 0.75,
  attested: 1,
};

/**
 * The voices in one skill's counting ratings: everyone but peers for themselves, peers together. One's own level, and beside
 * a manager or mentor the peers' as well, counts within one level of what those others see. Always in the same order,
 * whatever the list's, so that the sums over them come out the same, to the bit.
 */
export function sourceEstimates(counting: readonly Rating[], asOf: string): SourceEstimate[] {
  const voices = voicesIn(counting, asOf);
  const seniors = seniorLevel(voices);
  const anchor = seniors ?? peersLevel(voices);

  return voices.map((voice) => {
    const isLimited = voice.source === "self" || (voice.source === "peer" && seniors !== null);
    const counted =
      isLimited && anchor !== null
        ? within(voice.level, anchor - mostFromAnchor, anchor + mostFromAnchor)
        : voice.level;

    return { ...voice, counted };
  });
}

/** What managers and mentors see together, their precision-weighted mean (0..5); null without any. */
export function seniorLevel(voices: readonly Pick<Voice, "source" | "level" | "variance">[]) {
  const seniors = voices.filter(({ source }) => source === "manager" || source === "mentor");

  return seniors.length === 0 ? null : rounded(weightedMean(seniors));
}

/**
 * The precision-weighted mean of the sources (0..5, within what they count as) and its standard error in levels; null
 * without a source. Evidence narrows the error (`evidence` is the sum of `evidenceSum`, 0..3), and views more than a level
 * apart widen it: `√(1/Σ(1/v) / (1 + e/2) + (max(0, s − 1)/2)²)`, where `s` is how far apart they are.
 */
export function estimateFrom(sources: readonly SourceEstimate[], evidence: number) {
  if (sources.length === 0) return null;

  const counted = sources.map(({ counted, variance }) => ({ level: counted, variance }));
  const [least, greatest] = ends(counted);
  const [lowest, highest] = ends(sources);
  const disagreement = Math.max(0, highest - lowest - 1) / 2;

  return {
    level: rounded(within(weightedMean(counted), least, greatest)),
    standardError: Math.sqrt(1 / precision(sources) / (1 + evidence / 2) + disagreement ** 2),
  };
}

/** What a skill's evidence is worth together, 0..3; its claims as much as one of them. */
export function evidenceSum(evidence: readonly Evidence[]) {
  const worth = (items: readonly Evidence[]) =>
    sum(items.map(({ strength }) => evidenceValues[strength]));
  const claims = worth(evidence.filter(({ strength }) => strength === "claim"));
  const others = worth(evidence.filter(({ strength }) => strength !== "claim"));

  return Math.min(mostEvidence, Math.min(mostClaims, claims) + others);
}

function voicesIn(counting: readonly Rating[], asOf: string): Voice[] {
  const weighed = counting
    .flatMap((rating) => weighedRating(rating, asOf))
    .sort((a, b) => (a.rater < b.rater ? -1 : 1));
  const peers = weighed.filter(({ source }) => source === "peer");
  const singles = weighed
    .filter(({ source }) => source !== "peer")
    .map((rating) => ({ ...voiceOf(rating), ratings: [rating] }));

  return peers.length === 0 ? singles : [...singles, peerVoice(peers)];
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

/** However many peers there are, what they share keeps them from outweighing one fresh manager. */
function peerVoice(peers: WeighedRating[]): Voice {
  const variances = sum(peers.map(({ variance }) => variance));

  return {
    source: "peer",
    level: sum(peers.map(({ level }) => level)) / peers.length,
    variance: variances / peers.length ** 2 + peerSpread ** 2,
    ratings: peers,
  };
}

function peersLevel(voices: readonly Voice[]) {
  const peers = voices.find(({ source }) => source === "peer");

  return peers ? rounded(peers.level) : null;
}

function weightedMean(parts: readonly { level: number; variance: number }[]) {
  return sum(parts.map(({ level, variance }) => level / variance)) / precision(parts);
}

function precision(parts: readonly { variance: number }[]) {
  return sum(parts.map(({ variance }) => 1 / variance));
}

function ends(parts: readonly { level: number }[]) {
  const levels = parts.map(({ level }) => level);

  return [Math.min(...levels), Math.max(...levels)] as const;
}
