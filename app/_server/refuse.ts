import "server-only";
import { Refusal } from "@/lib/env";

/**
 * Ends a process that can't go on: expected trouble is one line with its remedy, anything else is a bug and says where. What an
 * error carries besides is left out: it may be the text that couldn't be read, such as a setting with a password.
 */
export function refuse(error: unknown): never {
  if (error instanceof Refusal) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);

  process.exit(1);
}
