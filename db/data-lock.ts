import { randomUUID } from "node:crypto";
import {
  linkSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { isPresent, showPresence } from "./presence";

/** The data is in use by a process that is alive: `pid`, since the ISO instant `since`. */
export class DataHeldError extends Error {
  override readonly name = "DataHeldError";

  constructor(
    folder: string,
    readonly pid: number,
    readonly since: string,
  ) {
    super(`The data in ${folder} is in use by process ${pid} since ${since}: stop it first.`);
  }
}

/** The right to open the data, until it is released or this process ends. */
export type DataLock = { release(): void };

/**
 * Takes the data of `folder` for this process alone, by a file `<folder>.lock` beside it. Refuses with `DataHeldError`
 * while another process on this machine holds it, in whichever container; what a dead process left is taken over, by one
 * taker only.
 */
export async function lockData(folder: string): Promise<DataLock> {
  const lock = `${folder}.lock`;
  const mine = { ...ownIdentity(), since: new Date().toISOString(), id: randomUUID() };
  const draft = `${lock}.${mine.id}`;
  // Before anyone can read of it.
  const presence = mine.namespace ? await showPresence(presenceOf(lock, mine)) : undefined;

  try {
    writeFileSync(draft, JSON.stringify(mine), { mode: 0o600, flush: true });
    // A try fails only when someone else came or went in the middle of it.
    for (let tries = 1; !(await isTaken(lock, draft, folder)); tries += 1) {
      if (tries === 1_000) throw new Error(`The lock ${lock} cannot be taken: remove it.`);
    }
  } catch (error) {
    presence?.end();
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }

  return {
    release() {
      if (readHolder(lock)?.id === mine.id) rmSync(lock);
      presence?.end();
    },
  };
}

/** Where a holder shows that it's there. */
function presenceOf(lock: string, { id }: Pick<Holder, "id">) {
  return `${lock}.alive-${id}`;
}

/** Where whoever takes over from a holder says so. */
function claimOn(lock: string, { id }: Pick<Holder, "id">) {
  return `${lock}.after-${id}`;
}

/**
 * One try. A process that takes over from a dead holder first claims its lock, under a name made of its id, which only one can
 * create. A claimant that died in turn is succeeded in the same way, so the claims form a chain and its last link is
 * the holder. Ids never come back: a claim counts if the lock is still the one that the chain began with.
 */
async function isTaken(lock: string, draft: string, folder: string) {
  const first = readHolder(lock);
  if (!first) return isLinked(draft, lock);

  const leftBehind: string[] = [];
  let last: Holder | undefined = first;
  let place = "";
  while (last) {
    if (await isAlive(last, lock)) {
      // A claim that came too late is about to be withdrawn: not its maker is the holder.
      if (readHolder(lock)?.id !== first.id) return false;
      throw new DataHeldError(folder, last.pid, last.since);
    }
    leftBehind.push(presenceOf(lock, last));
    place = claimOn(lock, last);
    last = readHolder(place);
    if (last) leftBehind.push(place);
  }

  if (!isLinked(draft, place)) return false;
  if (readHolder(lock)?.id !== first.id) {
    rmSync(place);
    return false;
  }
  renameSync(place, lock);
  for (const file of leftBehind) rmSync(file, { force: true });

  return true;
}

/** A link is created whole or not at all, so no one ever reads half a lock. */
function isLinked(draft: string, place: string) {
  try {
    linkSync(draft, place);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** `namespace` is where the holder's `pid` counts: its container, on Linux. */
type Holder = { pid: number; startedAt: string; since: string; id: string; namespace: string };

function readHolder(file: string): Holder | undefined {
  try {
    return parseHolder(readFileSync(file, "utf8")) ?? unknownHolder(file);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    // An older Leadpath says no namespace.
    const { pid, startedAt, since, id, namespace = "" } = JSON.parse(text);
    const texts = [startedAt, since, id, namespace];
    const isWhole = Number.isInteger(pid) && pid > 0 && texts.every(isText);
    return isWhole ? { pid, startedAt, since, id, namespace } : undefined;
  } catch {
    return undefined;
  }
}

/** An empty or broken lock is what a power cut leaves: its process is gone. */
function unknownHolder(file: string): Holder {
  const { ino, mtimeMs } = statSync(file);
  return { pid: 0, startedAt: "", since: "", id: `${ino}-${mtimeMs}`, namespace: "" };
}

/** A pid says nothing about a process in another container: that one is alive if it shows its presence. */
async function isAlive(holder: Holder, lock: string) {
  const here = ownNamespace();
  const isElsewhere = here !== "" && holder.namespace !== "" && holder.namespace !== here;

  return isElsewhere ? isPresent(presenceOf(lock, holder)) : isRunning(holder);
}

function isRunning({ pid, startedAt }: Holder) {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) === "ESRCH") return false;
  }
  const now = lookAt(pid);

  return now === undefined || (now.startedAt === startedAt && !now.isGone);
}

function ownIdentity() {
  return {
    pid: process.pid,
    startedAt: lookAt(process.pid)?.startedAt ?? "",
    namespace: ownNamespace(),
  };
}

/** Among which processes this one's pid is its own, or nothing where the system doesn't say. */
function ownNamespace() {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return "";
  }
}

/**
 * What Linux says of a process, or undefined where the system says nothing. `startedAt` tells it from a later one with
 * the same pid: the boot and its start, counted from there. A process is gone that was killed and only waits for its
 * parent to take note: it holds nothing anymore, and some parents never look.
 */
function lookAt(pid: number) {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field, the name, may itself contain blanks and brackets; the state comes right behind it.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { startedAt: `${boot} ${fields[19]}`, isGone: /^[ZX]$/i.test(fields[0] ?? "") };
  } catch {
    return undefined;
  }
}

function isText(value: unknown) {
  return typeof value === "string";
}

function codeOf(error: unknown) {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
