import "server-only";
import { Refusal } from "@/lib/env";

/** Ends a server that cannot start: expected trouble is one line with its remedy, anything else is a bug and says where. */
export function refuse(error: unknown): never {
  if (error instanceof Refusal) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);

  process.exit(1);
}
