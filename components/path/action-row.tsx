import Link from "next/link";
import { cadenceText } from "@/lib/path/cadence";
import { evidenceCountText } from "@/lib/path/words";
import { dayText } from "@/lib/text/dates";
import { ActionStateTag } from "./action-state-tag";

type State = "to_do" | "doing" | "done" | "skipped" | "not_applicable";

/**
 * One action of the path: where it stands, its evidence, and the next state by one click, which can be undone. Its
 * buttons belong to the page's forms `click` and `undo`.
 */
export function ActionRow({
  action,
  justNow,
}: {
  action: {
    ref: string;
    title: string;
    optional: boolean;
    cadence: "weekly" | "monthly" | "quarterly" | "yearly" | null;
    state: State;
    doneOn: string | null;
    dueOn: string | null;
    revision: number;
    evidence: number;
  };
  /** What the last click did to this action. */
  justNow?: "changed" | "undone" | "conflict";
}) {
  const { ref, title, state, revision } = action;

  return (
    <li
      id={ref}
      className="grid scroll-mt-[30vh] gap-x-6 gap-y-1 border-t border-line py-3 first:border-t-0 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center"
    >
      <div className="flex min-w-0 flex-col gap-1.5">
        <p>
          <Link href={`/path/${ref}`} className="link">
            {title}
          </Link>
          {action.optional && <span className="text-muted"> (optional)</span>}
        </p>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
          <ActionStateTag state={state} />
          {timeText(action) && <span>{timeText(action)}</span>}
          {(state === "done" || action.evidence > 0) && (
            <span>{evidenceCountText(action.evidence)}</span>
          )}
        </p>
      </div>
      <div className="flex flex-wrap gap-x-4 text-sm print:hidden sm:justify-end">
        {nextStates(state).map(({ to, label }) => (
          <button
            key={to}
            type="submit"
            form="click"
            name="click"
            value={`${ref} ${revision} ${to}`}
            className="link target-8"
          >
            {label}
            <span className="sr-only"> “{title}”</span>
          </button>
        ))}
        {state === "done" && action.evidence === 0 && (
          <Link
            href={`/evidence/new?${new URLSearchParams({ action: ref })}`}
            className="link inline-flex target-8 items-center"
          >
            Add evidence<span className="sr-only"> for “{title}”</span>
          </Link>
        )}
      </div>
      {justNow && revision > 0 && (
        <div
          key={revision}
          role="status"
          className="col-span-full flex flex-wrap items-center gap-x-4 rounded bg-accent-soft px-3 py-1 text-sm print:hidden"
        >
          <span>{justNowText(justNow, state)}</span>
          {justNow === "changed" && (
            <button
              type="submit"
              form="undo"
              name="undo"
              value={`${ref} ${revision}`}
              // The button that was pressed is gone: anyone without a mouse continues from here.
              // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that had the focus.
              autoFocus
              className="link target-8"
            >
              Undo<span className="sr-only"> the change to “{title}”</span>
            </button>
          )}
        </div>
      )}
    </li>
  );
}

function nextStates(state: State) {
  const done = { to: "done", label: "Mark done" };

  if (state === "to_do" || state === "skipped") return [{ to: "doing", label: "Start" }, done];
  return state === "doing" ? [done] : [];
}

function timeText({
  doneOn,
  dueOn,
  cadence,
  state,
}: Pick<Parameters<typeof ActionRow>[0]["action"], "doneOn" | "dueOn" | "cadence" | "state">) {
  if (cadence && dueOn) {
    const last = `last done ${dayText(doneOn ?? "")}`;
    return state === "done"
      ? `${last}; due again on ${dayText(dueOn)}`
      : `${cadenceText(cadence)}, ${last}`;
  }
  if (cadence) return cadenceText(cadence);
  return doneOn ? dayText(doneOn) : "";
}

function justNowText(justNow: "changed" | "undone" | "conflict", state: State) {
  if (justNow === "undone") return "Undone.";
  if (justNow === "conflict")
    return "This was changed in another tab. Here is the current version.";
  return state === "done" ? "Marked as done." : "Saved.";
}
