import { Misread } from "@/app/_server/commands/command";
import { refuse } from "@/app/_server/refuse";
import { type Env, Refusal, readEnv } from "@/lib/env";

/** What a command's exit code says. An error that no one expected ends with 1, too. */
const exitCodes = { refused: 1, misread: 2, unknown: 3 } as const;

/** The server ended before it answered. */
export class Lost extends Refusal {}

/**
 * Runs a command's work with the settings of the environment, and of `.env` where that has no other. What's in the way is one
 * line on standard error, with the remedy, and an exit code.
 */
export function inOneLine(work: (env: Env) => Promise<void>) {
  return orOneLine(async () => {
    loadSettings();
    await work(readEnv(process.env));
  });
}

/** The same for work that needs no settings. */
export async function orOneLine(work: () => Promise<void>) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) refuse(error);

    process.stderr.write(`${error.message}\n`);
    process.exitCode = exitCodeOf(error);
  }
}

function exitCodeOf(error: Refusal) {
  if (error instanceof Misread) return exitCodes.misread;

  return error instanceof Lost ? exitCodes.unknown : exitCodes.refused;
}

/** Adds what `.env` says to the environment: what is set already wins over the file. */
export function loadSettings() {
  try {
    process.loadEnvFile();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT") return;
    throw new Refusal(`.env can’t be read (${code}): make it yours to read, or remove it.`);
  }
}
