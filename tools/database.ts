import { closeConnection } from "@/db/client";
import { openDatabase } from "@/db/open";
import { Refusal, readEnv } from "@/lib/env";

/** Runs a command's work on the database that the settings name, from `.env` too. A refusal is one line. */
export async function withDatabase(work: () => Promise<void>) {
  try {
    loadSettings();
    await openDatabase(readEnv(process.env));
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;

    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  } finally {
    await closeConnection();
  }
}

/** What is set already wins over the file. */
function loadSettings() {
  try {
    process.loadEnvFile();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}
