import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { Busy, drawingPool, NotDrawn } from "@/app/_server/drawing-pool";

const rules = { places: 2, deadline: 30_000, idle: 30_000 };

/** A thread that does what each document says, in the place of the drawing. */
function thread() {
  return new Worker(
    `const { parentPort } = require("node:worker_threads");
    const cell = new Int32Array(new SharedArrayBuffer(4));
    parentPort.on("message", ({ deed, gate }) => {
      if (deed === "die") process.exit(1);
      if (deed === "throw") throw new Error("No.");
      if (deed === "hang") Atomics.wait(cell, 0, 0);
      if (gate) Atomics.wait(gate, 0, 0);
      parentPort.postMessage(new Uint8Array([1]));
    });`,
    { eval: true },
  );
}

type Document = { deed?: "die" | "throw" | "hang"; gate?: Int32Array };

function closedGate() {
  const gate = new Int32Array(new SharedArrayBuffer(4));
  const open = () => {
    Atomics.store(gate, 0, 1);
    Atomics.notify(gate, 0);
  };

  return { gate, open };
}

test("the event loop turns while a document is made", async () => {
  const draw = drawingPool<Document>(thread, rules);
  const { gate, open } = closedGate();
  const made = draw("Ada", { gate });

  // Only a turn of this loop opens the gate that the thread stands before.
  setImmediate(open);

  expect(await made).toEqual(new Uint8Array([1]));
});

test("one at a time is made for each person, and the next when it is done", async () => {
  const draw = drawingPool<Document>(thread, rules);
  const { gate, open } = closedGate();
  const first = draw("Ada", { gate });

  await expect(draw("Ada", {})).rejects.toMatchObject({ whose: "yours" });
  open();
  await first;
  await expect(draw("Ada", {})).resolves.toBeDefined();
});

test("no more wait than there are places, and who leaves gives theirs up", async () => {
  const draw = drawingPool<Document>(thread, rules);
  const { gate, open } = closedGate();
  const browser = new AbortController();
  const first = draw("Ada", { gate });
  const second = draw("Ben", {});
  const third = draw("Cleo", {}, browser.signal);

  await expect(draw("Dan", {})).rejects.toThrow(Busy);
  browser.abort();
  await expect(third).rejects.toMatchObject({ name: "AbortError" });
  const fourth = draw("Dan", {});
  open();
  await expect(Promise.all([first, second, fourth])).resolves.toHaveLength(3);
});

test.each(["die", "throw"] as const)(
  "a thread that fails (%s) refuses its document alone, and is replaced",
  async (deed) => {
    const draw = drawingPool<Document>(thread, rules);
    const failed = draw("Ada", { deed });
    const next = draw("Ben", {});

    await expect(failed).rejects.toThrow(NotDrawn);
    await expect(next).resolves.toBeDefined();
    await expect(draw("Ada", {})).resolves.toBeDefined();
  },
);

test("a document that takes too long is refused, and its thread replaced", async () => {
  const draw = drawingPool<Document>(thread, { ...rules, deadline: 500 });

  await expect(draw("Ada", { deed: "hang" })).rejects.toThrow(NotDrawn);
  await expect(draw("Ada", { deed: undefined })).resolves.toBeDefined();
});

test("a thread is kept between documents, and ends when none comes", async () => {
  const begun: Worker[] = [];
  const start = () => {
    const worker = thread();
    begun.push(worker);
    return worker;
  };
  const draw = drawingPool<Document>(start, { ...rules, idle: 500 });

  await draw("Ada", {});
  await draw("Ada", {});
  expect(begun).toHaveLength(1);
  await new Promise((ended) => begun[0]?.once("exit", ended));
  await draw("Ada", {});
  expect(begun).toHaveLength(2);
});
