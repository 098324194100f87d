import { StageBar } from "@/components/path/stage-bar";
import { progressText } from "@/lib/path/words";

/** The nine stages, each with how far it is and what is done in it. */
export function SharedPath({
  stages,
}: {
  stages: {
    number: number;
    name: string;
    progress: {
      applicable: number;
      done: number;
      evidenced: number;
      share: number | null;
      status: "empty" | "open" | "done" | "done with evidence";
    };
    done: string[];
  }[];
}) {
  return (
    <ol className="border-t border-line">
      {stages.map(({ number, name, progress, done }) => (
        <li
          key={number}
          className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2 gap-y-1 border-b border-line py-3 last:border-b-0 sm:grid-cols-[1.5rem_minmax(0,1fr)_auto]"
        >
          <span aria-hidden="true" className="text-muted">
            {number}
          </span>
          <h3>
            <span className="sr-only">Stage {number}: </span>
            {name}
          </h3>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted max-sm:col-start-2 sm:justify-end sm:pl-4">
            <StageBar {...progress} />
            <p className="sm:w-52">{progressText(progress)}</p>
          </div>
          {done.length > 0 && (
            <ul className="col-start-2 max-w-measure sm:col-end-4">
              {done.map((title) => (
                <li key={title} className="pl-5 -indent-5">
                  <span aria-hidden="true" className="text-met">
                    ✓
                  </span>
                  <span className="sr-only">Done:</span> {title}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
