import { once } from "node:events";
import { MessageChannel } from "node:worker_threads";
import { expect, test, vi } from "vitest";
import { startPatientTimer } from "@/db/patient-timer";

test("is late once its time is over, and never after it was canceled", async () => {
  const canceled = vi.fn();
  startPatientTimer(20, canceled).cancel();
  const started = performance.now();
  await new Promise<void>((late) => startPatientTimer(120, late));

  expect(performance.now() - started).toBeGreaterThan(110);
  expect(canceled).not.toHaveBeenCalled();
});

test("gives what waits unread another turn after a stall", async () => {
  const late = vi.fn();
  startPatientTimer(40, late);
  standStill(200);
  for (let turn = 0; turn < 2; turn++) await new Promise(setImmediate);

  expect(late).not.toHaveBeenCalled();
  await expect.poll(() => late.mock.calls.length).toBe(1);
});

test("is late in a process that stalls again and again, too", async () => {
  const late = vi.fn();
  startPatientTimer(40, late);
  for (let stall = 0; stall < 4; stall++) {
    standStill(120);
    for (let turn = 0; turn < 2; turn++) await new Promise(setImmediate);
  }

  expect(late).toHaveBeenCalledTimes(1);
});

test("lets what has arrived be read before it is late", async () => {
  const late = vi.fn();
  const timer = startPatientTimer(40, late);
  const { port1, port2 } = new MessageChannel();
  const answered = once(port1, "message");
  port1.once("message", timer.cancel);
  port2.postMessage("arrived");
  standStill(80);
  await answered;
  await new Promise(setImmediate);
  port1.close();

  expect(late).not.toHaveBeenCalled();
});

function standStill(ms: number) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
