"use client";

import type { Route } from "next";
import Link from "next/link";
import { ActionStateTag } from "./action-state-tag";

type State = "to_do" | "doing" | "done" | "skipped" | "not_applicable";

/** What an action's row draws. A page has dozens, so it is a client component: its props are sent, and not its tree again. */
export function ActionLine({
  id,
  title,
  optional,
  state,
  facts,
  revision,
  lacksEvidence,
  justNow,
  readOn,
}: {
  id: string;
  title: string;
  optional: boolean;
  state: State;
  facts: string;
  revision: number;
  lacksEvidence: boolean;
  justNow?: "changed" | "undone" | "conflict";
  /** For anyone but its subject, who changes nothing: the path that it's on. Its opening is written down. */
  readOn?: string;
}) {
  const next = readOn ? [] : nextStates(state);
  const isPlain = state !== "doing" && state !== "done";

  return (
    <li id={id} className="action-row">
      <div>
        <Link
          href={`${readOn ?? "/path"}/${id}` as Route}
          prefetch={readOn ? false : null}
          className="link"
        >
          {title}
        </Link>
        {optional && " (optional)"}
        <p>
          <ActionStateTag state={state} /> {facts && `${isPlain ? "· " : ""}${facts}`}
        </p>
      </div>
      {(next.length > 0 || (lacksEvidence && !readOn)) && (
        <div>
          {next.map(({ to, label }) => (
            <button
              key={to}
              type="submit"
              form="click"
              name="click"
              value={`${id} ${revision} ${to}`}
              aria-label={`${label} “${title}”`}
              className="link"
            >
              {label}
            </button>
          ))}
          {lacksEvidence && (
            <Link
              href={`/evidence/new?${new URLSearchParams({ action: id })}`}
              aria-label={`Add evidence for “${title}”`}
              className="link"
            >
              Add evidence
            </Link>
          )}
        </div>
      )}
      {justNow && revision > 0 && (
        <div key={revision} role="status">
          <span>{justNowText(justNow, state)}</span>
          {justNow === "changed" && (
            <button
              type="submit"
              form="undo"
              name="undo"
              value={`${id} ${revision}`}
              // The button that was pressed is gone: anyone without a mouse continues from here.
              // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that had the focus.
              autoFocus
              aria-label={`Undo the change to “${title}”`}
              className="link"
            >
              Undo
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

function justNowText(justNow: "changed" | "undone" | "conflict", state: State) {
  if (justNow === "undone") return "Undone.";
  if (justNow === "conflict")
    return "This was changed in another tab. Here is the current version.";
  return state === "done" ? "Marked as done." : "Saved.";
}
