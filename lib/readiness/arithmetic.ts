/**
 * A value to 9 decimals. Whatever decides something is rounded so as soon as it is computed: floating-point noise (about
 * 1e-14) is gone, and no difference that a person could rate is. Comparisons need no tolerance after it.
 */
export function rounded(value: number) {
  // Adding 0 turns -0 into 0, which JSON could not tell apart.
  return Math.round(value * 1e9) / 1e9 + 0;
}

/** The sum, 0 of nothing. It adds from the left: in another order the last digit may differ. */
export function sum(numbers: readonly number[]) {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The value, or the end of the range that it lies beyond. */
export function within(value: number, low: number, high: number) {
  return Math.min(Math.max(value, low), high);
}

/** The standard errors on either side of a value that hold 80% of a normal distribution. */
const standardErrors = 1.2816;

/** How far an 80% range reaches to either side, in the unit of the standard error. */
export function reachOf(standardError: number) {
  return standardErrors * standardError;
}
