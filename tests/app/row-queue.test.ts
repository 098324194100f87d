import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sendRow } from "@/components/teams/row-queue";
import { advance, startAutosave } from "@/lib/assessments/autosave";
import type { GridState } from "@/lib/teams/grid-state";

const place = { teamId: "t", roundId: "r", skill: "negotiation" };

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test("rows that are answered while a request is on its way go together with the next, in their order", async () => {
  const { action, requests, answerAll } = anAction();
  const events = ["a", "b", "c"].map((id) => sendRow({ place, action, id, state: typed("3") }));
  await vi.advanceTimersByTimeAsync(1000);
  const later = ["d", "e"].map((id) => sendRow({ place, action, id, state: typed("4") }));
  await vi.advanceTimersByTimeAsync(1000);
  expect(requests).toEqual([["a", "b", "c"]]);

  answerAll();
  await vi.advanceTimersByTimeAsync(1000);
  expect(requests).toEqual([
    ["a", "b", "c"],
    ["d", "e"],
  ]);
  answerAll();
  await vi.advanceTimersByTimeAsync(1000);

  for (const event of await Promise.all([...events, ...later])) {
    expect(event).toEqual({ type: "saved", revision: 1, at: "now" });
  }
});

test("rows of another skill wait for a request of their own", async () => {
  const { action, requests, answerAll } = anAction();
  sendRow({ place, action, id: "a", state: typed("3") });
  sendRow({ place: { ...place, skill: "storytelling" }, action, id: "a", state: typed("3") });
  sendRow({ place, action, id: "b", state: typed("3") });
  for (let n = 0; n < 2; n += 1) {
    await vi.advanceTimersByTimeAsync(1000);
    answerAll();
  }
  await vi.advanceTimersByTimeAsync(1000);

  expect(requests).toEqual([["a", "b"], ["a"]]);
});

test("a request that's lost fails each of its rows, and keeps none of the next from being sent", async () => {
  const lost = async () => {
    throw new TypeError("Failed to fetch");
  };
  const { action, answerAll } = anAction();
  const failed = ["a", "b"].map((id) => sendRow({ place, action: lost, id, state: typed("3") }));
  await vi.advanceTimersByTimeAsync(1000);
  expect(await Promise.all(failed)).toEqual(
    failed.map(() => ({ type: "failed", trouble: "unreachable" })),
  );

  const next = sendRow({ place, action, id: "a", state: typed("3") });
  await vi.advanceTimersByTimeAsync(1000);
  answerAll();
  expect(await next).toMatchObject({ type: "saved" });
  await vi.advanceTimersByTimeAsync(1000);
});

test("what is wrong with all of a request is told to each of its rows", async () => {
  const signedOut = async (): Promise<GridState> => ({ isSignedOut: true });
  const event = sendRow({ place, action: signedOut, id: "a", state: typed("3") });
  await vi.advanceTimersByTimeAsync(1000);

  expect(await event).toEqual({ type: "failed", trouble: "signed-out" });
});

function typed(choice: string) {
  const answer = { choice, confidence: "medium", note: "", reason: "" };

  return advance(startAutosave(), { type: "typed", answer, isText: false });
}

/** An action that answers once it's told to. */
function anAction() {
  const requests: string[][] = [];
  let waiting: (() => void)[] = [];
  const action = (_previous: unknown, form: FormData) => {
    const ids = [...form.keys()].flatMap((name) => /^choice\.(.*)/.exec(name)?.[1] ?? []);
    requests.push(ids);
    const rows = Object.fromEntries(ids.map((id) => [id, { saved: { revision: 1, at: "now" } }]));

    return new Promise<GridState>((resolve) => {
      waiting.push(() => resolve({ rows }));
    });
  };

  return {
    action,
    requests,
    answerAll() {
      for (const answer of waiting) answer();
      waiting = [];
    },
  };
}
