import { type Dates, dayText } from "@/lib/text/dates";
import { ActionStateTag } from "./action-state-tag";

/** Every state an action has had, with the day it was set and the note from then. */
export function ActionHistory({
  changes,
  dates,
}: {
  changes: {
    revision: number;
    state: "to_do" | "doing" | "done" | "skipped" | "not_applicable";
    doneOn: string | null;
    note: string;
    createdAt: Date;
  }[];
  dates: Dates;
}) {
  return (
    <ol className="border-t border-line">
      {changes.map(({ revision, state, doneOn, note, createdAt }) => (
        <li
          key={revision}
          className="grid gap-x-6 gap-y-1 border-b border-line py-3 last:border-b-0 sm:grid-cols-[11rem_minmax(0,1fr)]"
        >
          <time dateTime={createdAt.toISOString()} className="text-sm text-muted">
            {dates.day(createdAt)}
          </time>
          <div className="flex flex-col gap-1.5">
            <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
              <ActionStateTag state={state} />
              {doneOn && <span>on {dayText(doneOn)}</span>}
            </p>
            {note && <p className="max-w-measure whitespace-pre-line wrap-anywhere">{note}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
