import type { Confidence, Rating, Source } from "./model";

/** How many months an answer counts as if it had been given today. */
export const freshMonths = 3;
const agingPerMonth = 0.03;
const daysPerMonth = 30.4375;
const millisecondsPerDay = 86_400_000;

/**
 * The spread of one rating in levels. Self- and supervisor ratings agree weakly (Heidemeier & Moser 2009), managers with
 * each other better (Viswesvaran et al. 1996, Zhou et al. 2024).
 */
export const sigmas: Readonly<Record<Source, number>> = {
  self: 1,
  manager: 0.6,
  mentor: 0.65,
  peer: 0.75,
};

const factors: Readonly<Record<Confidence, number>> = { low: 1.3, medium: 1, high: 0.85 };

/** What a rater's confidence does to their spread: less than 1 narrows it. Being sure of oneself narrows nothing. */
export function confidenceFactor(source: Source, confidence: Confidence) {
  return source === "self" ? Math.max(1, factors[confidence]) : factors[confidence];
}

/**
 * The variance of one rating in levels², `(σ · c)² + ageTerm`, with the parts it is made of. The rating is not after `asOf`
 * (an ISO instant); its first three months cost nothing.
 */
export function ratingVariance({ source, confidence, ratedAt }: Rating, asOf: string) {
  const sigma = sigmas[source];
  const factor = confidenceFactor(source, confidence);
  const ageMonths = (Date.parse(asOf) - Date.parse(ratedAt)) / millisecondsPerDay / daysPerMonth;
  const ageTerm = agingPerMonth * Math.max(0, ageMonths - freshMonths);

  return {
    sigma,
    confidenceFactor: factor,
    ageMonths,
    ageTerm,
    variance: (sigma * factor) ** 2 + ageTerm,
  };
}
