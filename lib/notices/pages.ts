import type { TeamKind } from "./kinds";

/** The pages that tell what the inbox does, each by the id of what it's about: looking at one reads those notices. */
export const readingPages = [
  "check-in",
  "place",
  "people",
  "opened",
  "talk",
  "summary",
  "mentorship",
  "attestation",
  "evidence",
  "feedback",
] as const;

export type ReadingPage = (typeof readingPages)[number];

/** What is told of a team on its page for the reader's own place, and on the one for who's in it. */
export const kindsOn = {
  place: ["placed", "asked to manage", "taken in"],
  people: ["arrival", "joined", "left"],
} as const satisfies Partial<Record<ReadingPage, readonly TeamKind[]>>;
