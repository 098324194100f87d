"use client";

import Link from "next/link";
import { useEffect, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { GridPath } from "@/lib/teams/grid-state";
import { capitalized, counted, plural } from "@/lib/text/words";
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

  const alone = answers.filter(({ page, lost }) => page === undefined || lost !== undefined);

  return (
    <div className="mb-6 flex flex-col gap-3 print:hidden">
      {gridsOf(answers).map(({ page, text, count }) => (
        <Notice
          key={page}
          tone="warning"
          announce
          title={`${capitalized(counted(count, "answer"))} you left ${plural(count, "isn’t", "aren’t")} saved`}
        >
          <p className="mt-1">{text}</p>
          <Link className="link" href={page}>
            Back to your answers
          </Link>
        </Notice>
      ))}
      {alone.map(({ text, lost, ...place }) => (
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

/** Of answers that stand in a form of several and can still be saved, how many each form has, and what keeps the first. */
function gridsOf(answers: ReturnType<typeof stuckAnswers>) {
  const grids = new Map<GridPath, { page: GridPath; text: string; count: number }>();

  for (const { page, text, lost } of answers) {
    if (page === undefined || lost !== undefined) continue;
    grids.set(page, {
      page,
      text: grids.get(page)?.text ?? text,
      count: (grids.get(page)?.count ?? 0) + 1,
    });
  }

  return [...grids.values()];
}
