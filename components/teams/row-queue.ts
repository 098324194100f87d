import { answerOf, eventOf, eventOfError } from "@/components/assessments/answer-request";
import type { Autosave, AutosaveEvent } from "@/lib/assessments/autosave";
import type { FormAction } from "@/lib/forms/form-state";
import type { GridState } from "@/lib/teams/grid-state";

/** Which form a row stands in. */
export type GridPlace = { teamId: string; roundId: string; skill: string };

type Waiting = {
  place: GridPlace;
  action: FormAction<GridState>;
  /** The draft that the row is about. */
  id: string;
  state: Autosave;
  done: (event: AutosaveEvent) => void;
};

/** How long the first of some rows waits for others, in milliseconds. */
const gathering = 150;
/** As many as the server takes at once. */
const most = 50;

let waiting: Waiting[] = [];
let isBusy = false;
/** The forms of which this tab has saved something since it was loaded. */
const saved = new Set<string>();

/**
 * Saves a row of the grid in its turn: one request at a time, each with every row of the same skill that waits by then,
 * in their order. It outlives its page.
 */
export function sendRow(row: Omit<Waiting, "done">): Promise<AutosaveEvent> {
  return new Promise((done) => {
    waiting.push({ ...row, done });
    if (isBusy) return;
    isBusy = true;
    setTimeout(sendWaiting, gathering);
  });
}

/** Whether a page of this form that was fetched ahead may be older than what this tab saved. */
export function wasSavedHere(place: GridPlace) {
  return saved.has(keyOf(place));
}

async function sendWaiting() {
  const [first] = waiting;

  if (!first) {
    isBusy = false;
    return;
  }

  const batch = waiting.filter(({ place }) => keyOf(place) === keyOf(first.place)).slice(0, most);
  waiting = waiting.filter((row) => !batch.includes(row));
  const eventFor = await post(batch, first);
  for (const { id, done } of batch) done(eventFor(id));
  // Whatever follows from these answers joins the next request.
  setTimeout(sendWaiting);
}

async function post(batch: Waiting[], { action, place }: Waiting) {
  try {
    const { rows, ...whole } = await action(undefined, formOf(batch, place));
    if (rows) saved.add(keyOf(place));

    return (id: string) => eventOf(rows?.[id] ?? whole);
  } catch (error) {
    const event = eventOfError(error);

    return () => event;
  }
}

function keyOf({ teamId, roundId, skill }: GridPlace) {
  return `${teamId}/${roundId}/${skill}`;
}

function formOf(batch: Waiting[], place: GridPlace) {
  const form = new FormData();
  for (const [name, value] of Object.entries(place)) form.set(name, value);

  for (const { id, state } of batch) {
    const { choice, confidence, note, intent } = answerOf(state);
    const overwrite = intent && "on";
    const fields = { revision: String(state.revision), choice, confidence, note, overwrite };

    for (const [name, value] of Object.entries(fields)) {
      if (value !== undefined) form.set(`${name}.${id}`, value);
    }
  }

  return form;
}
