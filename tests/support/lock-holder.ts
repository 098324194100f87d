import { DataHeldError, lockData } from "@/db/data-lock";

// A process of its own: each line of its input is a folder to lock, or "release". It answers every line with one.
const locks: ReturnType<typeof lockData>[] = [];

function answer(line: string) {
  if (line === "release") {
    locks.pop()?.release();
    return "released";
  }
  try {
    locks.push(lockData(line));
    return "locked";
  } catch (error) {
    if (error instanceof DataHeldError) return `held by ${error.pid}`;
    throw error;
  }
}

process.stdin.setEncoding("utf8").on("data", (chunk) => {
  for (const line of String(chunk).split("\n").filter(Boolean))
    process.stdout.write(`${answer(line)}\n`);
});
process.stdout.write("ready\n");
