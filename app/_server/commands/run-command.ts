import "server-only";
import { Readable } from "node:stream";
import type { z } from "zod";
import { isUnavailable } from "@/db/connection";
import { Refusal } from "@/lib/env";
import { type Circumstances, type Command, Misread, type Plain } from "./command";
import { commands } from "./registry";

type Any = Command<z.ZodType, { readonly [name: string]: Plain } | Readable>;

const registry = new Map<string, Any>(Object.entries(commands));

/**
 * Runs a command by its name on an input that may be anything, on the database that is open, and answers bytes, or an
 * object as JSON would bring it. Everything expected is a `Refusal` of one line: a command that isn't there, an input that
 * can't be read, a database that's away.
 */
export async function runCommand(name: string, given: unknown, circumstances: Circumstances) {
  const command = registry.get(name);

  if (!command) {
    throw new Misread(
      `This Leadpath doesn’t know the command ${JSON.stringify(name.slice(0, 60))}: restart the server if it was updated.`,
    );
  }

  const { input, run } = command;
  const read = input.safeParse(given);

  if (!read.success) throw new Misread(firstIssue(read.error));

  try {
    const answer = await run(read.data, circumstances);

    return answer instanceof Readable ? answer : JSON.stringify(answer);
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    throw new Refusal("The database can’t answer right now. Try again in a moment.");
  }
}

function firstIssue({ issues: [issue] }: z.ZodError) {
  return `${issue?.path.join(".") || "input"}: ${issue?.message}`;
}
