/** The standard errors on either side of a value that hold 80 % of a normal distribution. */
const standardErrors = 1.2816;

/** The 80 % range around a value, in the value's own unit. Not clipped: a level's range may reach below 0 or above 5. */
export function rangeAround(value: number, standardError: number): [number, number] {
  const reach = standardErrors * standardError;

  return [value - reach, value + reach];
}
