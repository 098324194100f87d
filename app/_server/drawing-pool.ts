import "server-only";
import type { Worker } from "node:worker_threads";

type Rules = {
  /** How many documents may wait for their turn. */
  places: number;
  /** Milliseconds that one document may take. */
  deadline: number;
  /** Milliseconds without work after which the thread and its memory are given back. */
  idle: number;
};

type Job<Input> = {
  person: string;
  input: Input;
  done: (pdf: Uint8Array<ArrayBuffer>) => void;
  failed: (error: Error) => void;
};

/** Too many wait already, or this person waits for another document. */
export class Busy extends Error {
  constructor(readonly whose: "yours" | "others") {
    super(`A document of ${whose} is being made.`);
  }
}

/** The thread ended or took too long over this document, and has been replaced. */
export class NotDrawn extends Error {}

/**
 * Makes documents in a thread of their own, one after another and one at a time for each person. The thread begins with
 * the first document and is kept until none has come for a while. Rejects with Busy, with NotDrawn, or with the reason of
 * a signal that aborts while the document still waits.
 */
export function drawingPool<Input>(start: () => Worker, { places, deadline, idle }: Rules) {
  const people = new Set<string>();
  const waiting: Job<Input>[] = [];
  let worker: Worker | undefined;
  let drawing: Job<Input> | undefined;
  let timer: NodeJS.Timeout | undefined;

  function draw(person: string, input: Input, signal?: AbortSignal) {
    return new Promise<Uint8Array<ArrayBuffer>>((done, failed) => {
      signal?.throwIfAborted();
      if (people.has(person)) throw new Busy("yours");
      if (drawing && waiting.length >= places) throw new Busy("others");

      const job = { person, input, done, failed };
      people.add(person);
      waiting.push(job);
      signal?.addEventListener("abort", () => leave(job, signal.reason), { once: true });
      next();
    });
  }

  function leave(job: Job<Input>, reason: Error) {
    const place = waiting.indexOf(job);
    if (place === -1) return;

    waiting.splice(place, 1);
    people.delete(job.person);
    job.failed(reason);
  }

  function next() {
    if (drawing) return;

    clearTimeout(timer);
    drawing = waiting.shift();
    if (drawing) {
      worker ??= begin();
      worker.postMessage(drawing.input);
      timer = setTimeout(() => end(worker, new NotDrawn("It took too long.")), deadline);
    } else {
      timer = setTimeout(() => end(worker), idle);
    }
    timer.unref();
  }

  function begin() {
    const begun = start();

    begun.on("message", (pdf) => {
      // What a thread that was given up still sends is another document.
      if (begun === worker) settle((job) => job.done(pdf));
    });
    begun.on("error", (cause) => end(begun, new NotDrawn("Its thread failed.", { cause })));
    begun.on("exit", () => end(begun, new NotDrawn("Its thread ended.")));
    // After the listeners, each of which would hold the process open.
    begun.unref();

    return begun;
  }

  function end(ended: Worker | undefined, reason?: Error) {
    if (!ended || ended !== worker) return;

    worker = undefined;
    void ended.terminate();
    if (reason) settle((job) => job.failed(reason));
  }

  function settle(tell: (job: Job<Input>) => void) {
    const job = drawing;
    drawing = undefined;
    if (job) {
      people.delete(job.person);
      tell(job);
    }
    next();
  }

  return draw;
}
