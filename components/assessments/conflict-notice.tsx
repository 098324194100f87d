"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { TypedAnswer } from "@/lib/assessments/autosave";

/** Two versions of one answer: the person decides, and nothing is lost before they do. */
export function ConflictNotice({
  conflict,
  onKeep,
}: {
  conflict: Pick<TypedAnswer, "choice" | "note">;
  onKeep: () => void;
}) {
  return (
    <Notice
      tone="warning"
      announce
      title="This answer was changed in another tab or on another device"
    >
      <p className="mt-1">
        Saved there: {choiceText(conflict.choice)}
        {conflict.note && `, with the note “${conflict.note}”`}. What you see below isn’t saved.
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        {/* The Enter key presses a form's first button, and only a press on the next one decides. */}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
        <SubmitButton variant="secondary" name="intent" value="overwrite">
          Keep what’s below
        </SubmitButton>
        <Button variant="quiet" onClick={onKeep} className="noscript:hidden">
          Keep the saved answer
        </Button>
      </div>
    </Notice>
  );
}

function choiceText(choice: string) {
  if (choice === "no_opportunity") return "no opportunity yet";
  if (choice === "not_applicable") return "not applicable";

  return `level ${choice}`;
}
