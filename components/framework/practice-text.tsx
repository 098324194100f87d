import { uncapitalized } from "@/lib/text/words";

/** A practice: what to do, and what would show that the next level is reached. */
export function PracticeText({ practice }: { practice: { task: string; shownBy: string } }) {
  return (
    <>
      <p className="max-w-measure">{practice.task}</p>
      <p className="max-w-measure text-muted">Done when {uncapitalized(practice.shownBy)}</p>
    </>
  );
}
