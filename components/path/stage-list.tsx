import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { progressText } from "@/lib/path/words";
import { StageBar } from "./stage-bar";

type Progress = {
  applicable: number;
  done: number;
  evidenced: number;
  share: number | null;
  status: "empty" | "open" | "done" | "done with evidence";
};

/**
 * The nine stages as one line downward, colored in each as far as its actions are done. What is inside shows where the
 * stage is open, and on paper.
 */
export function StageList({
  stages,
}: {
  stages: {
    number: number;
    name: string;
    description: string;
    progress: Progress;
    isOpen: boolean;
    emptyText?: string;
    children: ReactNode;
  }[];
}) {
  return (
    <ol className="stage-list">
      {stages.map(({ number, name, description, progress, isOpen, emptyText, children }) => (
        <li key={number} id={`stage-${number}`}>
          <StageLine share={isDone(progress) ? 1 : (progress.share ?? 0)} />
          <Marker number={number} {...progress} />
          <details open={isOpen}>
            <summary>
              <h3>
                <span className="sr-only">Stage {number}: </span>
                {name}
              </h3>
              <p>
                {statusText[progress.status]} ·{" "}
                {progress.status === "empty" ? emptyText : progressText(progress)}
              </p>
              <StageBar {...progress} />
            </summary>
            <p>{description}</p>
            {children}
          </details>
        </li>
      ))}
    </ol>
  );
}

const statusText = {
  empty: "Empty",
  open: "Open",
  done: "Done",
  "done with evidence": "Done with evidence",
};

/** An optional action may be left. */
function isDone({ status }: Pick<Progress, "status">) {
  return status === "done" || status === "done with evidence";
}

function StageLine({ share }: { share: number }) {
  if (share === 0) return null;

  return (
    <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
      <path d={`M0 0h1v${share.toFixed(2)}H0z`} />
    </svg>
  );
}

/** A stage's number; a check once it's done. */
function Marker({ number, status, done }: Pick<Progress, "status" | "done"> & { number: number }) {
  const stage = isDone({ status }) ? "done" : done > 0 ? "begun" : "open";

  return (
    <span aria-hidden="true" data-stage={stage}>
      {stage === "done" ? <Icon name="check" className="stroke-2" /> : number}
    </span>
  );
}
