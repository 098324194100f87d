import { type Autosave, isStuck, statusOf } from "@/lib/assessments/autosave";
import { counted } from "@/lib/text/words";

/** Where one row of the grid stands; `text` says why it isn’t saved, if something is in its way. */
export type RowStatus = {
  state: ReturnType<typeof statusOf>["state"];
  text: string;
  isSignedOut: boolean;
};

/** Where a row stands, from what saves it. */
export function rowStatus(state: Autosave): RowStatus {
  const status = statusOf(state);
  const isSignedOut = state.trouble === "signed-out";
  if (status.state !== "failed" && !isStuck(state)) return { ...status, text: "", isSignedOut };
  if (state.conflict) return { ...status, text: "", isSignedOut };
  if (state.trouble === "closed")
    return { ...status, text: state.message ?? "Not saved.", isSignedOut };
  if (state.trouble === "unreachable")
    return { ...status, text: "Not saved; trying again…", isSignedOut };
  if (isSignedOut) return { ...status, text: "Not saved: you’re signed out.", isSignedOut };

  return { ...status, text: status.text, isSignedOut };
}

/** Where all rows of a page stand, in one line. */
export function gridStatus(rows: readonly RowStatus[]): RowStatus {
  const isSignedOut = rows.some((row) => row.isSignedOut);
  const failed = rows.filter(({ state }) => state === "failed").length;
  const is = (state: RowStatus["state"]) => rows.some((row) => row.state === state);

  if (isSignedOut) return { state: "failed", text: "You’re signed out.", isSignedOut };
  if (failed > 0)
    return { state: "failed", text: `Not saved: ${counted(failed, "answer")}`, isSignedOut };
  if (is("saving")) return { state: "saving", text: "Saving…", isSignedOut };
  if (is("waiting"))
    return { state: "waiting", text: "Not saved yet: choose a level", isSignedOut };

  return is("saved")
    ? { state: "saved", text: "Saved", isSignedOut }
    : { state: null, text: "", isSignedOut };
}
