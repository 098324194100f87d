/**
 * What floating point may lose without changing a decision: a mean of 3 and 4 can come out as 3.4999999999999996 and still
 * meets 3.5. Far above the rounding of these sums (about 1e-14), far below any difference a person could rate.
 */
const tolerance = 1e-9;

/** Whether the value reaches the bound. Every comparison that decides something goes through here. */
export function atLeast(value: number, bound: number) {
  return value >= bound - tolerance;
}

/** The least whole number above the value; 3.9999999999999996 counts as 4 and answers 5. */
export function nextWhole(value: number) {
  return Math.floor(value + tolerance) + 1;
}

/** The sum, 0 of nothing. It adds from the left: in another order the last digit may differ. */
export function sum(numbers: readonly number[]) {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The standard errors on either side of a value that hold 80 % of a normal distribution. */
const standardErrors = 1.2816;

/** The 80 % range around a value, in the value's own unit. Not clipped: a level's range may reach below 0 or above 5. */
export function rangeAround(value: number, standardError: number): [number, number] {
  const reach = standardErrors * standardError;

  return [value - reach, value + reach];
}
