import { type Autosave, statusOf } from "@/lib/assessments/autosave";
import { counted } from "@/lib/text/words";

/** Where one row of the grid stands; `text` says why it isn’t saved, if something is in its way. */
export type RowStatus = {
  state: ReturnType<typeof statusOf>["state"];
  text: string;
  isSignedOut: boolean;
};

/** Where a row stands, from what saves it. */
export function rowStatus(state: Autosave): RowStatus {
  const { state: at, text } = statusOf(state);
  const isHeldUp = (at === "failed" || at === "waiting") && !state.conflict;

  return {
    state: at,
    text: isHeldUp ? reasonOf(state, text) : "",
    isSignedOut: state.trouble === "signed-out",
  };
}

function reasonOf({ trouble, message }: Autosave, text: string) {
  if (trouble === "closed") return message ?? text;
  if (trouble === "unreachable") return "Not saved; trying again…";

  return trouble === "signed-out" ? "Not saved: you’re signed out." : text;
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
