import type { ReactNode } from "react";
import { progressText } from "@/lib/path/words";
import { StageBar } from "./stage-bar";

type Progress = {
  applicable: number;
  done: number;
  evidenced: number;
  share: number | null;
  status: "empty" | "open" | "done" | "done with evidence";
};

/** The nine stages as one line downward, each with how far it is; those in `open` show their actions. */
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
    <ol className="relative flex flex-col">
      {stages.map(({ number, name, description, progress, isOpen, emptyText, children }) => (
        <li
          key={number}
          id={`stage-${number}`}
          className="relative scroll-mt-6 border-l border-edge pb-2 pl-6 last:border-transparent sm:pl-8 print:border-transparent print:pl-0"
        >
          <Marker number={number} status={progress.status} />
          <details open={isOpen} className="group">
            <summary className="flex list-none flex-col gap-x-6 gap-y-1 rounded-sm pb-4 hover:text-accent sm:flex-row sm:items-start sm:justify-between [&::-webkit-details-marker]:hidden">
              <h3 className="min-w-0">
                <span className="sr-only">Stage {number}: </span>
                {name}{" "}
                <span aria-hidden="true" className="text-accent group-open:hidden print:hidden">
                  ▸
                </span>
                <span
                  aria-hidden="true"
                  className="hidden text-accent group-open:inline print:hidden"
                >
                  ▾
                </span>
              </h3>
              <span className="flex shrink-0 flex-col gap-1.5 text-sm text-muted sm:items-end sm:text-right">
                <span>
                  <span className="font-medium text-ink">{statusText[progress.status]}</span>
                  {" · "}
                  {progress.status === "empty" ? emptyText : progressText(progress)}
                </span>
                <StageBar {...progress} />
              </span>
            </summary>
            <p className="max-w-measure pb-3 text-muted">{description}</p>
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
  done: "✓ Done",
  "done with evidence": "✓ Done with evidence",
};

const looks = {
  empty: "border-edge bg-page text-muted",
  open: "border-edge bg-page text-ink",
  done: "border-accent bg-page text-accent",
  "done with evidence": "border-accent bg-accent text-accent-ink",
};

function Marker({ number, status }: { number: number; status: keyof typeof looks }) {
  return (
    <span
      aria-hidden="true"
      className={`absolute top-0 -left-3.5 flex size-7 items-center justify-center rounded-full border text-sm font-semibold print:hidden ${looks[status]}`}
    >
      {number}
    </span>
  );
}
