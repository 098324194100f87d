/** A piece of evidence, by its place among its owner's, that a colleague is asked to confirm as the demo is loaded. */
export const demoAsk = {
  owner: "jonas",
  piece: 1,
  attester: "maya",
  reason: "You were in the room when we looked at the numbers. Did I tell it straight?",
} as const;
