import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { PdfBusy, PdfFailed, pdfPool } from "@/app/_pdf/pdf-pool";

const rules = { queueLength: 2, deadline: 30_000, idle: 30_000 };

/** A thread that does what each document says, in the place of making a PDF. */
function thread() {
  return new Worker(
    `const { parentPort } = require("node:worker_threads");
    const cell = new Int32Array(new SharedArrayBuffer(4));
    parentPort.on("message", ({ fault, gate, sent }) => {
      if (fault === "die") process.exit(1);
      if (fault === "throw") throw new Error("No.");
      if (fault === "hang") Atomics.wait(cell, 0, 0);
      if (gate) Atomics.wait(gate, 0, 0);
      parentPort.postMessage(new Uint8Array([1]));
      if (sent) Atomics.store(sent, 0, 1), Atomics.notify(sent, 0);
    });`,
    { eval: true },
  );
}

type Document = {
  fault?: "die" | "throw" | "hang";
  gate?: Int32Array;
  sent?: Int32Array;
  callback?: () => void;
};

function countedThreads() {
  const begun: Worker[] = [];
  const start = () => {
    const worker = thread();
    begun.push(worker);
    return worker;
  };

  return { begun, start };
}

function flag() {
  return new Int32Array(new SharedArrayBuffer(4));
}

function closedGate() {
  const gate = flag();
  const open = () => {
    Atomics.store(gate, 0, 1);
    Atomics.notify(gate, 0);
  };

  return { gate, open };
}

test("the event loop turns while a document is made", async () => {
  const make = pdfPool<Document>(thread, rules);
  const { gate, open } = closedGate();
  const made = make("Ada", { gate });

  // Only a turn of this loop opens the gate that the thread stands before.
  setImmediate(open);

  expect(await made).toEqual(new Uint8Array([1]));
});

test("one at a time is made for each person, and the next when it is done", async () => {
  const make = pdfPool<Document>(thread, rules);
  const { gate, open } = closedGate();
  const first = make("Ada", { gate });

  await expect(make("Ada", {})).rejects.toMatchObject({ whose: "yours" });
  open();
  await first;
  await expect(make("Ada", {})).resolves.toBeDefined();
});

test("no more wait than the queue holds, and who leaves gives their place up", async () => {
  const make = pdfPool<Document>(thread, rules);
  const { gate, open } = closedGate();
  const browser = new AbortController();
  const first = make("Ada", { gate });
  const second = make("Ben", {});
  const third = make("Cleo", {}, browser.signal);

  await expect(make("Dan", {})).rejects.toThrow(PdfBusy);
  browser.abort();
  await expect(third).rejects.toMatchObject({ name: "AbortError" });
  const fourth = make("Dan", {});
  open();
  await expect(Promise.all([first, second, fourth])).resolves.toHaveLength(3);
});

test.each(["die", "throw"] as const)(
  "a thread that fails (%s) refuses its document alone, and is replaced",
  async (fault) => {
    const make = pdfPool<Document>(thread, rules);
    const failed = make("Ada", { fault });
    const next = make("Ben", {});

    await expect(failed).rejects.toThrow(
      fault === "throw" ? "Its thread failed." : "Its thread ended.",
    );
    await expect(next).resolves.toBeDefined();
    await expect(make("Ada", {})).resolves.toBeDefined();
  },
);

test("a document that takes too long is refused, and its thread replaced", async () => {
  const make = pdfPool<Document>(thread, { ...rules, deadline: 2_000 });

  await expect(make("Ada", { fault: "hang" })).rejects.toThrow(PdfFailed);
  await expect(make("Ada", {})).resolves.toBeDefined();
});

test("a document that is there when a stalled loop reads its clock is not late", async () => {
  const deadline = 50;
  const make = pdfPool<Document>(thread, { ...rules, deadline });
  const sent = flag();
  const made = make("Ada", { sent });

  // This loop stands still until the document is on its way and its time is up.
  Atomics.wait(sent, 0, 0);
  Atomics.wait(flag(), 0, 0, 2 * deadline);

  await expect(made).resolves.toBeDefined();
});

test("a document that no thread can be sent is refused alone", async () => {
  const make = pdfPool<Document>(thread, rules);

  await expect(make("Ada", { callback: () => {} })).rejects.toThrow(PdfFailed);
  await expect(make("Ada", {})).resolves.toBeDefined();
});

test("a person who closes the browser may ask again while the thread still makes the first", async () => {
  const make = pdfPool<Document>(thread, rules);
  const { gate, open } = closedGate();
  const browser = new AbortController();
  const first = make("Ada", { gate }, browser.signal);
  browser.abort();
  await expect(first).rejects.toMatchObject({ name: "AbortError" });
  // Made between the two of Ada's: the end of her first doesn't make room for a third.
  const between = make("Ben", {});
  const second = make("Ada", {});
  open();
  await between;

  await expect(make("Ada", {})).rejects.toMatchObject({ whose: "yours" });
  await expect(second).resolves.toBeDefined();
});

test("a browser that has gone already asks for nothing", async () => {
  const make = pdfPool<Document>(() => expect.fail("A thread began."), rules);

  await expect(make("Ada", {}, AbortSignal.abort())).rejects.toMatchObject({ name: "AbortError" });
});

test("what a thread that was given up still sends is no one's document", async () => {
  const { begun, start } = countedThreads();
  const make = pdfPool<Document>(start, { ...rules, deadline: 2_000 });
  await expect(make("Ada", { fault: "hang" })).rejects.toThrow(PdfFailed);
  const { gate, open } = closedGate();
  const made = make("Ben", { gate });

  begun[0]?.emit("message", new Uint8Array([2]));
  open();

  expect(await made).toEqual(new Uint8Array([1]));
});

test("a thread is kept between documents, and ends when none comes", async () => {
  const { begun, start } = countedThreads();
  const make = pdfPool<Document>(start, { ...rules, idle: 500 });

  await make("Ada", {});
  await make("Ada", {});
  expect(begun).toHaveLength(1);
  await new Promise((ended) => begun[0]?.once("exit", ended));
  await make("Ada", {});
  expect(begun).toHaveLength(2);
});
