import { describe, expect, test } from "vitest";
import {
  type Autosave,
  type AutosaveEvent,
  advance,
  isStuck,
  isUnsaved,
  keptText,
  nextStep,
  startAutosave,
  statusOf,
} from "@/lib/assessments/autosave";

const answer = (change = {}) => ({
  choice: "3",
  confidence: "medium",
  note: "",
  reason: "",
  ...change,
});
const typed = (change = {}, isText = false): AutosaveEvent => ({
  type: "typed",
  answer: answer(change),
  isText,
});
const savedAs = (revision: number): AutosaveEvent => ({ type: "saved", revision, at: "instant" });
const conflicted = (change = {}): AutosaveEvent => ({
  type: "conflicted",
  current: { ...answer(change), revision: 7 },
});
const sent: AutosaveEvent = { type: "sent" };
const lost: AutosaveEvent = { type: "failed", trouble: "unreachable" };
const goOn: AutosaveEvent = { type: "submitted", goesOn: true, overwrites: false };
const overwrite: AutosaveEvent = { type: "submitted", goesOn: true, overwrites: true };

function formAfter(...events: AutosaveEvent[]) {
  return events.reduce(advance, startAutosave());
}

function said(state: Autosave) {
  return statusOf(state).text;
}

describe("an answer that saves itself", () => {
  test("says nothing and does nothing before anything is typed", () => {
    const state = startAutosave();

    expect([nextStep(state), said(state), isStuck(state)]).toEqual([undefined, "", false]);
  });

  test("saves a choice at once and a text after a pause", () => {
    expect(formAfter(typed())).toMatchObject({ pause: 0 });
    expect(formAfter(typed({ note: "a" }, true))).toMatchObject({ pause: 500 });
    expect(nextStep(formAfter(typed()))).toBe("save");
    expect(said(formAfter(typed(), sent))).toBe("Saving…");
    expect(said(formAfter(typed(), sent, savedAs(1)))).toBe("Saved");
  });

  test("sends one request at a time, and then what was typed in the meantime", () => {
    const meanwhile = formAfter(typed(), sent, typed({ note: "more" }));

    expect(nextStep(meanwhile)).toBeUndefined();
    const next = advance(meanwhile, savedAs(1));
    expect([nextStep(next), next.revision, said(next)]).toEqual(["save", 1, "Saving…"]);
  });

  test("says what is missing, and holds anyone who leaves", () => {
    const noChoice = formAfter(typed({ choice: "", note: "first the note" }));
    const noReason = formAfter(typed(), sent, savedAs(1), typed({ choice: "not_applicable" }));

    expect(said(noChoice)).toBe("Not saved yet: choose a level");
    expect(said(noReason)).toBe("Not saved yet: say why it doesn’t apply");
    for (const state of [noChoice, noReason]) {
      expect([nextStep(state), isStuck(state)]).toEqual([undefined, true]);
    }
    expect(isUnsaved(advance(noReason, typed({ reason: "of level 3" })))).toBe(false);
  });
});

test("a page that comes anew fills a form in which nothing was typed, and no other", () => {
  const renewed: AutosaveEvent = { type: "renewed", current: { ...answer(), revision: 4 } };

  expect(formAfter(renewed)).toMatchObject({ revision: 4, typed: { choice: "3" } });
  for (const state of [formAfter(typed({ choice: "2" })), formAfter(typed(), sent)]) {
    expect(advance(state, renewed)).toBe(state);
  }
});

