"use client";

import Link from "next/link";
import { useEffect, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import {
  discardUnsaved,
  isAnyUnsaved,
  onReconnect,
  retryUnsaved,
  stuckAnswers,
  subscribeToUnsaved,
} from "./unsaved-answers";

/** On every page: what was typed on a question that was left, as by the Back button, and can't be saved now. */
export function UnsavedAnswersNotice({
  viewerId,
  base,
}: {
  viewerId: string | undefined;
  /** Where a guest's questions are, who has no other. */
  base?: `/views/${string}`;
}) {
  const stuck = useSyncExternalStore(subscribeToUnsaved, stuckAnswers, stuckAnswers);
  // Someone else may have signed in since.
  const answers = stuck.filter(({ personId }) => personId === viewerId);

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isAnyUnsaved()) event.preventDefault();
    };
    const stop = onReconnect(retryUnsaved);
    window.addEventListener("beforeunload", ask);

    return () => {
      stop();
      window.removeEventListener("beforeunload", ask);
    };
  }, []);

  if (answers.length === 0) return null;

  return (
    <div className="mb-6 flex flex-col gap-3 print:hidden">
      {answers.map(({ text, lost, ...place }) => (
        <Notice
          key={`${place.assessmentId}/${place.skill}`}
          tone="warning"
          announce
          title="One of your answers isn’t saved"
        >
          <p className="mt-1">{text}</p>
          {lost === undefined ? (
            <Link
              className="link"
              href={`${base ?? (`/assessments/${place.assessmentId}` as const)}/ratings/${place.skill}`}
            >
              Back to your answer
            </Link>
          ) : (
            <>
              {lost && <p className="my-2 whitespace-pre-wrap wrap-anywhere">{lost}</p>}
              <Button variant="secondary" onClick={() => discardUnsaved(place)}>
                Discard answer
              </Button>
            </>
          )}
        </Notice>
      ))}
    </div>
  );
}
