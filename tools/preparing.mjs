import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { Refusal } from "./refusal.mjs";

/**
 * Only one process at a time installs or builds in a checkout: others wait for it. The lock holds a process id, so
 * one that a killed process left behind is taken over.
 */
export async function whilePreparing(root, work) {
  const lock = path.join(root, ".preparing");
  const release = () => rmSync(lock, { force: true });

  await acquire(lock);
  process.once("exit", release);

  try {
    await work();
  } finally {
    process.off("exit", release);
    release();
  }
}

async function acquire(lock) {
  for (let told = false; !take(lock); ) {
    const holder = readHolder(lock);

    if (holder && !isAlive(holder)) discard(lock, holder);
    else {
      if (!told)
        console.log(`Waiting for process ${holder} to prepare this folder (or remove ${lock}) …`);
      told = true;
      await setTimeout(250);
    }
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw new Refusal(
      `the folder ${path.dirname(lock)} is not writable (${error.code}). Make it so, or move the checkout.`,
    );
  }
}

function readHolder(lock) {
  try {
    return Number(readFileSync(lock, "utf8"));
  } catch {
    return 0; // released between two looks
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
  return !isGone(pid);
}

/** Killed, and only waiting for its parent to take note: some never look. Linux says so, other systems nothing. */
function isGone(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return /^[ZX]/i.test(stat.slice(stat.lastIndexOf(")") + 2));
  } catch {
    return false;
  }
}

/** Moves the lock aside before it goes, so of two who saw it dead only one removes it. */
function discard(lock, holder) {
  const aside = `${lock}-${process.pid}`;

  try {
    renameSync(lock, aside);
    if (readHolder(aside) === holder) rmSync(aside);
    else renameSync(aside, lock);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}
