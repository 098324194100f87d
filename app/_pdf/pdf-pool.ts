import "server-only";
import type { Worker } from "node:worker_threads";

type Rules = {
  /** How many documents may wait for their turn. */
  queueLength: number;
  /** Milliseconds that one document may take. */
  deadline: number;
  /** Milliseconds without work after which the thread and its memory are given back. */
  idle: number;
};

type Job<Input> = {
  person: string;
  input: Input;
  done: (pdf: Uint8Array<ArrayBuffer>) => void;
  failed: (error: unknown) => void;
};

/** Too many documents wait already, or this person waits for another. */
export class PdfBusy extends Error {
  constructor(readonly whose: "yours" | "others") {
    super(`A document of ${whose} is being made.`);
  }
}

/** The thread could not make this document, ended or took too long. */
export class PdfFailed extends Error {}

/**
 * Makes documents in a worker thread, one after another and one at a time for each person. The thread begins with the
 * first document and is kept until none has come for a while. Rejects with PdfBusy, with PdfFailed, or with the reason
 * of a signal that aborts, after which the person may ask again.
 */
export function pdfPool<Input>(start: () => Worker, { queueLength, deadline, idle }: Rules) {
  const people = new Map<string, Job<Input>>();
  const queue: Job<Input>[] = [];
  let worker: Worker | undefined;
  let current: Job<Input> | undefined;
  let timer: NodeJS.Timeout | undefined;

  function make(person: string, input: Input, signal?: AbortSignal) {
    return new Promise<Uint8Array<ArrayBuffer>>((done, failed) => {
      signal?.throwIfAborted();
      if (people.has(person)) throw new PdfBusy("yours");
      if (current && queue.length >= queueLength) throw new PdfBusy("others");

      const job = { person, input, done, failed };
      people.set(person, job);
      queue.push(job);
      signal?.addEventListener("abort", () => leave(job, signal.reason), { once: true });
      next();
    });
  }

  /** One that has begun is still finished, for no one. */
  function leave(job: Job<Input>, reason: unknown) {
    const place = queue.indexOf(job);
    if (place !== -1) queue.splice(place, 1);
    release(job);
    job.failed(reason);
  }

  function release(job: Job<Input>) {
    if (people.get(job.person) === job) people.delete(job.person);
  }

  function next() {
    if (current) return;

    clearTimeout(timer);
    current = queue.shift();
    if (current) send(current);
    else after(idle, () => end(worker));
  }

  function send(job: Job<Input>) {
    try {
      worker ??= begin();
      worker.postMessage(job.input);
    } catch (cause) {
      settle(() => job.failed(new PdfFailed("It cannot be sent to a thread.", { cause })));
      return;
    }

    after(deadline, () => {
      // After a stall of the event loop the timer comes before a document that has long been sent: that one goes first.
      setImmediate(() => {
        if (job === current) end(worker, new PdfFailed("It took too long."));
      });
    });
  }

  function after(delay: number, then: () => void) {
    timer = setTimeout(then, delay).unref();
  }

  function begin() {
    const begun = start();

    begun.on("message", (pdf) => {
      // What a thread that was given up still sends is another document.
      if (begun === worker) settle((job) => job.done(pdf));
    });
    begun.on("error", (cause) => end(begun, new PdfFailed("Its thread failed.", { cause })));
    begun.on("exit", () => end(begun, new PdfFailed("Its thread ended.")));
    // After the listeners, each of which would hold the process open.
    begun.unref();

    return begun;
  }

  function end(ended: Worker | undefined, reason?: PdfFailed) {
    if (!ended || ended !== worker) return;

    worker = undefined;
    void ended.terminate();
    if (reason) settle((job) => job.failed(reason));
  }

  function settle(tell: (job: Job<Input>) => void) {
    const job = current;
    current = undefined;
    if (job) {
      release(job);
      tell(job);
    }
    next();
  }

  return make;
}
