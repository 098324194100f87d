/** What someone is asked for: to confirm a piece of evidence, or to give feedback on a skill or an action. */
export type AskKind = "attestation" | "feedback";

/** Where the pages are below which a link to an ask opens. */
export const linkPages = {
  attestation: "/attestation-links",
  feedback: "/feedback-links",
} as const satisfies Record<AskKind, string>;

/** Which of them an ask is for: only evidence is confirmed. */
export function askKind({ evidenceId }: { evidenceId: string | null }): AskKind {
  return evidenceId === null ? "feedback" : "attestation";
}
