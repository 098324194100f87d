"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { formAction } from "@/app/_request/form-action";
import { stateOf } from "@/app/(workspace)/assessments/[id]/ratings/save";
import { saveRoundAnswers } from "@/db/queries/round-views";
import type { Viewer } from "@/lib/access/viewer";
import type { AnswerState } from "@/lib/assessments/answer";
import { wayOnInGrid } from "@/lib/teams/grid";
import { gridInput } from "@/lib/teams/grid-input";
import type { GridState } from "@/lib/teams/grid-state";

const closedRow: AnswerState = {
  isClosed: true,
  message: "Not saved: this check-in isn’t open anymore.",
};

const closed: GridState = {
  isClosed: true,
  message: "Not saved: you’re no longer a member of this organization.",
};

const signedOut: GridState = { isSignedOut: true };

/** Saves rows of the grid as they are answered. */
export const autosaveRows = formAction(
  gridInput,
  async (viewer, input): Promise<GridState> =>
    viewer.membershipEnded ? closed : saveRows(viewer, input),
  { who: "person", whenSignedOut: signedOut },
);

/** Saves the grid as a plain form sends it, and continues from it once every row is saved. */
export const saveRowsAndContinue = formAction(
  gridInput,
  async (viewer, input): Promise<GridState> => {
    const state = await saveRows(viewer, input);

    if (Object.values(state.rows ?? {}).some(({ saved }) => !saved)) {
      return { ...state, message: "Some of this isn’t saved. What you chose is still here." };
    }

    redirect(wayOnInGrid(input));
  },
  { whenSignedOut: "redirect" },
);

async function saveRows(
  viewer: Viewer,
  { roundId, rows }: z.output<typeof gridInput>,
): Promise<GridState> {
  const answers = rows.flatMap(({ answer }) => answer ?? []);
  const outcomes = await saveRoundAnswers(viewer, { roundId, answers });

  // Otherwise the pages that the browser keeps for going back would show the old answers.
  if ([...outcomes.values()].some(({ outcome }) => outcome === "saved")) refresh();

  return {
    rows: Object.fromEntries(
      rows.map(({ id, errors }) => [id, errors ? { errors } : rowState(outcomes.get(id))]),
    ),
  };
}

function rowState(outcome: Parameters<typeof stateOf>[0] | undefined): AnswerState {
  return !outcome || outcome.outcome === "closed" ? closedRow : stateOf(outcome);
}
