import { thresholds } from "@/lib/readiness/verdict";

/** What the index (0..100) says by itself, from and up to where; the verdict asks for the must-haves too. */
export const bands = [
  { id: "building", name: "Building", from: 0, to: thresholds.approaching },
  { id: "approaching", name: "Within reach", from: thresholds.approaching, to: thresholds.ready },
  { id: "ready", name: "Ready", from: thresholds.ready, to: 100 },
] as const;

/** The bands a drawing fills: all but the lowest, which is its ground. */
export const [, ...filledBands] = bands;

/** Where a band ends, or begins: 0, both thresholds, and 100. */
export const bandEnds = [0, ...bands.map(({ to }) => to)] as const;
