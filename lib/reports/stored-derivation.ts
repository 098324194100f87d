import { deriveReadiness, type ReadinessDerivation } from "@/lib/readiness/derivation";
import type { ReadinessInput, ReadinessReport } from "@/lib/readiness/model";
import { verdictOf } from "@/lib/readiness/verdict";
import { currentVersions } from "./versions";

/**
 * The way from a stored report's input to its numbers; null when another model made it or today's rules come to other
 * numbers. A page that draws it beside the stored result therefore never shows two numbers for one thing.
 */
export function storedDerivation(
  input: ReadinessInput,
  result: ReadinessReport,
): ReadinessDerivation | null {
  if (currentVersions.model !== result.model) return null;

  const derivation = deriveReadiness(input);

  return verdictOf(derivation) === result.verdict &&
    sameNumbers(numbers(derivation), numbers(result))
    ? derivation
    : null;
}

type Numbers = Pick<ReadinessReport, "index" | "range" | "coverage" | "skills">;

function numbers({ index, range, coverage, skills }: Numbers) {
  return [
    index,
    ...(range ?? []),
    coverage,
    ...skills.flatMap((row) => [
      row.target,
      row.weight,
      row.level,
      row.standardError,
      row.attainment,
      row.contribution,
    ]),
  ];
}

/** Alike but for what floating point may lose on the way. */
function sameNumbers(ours: (number | null)[], theirs: (number | null)[]) {
  return (
    ours.length === theirs.length &&
    ours.every((number, n) => {
      const other = theirs[n] ?? null;

      return number === null || other === null ? number === other : Math.abs(number - other) < 1e-6;
    })
  );
}
