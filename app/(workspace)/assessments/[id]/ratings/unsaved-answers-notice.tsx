"use client";

import Link from "next/link";
import { useEffect, useSyncExternalStore } from "react";
import { Notice } from "@/components/ui/notice";
import {
  hurryUnsaved,
  isAnyUnsaved,
  noStuckAnswers,
  stuckAnswers,
  watchUnsaved,
} from "./unsaved-answers";

/** On every page: what was typed on a question that was left, as by the browser's Back, and cannot be saved now. */
export function UnsavedAnswersNotice() {
  const answers = useSyncExternalStore(watchUnsaved, stuckAnswers, noStuckAnswers);

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isAnyUnsaved()) event.preventDefault();
    };
    window.addEventListener("online", hurryUnsaved);
    window.addEventListener("focus", hurryUnsaved);
    window.addEventListener("beforeunload", ask);

    return () => {
      window.removeEventListener("online", hurryUnsaved);
      window.removeEventListener("focus", hurryUnsaved);
      window.removeEventListener("beforeunload", ask);
    };
  }, []);

  if (answers.length === 0) return null;

  return (
    <div className="mb-6 flex flex-col gap-3 print:hidden">
      {answers.map(({ assessmentId, skill, text }) => (
        <Notice
          key={`${assessmentId}/${skill}`}
          tone="warning"
          announce
          title="An answer that you left is not saved"
        >
          <p className="mt-1">{text}</p>
          <Link className="link" href={`/assessments/${assessmentId}/ratings/${skill}`}>
            Back to your answer
          </Link>
        </Notice>
      ))}
    </div>
  );
}
