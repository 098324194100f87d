import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DataHeldError, lockData } from "@/db/data-lock";

const unshared = ["--pid", "--fork", "--kill-child", "--mount-proc"];
/** What runs a command as in a container; nothing where the system doesn't let us, and the tests hold of plain processes. */
const container =
  spawnSync("unshare", [...unshared, "true"]).status === 0 ? ["unshare", ...unshared] : [];

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

    const error = await refusal();
    expect(error.pid).toBe(holder.child.pid);
    expect(error.since >= before && error.since <= new Date().toISOString()).toBe(true);
    expect(error.message).toContain(String(holder.child.pid));
    expect(error.message).toContain(error.since);
  });

  test("refuses the same process too, and is free again once released", async () => {
    const lock = await lockData(folder);
    expect((await refusal()).pid).toBe(process.pid);

    lock.release();
    (await lockData(folder)).release();
    expect(readdirSync(home)).toEqual([]);
  });

  test("released twice, it leaves alone what someone else has taken since", async () => {
    const lock = await lockData(folder);
    lock.release();
    await lockData(folder);
    lock.release();

    expect((await refusal()).pid).toBe(process.pid);
  });

  test("takes over from a process that was killed", async () => {
    const holder = await aProcess();
    await holder.ask(folder);
    await kill(holder.child);

    await lockData(folder);
    expect(readdirSync(home)).toEqual(ownFiles());
  });

  test("takes over from a process that was killed, also while its parent takes no note of it", async () => {
    const holder = await aProcess(neglectful);
    await holder.ask(folder);
    const { pid } = await refusal();
    process.kill(pid, "SIGKILL");
    await expect.poll(() => readFileSync(`/proc/${pid}/stat`, "utf8")).toMatch(/\) Z /);

    await lockData(folder);
    expect(readdirSync(home)).toEqual(ownFiles());
  });

  test("does not take a later process with the same pid for the holder", async () => {
    writeLock({ pid: process.pid, startedAt: "another boot 1" });

    await lockData(folder);
    expect((await refusal()).pid).toBe(process.pid);
  });

  test("takes over a lock that a power cut left empty or broken", async () => {
    for (const left of ["", "{", "null", '{"pid":"1"}']) {
      writeFileSync(`${folder}.lock`, left);
      const lock = await lockData(folder);
      expect((await refusal()).pid).toBe(process.pid);
      lock.release();
    }
  });

  test("succeeds a process that died while it was taking over", async () => {
    writeLock({ id: "first" });
    writeLock({ id: "second" }, ".after-first");

    await lockData(folder);
    expect(readdirSync(home)).toEqual(ownFiles());
  });

  test("respects a process that is taking over right now", async () => {
    const taker = await aProcess();
    await taker.ask(folder);
    const claim = readFileSync(`${folder}.lock`, "utf8");
    writeLock({ id: "dead" });
    writeFileSync(`${folder}.lock.after-dead`, claim);

    expect((await refusal()).pid).toBe(taker.child.pid);
  });

  test.each([
    ["of one container", []],
    ["each in one of its own", container],
  ])(
    "has exactly one winner when several take over at once, %s, again and again",
    async (_, parent) => {
      const takers = await Promise.all(Array.from({ length: 5 }, () => aProcess(parent)));

      for (let round = 0; round < 100; round += 1) {
        writeLock({ id: `dead-${round}` });
        const answers = await Promise.all(takers.map((taker) => taker.ask(folder)));
        const winners = takers.filter((_, n) => answers[n] === "locked");

        expect(winners).toHaveLength(1);
        expect(answers.filter((said) => said === `held by ${winners[0]?.pid}`)).toHaveLength(4);
        await winners[0]?.ask("release");
      }
      expect(readdirSync(home)).toEqual([]);
    },
    60_000,
  );
});

describe("lockData of several containers with one volume", () => {
  test("refuses while the holder is there, though none here has its pid", async () => {
    await lockData(folder);
    writeLock({ ...readLock(folder), pid: 2 ** 30, namespace: "pid:[1]" });

    expect((await refusal()).pid).toBe(2 ** 30);
  });

  test("takes over from a holder that was killed, though someone here has its pid", async () => {
    const holder = await aProcess();
    await holder.ask(folder);
    await kill(holder.child);
    await lockData(`${folder}2`);
    const { id } = readLock(folder);
    writeLock({ ...readLock(`${folder}2`), namespace: "pid:[1]", id });

    (await lockData(folder)).release();
    expect(readdirSync(home)).toEqual(ownFiles("database2"));
  });

  test("goes by the pid in a lock of an older Leadpath, which says no container", async () => {
    await lockData(`${folder}2`);
    writeLock({ ...readLock(`${folder}2`), namespace: undefined, id: "older" });

    expect((await refusal()).pid).toBe(process.pid);
  });

  test("refuses a second one by name, and lets it in once the first one is killed", async () => {
    const [holder, other] = await Promise.all([aProcess(container), aProcess(container)]);
    await holder.ask(folder);

    expect(await other.ask(folder)).toBe(`held by ${holder.pid}`);
    expect((await refusal()).pid).toBe(holder.pid);
    await kill(holder.child);
    await expect.poll(() => other.ask(folder)).toBe("locked");
    expect(readdirSync(home)).toEqual(ownFiles());
  });
});

async function refusal() {
  try {
    await lockData(folder);
  } catch (error) {
    if (error instanceof DataHeldError) return error;
    throw error;
  }
  throw new Error("The lock was given.");
}

/** What a holder has beside the data: its lock, and where it shows that it's there. */
function ownFiles(name = "database") {
  return [`${name}.lock`, `${name}.lock.alive-${readLock(path.join(home, name)).id}`];
}

type Holder = { pid: number; startedAt: string; id: string; namespace: string };

function readLock(of: string): Holder {
  return JSON.parse(readFileSync(`${of}.lock`, "utf8"));
}

/** A lock of a process that is no more, unless told otherwise. */
function writeLock(holder: Partial<Holder>, suffix = "") {
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
  const pid = Number((await lines.next()).value);

  return {
    child,
    pid,
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
