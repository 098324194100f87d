import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DataHeldError, lockData } from "@/db/data-lock";

let home: string;
let folder: string;
let processes: ChildProcessWithoutNullStreams[] = [];

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), "leadpath-lock-"));
  folder = path.join(home, "database");
});

afterEach(async () => {
  await Promise.all(processes.map(kill));
  processes = [];
  rmSync(home, { recursive: true });
});

describe("lockData", () => {
  test("refuses a second process and names the first", async () => {
    const before = new Date().toISOString();
    const holder = await aProcess();
    expect(await holder.ask(folder)).toBe("locked");

    const error = refusal();
    expect(error.pid).toBe(holder.child.pid);
    expect(error.since >= before && error.since <= new Date().toISOString()).toBe(true);
    expect(error.message).toContain(String(holder.child.pid));
    expect(error.message).toContain(error.since);
  });

  test("refuses the same process too, and is free again once released", () => {
    const lock = lockData(folder);
    expect(refusal().pid).toBe(process.pid);

    lock.release();
    lockData(folder).release();
    expect(readdirSync(home)).toEqual([]);
  });

  test("released twice, it leaves alone what someone else has taken since", () => {
    const lock = lockData(folder);
    lock.release();
    lockData(folder);
    lock.release();

    expect(refusal().pid).toBe(process.pid);
  });

  test("takes over from a process that was killed", async () => {
    const holder = await aProcess();
    await holder.ask(folder);
    await kill(holder.child);

    lockData(folder);
    expect(readdirSync(home)).toEqual(["database.lock"]);
  });

  test("takes over from a process that was killed, also while its parent takes no note of it", async () => {
    const holder = await aProcess(neglectful);
    await holder.ask(folder);
    const { pid } = refusal();
    process.kill(pid, "SIGKILL");
    await expect.poll(() => readFileSync(`/proc/${pid}/stat`, "utf8")).toMatch(/\) Z /);

    lockData(folder);
    expect(readdirSync(home)).toEqual(["database.lock"]);
  });

  test("does not take a later process with the same pid for the holder", () => {
    writeLock({ pid: process.pid, startedAt: "another boot 1" });

    lockData(folder);
    expect(refusal().pid).toBe(process.pid);
  });

  test("takes over a lock that a power cut left empty or broken", () => {
    for (const left of ["", "{", "null", '{"pid":"1"}']) {
      writeFileSync(`${folder}.lock`, left);
      const lock = lockData(folder);
      expect(refusal().pid).toBe(process.pid);
      lock.release();
    }
  });

  test("succeeds a process that died while it was taking over", () => {
    writeLock({ id: "first" });
    writeLock({ id: "second" }, ".after-first");

    lockData(folder);
    expect(readdirSync(home)).toEqual(["database.lock"]);
  });

  test("respects a process that is taking over right now", async () => {
    const taker = await aProcess();
    await taker.ask(folder);
    const claim = readFileSync(`${folder}.lock`, "utf8");
    writeLock({ id: "dead" });
    writeFileSync(`${folder}.lock.after-dead`, claim);

    expect(refusal().pid).toBe(taker.child.pid);
  });

  test("has exactly one winner when several take over at once, again and again", async () => {
    const takers = await Promise.all(Array.from({ length: 5 }, () => aProcess()));

    for (let round = 0; round < 100; round += 1) {
      writeLock({ id: `dead-${round}` });
      const answers = await Promise.all(takers.map((taker) => taker.ask(folder)));
      const winners = takers.filter((_, n) => answers[n] === "locked");

      expect(winners).toHaveLength(1);
      expect(answers.filter((said) => said === `held by ${winners[0]?.child.pid}`)).toHaveLength(4);
      await winners[0]?.ask("release");
    }
    expect(readdirSync(home)).toEqual([]);
  }, 60_000);
});

function refusal() {
  try {
    lockData(folder);
  } catch (error) {
    if (error instanceof DataHeldError) return error;
    throw error;
  }
  throw new Error("The lock was given.");
}

/** A lock of a process that is no more, unless told otherwise. */
function writeLock(holder: { pid?: number; startedAt?: string; id?: string }, suffix = "") {
  const left = { pid: 2 ** 30, startedAt: "then", since: "2026-01-01T00:00:00.000Z", id: "dead" };
  writeFileSync(`${folder}.lock${suffix}`, JSON.stringify({ ...left, ...holder }));
}

/** Runs a command as a child that it never waits for: killed, the child stays in the system's list of processes. */
const neglectful = ["sh", "-c", 'exec 3<&0; "$@" <&3 & exec sleep 600 >&-', "sh"];

async function aProcess(parent: string[] = []) {
  const [command = "", ...words] = [
    ...parent,
    ...[process.execPath, "--import", "tsx", "tests/support/lock-holder.ts"],
  ];
  const child = spawn(command, words);
  processes.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  await lines.next();

  return {
    child,
    async ask(line: string) {
      child.stdin.write(`${line}\n`);
      return (await lines.next()).value;
    },
  };
}

async function kill(child: ChildProcessWithoutNullStreams) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
}
