import type { ComponentProps } from "react";
import { cadenceText } from "@/lib/path/cadence";
import { evidenceCountText } from "@/lib/path/words";
import { dayText } from "@/lib/text/dates";
import { ActionLine } from "./action-line";

/**
 * One action of the path: where it stands, its evidence, and the next state by one click, which can be undone. Its
 * buttons belong to the page's forms `click` and `undo`.
 */
export function ActionRow({
  action: { ref, title, optional, state, revision, evidence, doneOn, dueOn, cadence },
  justNow,
  readOn,
}: {
  action: {
    ref: string;
    title: string;
    optional: boolean;
    cadence: "weekly" | "monthly" | "quarterly" | "yearly" | null;
    state: ComponentProps<typeof ActionLine>["state"];
    doneOn: string | null;
    dueOn: string | null;
    revision: number;
    evidence: number;
  };
  /** What the last click did to this action. */
  justNow?: ComponentProps<typeof ActionLine>["justNow"];
  readOn?: string;
}) {
  const facts = [
    timeText({ state, doneOn, dueOn, cadence }),
    state === "done" || evidence > 0 ? evidenceCountText(evidence) : "",
  ];

  return (
    <ActionLine
      id={ref}
      title={title}
      optional={optional}
      state={state}
      facts={facts.filter(Boolean).join(" · ")}
      revision={revision}
      lacksEvidence={state === "done" && evidence === 0}
      justNow={justNow}
      readOn={readOn}
    />
  );
}

function timeText({
  doneOn,
  dueOn,
  cadence,
  state,
}: Pick<ComponentProps<typeof ActionRow>["action"], "doneOn" | "dueOn" | "cadence" | "state">) {
  if (cadence && dueOn) {
    const last = `last done ${dayText(doneOn ?? "")}`;
    return state === "done"
      ? `${last}; due again on ${dayText(dueOn)}`
      : `${cadenceText(cadence)}, ${last}`;
  }
  if (cadence) return cadenceText(cadence);
  if (doneOn) return dayText(doneOn);
  return dueOn ? `by ${dayText(dueOn)}` : "";
}
