import type { ReactNode } from "react";

/** How to go on from a question, where its answer stands, and how far one has come. */
export function AnswerBar({
  buttons,
  status,
  place,
  keys,
}: {
  buttons: ReactNode;
  status: ReactNode;
  place: string;
  /** What single keys do, which is said only where there may be keys, and a script. */
  keys?: string;
}) {
  return (
    <div className="answer-bar">
      <div className="flex flex-wrap items-center gap-2">{buttons}</div>
      <div className="flex min-w-0 flex-auto items-center gap-4 text-sm text-muted max-sm:basis-full md:flex-1 md:justify-end">
        <div className="min-w-0 max-md:mr-auto">{status}</div>
        {keys && (
          <p className="hidden shrink-0 sm:any-pointer-fine:block noscript:hidden">{keys}</p>
        )}
        <p className="shrink-0">{place}</p>
      </div>
    </div>
  );
}
