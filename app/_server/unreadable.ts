import "server-only";
import { startPatientTimer } from "@/db/patient-timer";
import type { Answer } from "./failed-answer";
import { type Work, workAtHand } from "./work-at-hand";

/** Says that an action of ours has begun: from here on, a failure is ours. */
export function beginAction() {
  const work = workAtHand();

  if (work) work.hasBegun = true;
}

/**
 * Whether an error is the sender's: the framework could not read the post, so that no action began, or could not read
 * its own header.
 */
export function isSendersError(error: unknown) {
  const work = workAtHand();

  if (work && error instanceof Error && /router state header/i.test(error.message)) {
    work.isUnreadable = true;
  }

  return work !== undefined && isUnreadable(work);
}

/** What to answer when the framework failed on what it could not read. */
export function answerToUnreadable(work: Work): Answer | undefined {
  return isUnreadable(work)
    ? { status: 400, headers: { ...plainText }, text: "This cannot be read. Nothing was changed." }
    : undefined;
}

/** The framework waits for ever for a value that refers to itself: a post that reaches no action in 10 seconds fails. */
export function endWhatWaitsForItself(work: Work) {
  const { response } = work;

  response.req.once("end", () => {
    const timer = startPatientTimer(10_000, () => {
      if (response.headersSent || work.hasBegun) return;
      response.statusCode = 500;
      response.end();
    });
    response.once("close", timer.cancel);
  });
}

const plainText = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };

function isUnreadable({ response, hasBegun, isUnreadable: isSo }: Work) {
  return isSo || (response.req.method === "POST" && !hasBegun);
}
