import { thresholds } from "@/lib/readiness/verdict";

/** What the index (0..100) says by itself, from and up to where; the verdict asks for the must-haves too. */
export const bands = [
  { id: "building", name: "Building", from: 0, to: thresholds.approaching },
  { id: "approaching", name: "Within reach", from: thresholds.approaching, to: thresholds.ready },
  { id: "ready", name: "Ready", from: thresholds.ready, to: 100 },
] as const;
