import { createInterface } from "node:readline";
import { DataHeldError, type DataLock, lockData } from "@/db/data-lock";

// A process of its own, which first says its pid: each line of its input is a folder to lock, or "release". It answers every
// line with one.
const locks: DataLock[] = [];

async function answer(line: string) {
  if (line === "release") {
    locks.pop()?.release();
    return "released";
  }
  try {
    locks.push(await lockData(line));
    return "locked";
  } catch (error) {
    if (error instanceof DataHeldError) return `held by ${error.pid}`;
    throw error;
  }
}

process.stdout.write(`${process.pid}\n`);
for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${await answer(line)}\n`);
}