describe("a failure", () => {
  test("is tried again, later each time, and at once when the connection may be back", () => {
    const once = formAfter(typed(), sent, lost);
    const often = Array.from({ length: 9 }).reduce<Autosave>(
      (state) => advance(advance(state, sent), lost),
      once,
    );

    expect([nextStep(once), once.pause, isStuck(once)]).toEqual(["save", 1000, true]);
    expect(often.pause).toBe(8000);
    expect(advance(often, { type: "hurried" }).pause).toBe(0);
    expect(said(advance(often, sent))).toContain("Not saved: the server can’t be reached");
    expect(isStuck(advance(advance(often, sent), savedAs(1)))).toBe(false);
  });

  test("does not conflict with its own request that did arrive, even an earlier one", () => {
    const state = formAfter(
      typed(),
      sent,
      lost,
      typed({ note: "x" }),
      sent,
      lost,
      sent,
      conflicted(),
    );

    expect([state.conflict, state.revision]).toEqual([undefined, 7]);
    expect(nextStep(state)).toBe("save");
  });

  test("that is refused waits for a change; that is closed is final", () => {
    const refused = formAfter(typed(), sent, { type: "refused", errors: { note: ["Too long"] } });
    const closed = formAfter(typed(), sent, { type: "closed", message: "Submitted" });

    expect(nextStep(refused)).toBeUndefined();
    expect([said(refused), refused.wasGoingOn]).toEqual(["Not saved: fix the error below", false]);
    expect(formAfter(typed(), goOn, sent, { type: "refused" }).wasGoingOn).toBe(true);
    expect(nextStep(advance(refused, typed({ note: "short" })))).toBe("save");
    for (const event of [typed({ note: "x" }), { type: "hurried" }, goOn, overwrite] as const) {
      expect(nextStep(advance(closed, event))).toBeUndefined();
    }
    expect([said(closed), isStuck(closed)]).toEqual(["Not saved", true]);
  });
});

describe("going on", () => {
  test("waits until everything is saved", () => {
    const failing = formAfter(typed(), sent, lost, goOn);

    expect(nextStep(failing)).toBe("save");
    expect(said(failing)).toContain("then continuing");
    expect(nextStep(advance(advance(failing, sent), savedAs(1)))).toBe("continue");
  });

  test("asks the server even for what is missing, so that it says what", () => {
    expect(nextStep(formAfter(goOn))).toBe("continue");
    expect(nextStep(formAfter(typed({ choice: "", note: "x" }), goOn))).toBe("save");
  });
});

describe("a conflict", () => {
  const state = formAfter(typed(), sent, conflicted({ choice: "5" }));

  test("is decided by no one but the person", () => {
    for (const event of [typed({ note: "x" }), goOn, { type: "hurried" }] as const) {
      expect(nextStep(advance(state, event))).toBeUndefined();
    }
    expect(advance(state, goOn).revision).toBe(0);
    expect([said(state), isStuck(state)]).toEqual(["Not saved", true]);
  });

  test("ends with what is saved, or with what the person sees", () => {
    const kept = advance(state, { type: "kept" });
    expect(kept).toMatchObject({ revision: 7, typed: { choice: "5" } });
    expect(said(kept)).toBe("Saved");

    const overwriting = advance(state, overwrite);
    expect(nextStep(overwriting)).toBe("save");
    const overwritten = advance(advance(overwriting, sent), savedAs(8));
    expect(overwritten).toMatchObject({ revision: 8, overwrites: false });
    expect(isUnsaved(overwritten)).toBe(false);
  });
});

describe("an answer whose form is gone", () => {
  test("says why it is not saved", () => {
    const busy: AutosaveEvent = {
      type: "failed",
      trouble: "busy",
      message: "Too many requests.",
    };
    const signedOut: AutosaveEvent = { type: "failed", trouble: "signed-out" };

    expect(keptText(formAfter(typed({ choice: "" })))).toBe("Not saved yet: choose a level.");
    expect(keptText(formAfter(typed(), sent, lost))).toContain("can’t be reached");
    expect(keptText(formAfter(typed(), sent, busy))).toBe("Too many requests.");
    expect(keptText(formAfter(typed(), sent, signedOut))).toBe("You’re signed out.");
    expect(keptText(formAfter(typed(), sent, { type: "refused" }))).toContain(
      "has an error to fix",
    );
    expect(keptText(formAfter(typed(), sent, conflicted({ choice: "5" })))).toContain(
      "in another tab",
    );
  });

  test("goes on, once the form is there again, as if nothing had held it up, and leads nowhere", () => {
    const reopened = (...events: AutosaveEvent[]) =>
      advance(formAfter(...events), { type: "reopened" });

    const failing = reopened(typed(), sent, lost, goOn);
    expect(failing).toMatchObject({ pause: 0, isGoingOn: false, typed: { choice: "3" } });
    expect([nextStep(failing), said(failing)]).toEqual(["save", "Saving…"]);
    expect(nextStep(reopened(typed(), sent, { type: "closed" }))).toBe("save");
    expect(nextStep(reopened(typed(), sent, conflicted({ choice: "5" })))).toBeUndefined();
  });
});
