import { statSync } from "node:fs";
import path from "node:path";
import type { Readable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import type { z } from "zod";
import type { CommandName, Commands } from "@/app/_server/commands/registry";
import { runCommand } from "@/app/_server/commands/run-command";
import { isListening } from "@/app/_server/commands/socket-path";
import { closeConnection } from "@/db/client";
import { DataHeldError } from "@/db/data-lock";
import { openDatabase } from "@/db/open";
import { type Env, Refusal } from "@/lib/env";
import { runRemotely } from "./remote";

/** Runs a command by its name. Its bytes have to be read before the work that asked for them is over. */
export type Run = <Name extends CommandName>(
  name: Name,
  input: Input<Name>,
) => Promise<Answer<Name>>;

type Input<Name extends CommandName> = z.input<Commands[Name]["input"]>;
type Answer<Name extends CommandName> = Awaited<ReturnType<Commands[Name]["run"]>>;

type Open = (env: Env) => Promise<void>;

/** How long to wait for a server that's starting, or for another command, in milliseconds. */
const patience = 10_000;

/**
 * Does some work with commands, on the database that the settings name: by the running server where that holds the
 * embedded one, else by opening it here, beside a server on PostgreSQL. Both ways answer and refuse alike.
 */
export async function withCommands(
  env: Env,
  work: (run: Run) => Promise<void>,
  { open = openDatabase, wait = patience }: { open?: Open; wait?: number } = {},
) {
  if (!env.DATABASE_URL && (await isAtServer(env, open, wait))) {
    return work(async (name, input) => fromJson(await runRemotely(env, name, input)));
  }

  try {
    if (env.DATABASE_URL) await open(env);
    const circumstances = { env, signal: new AbortController().signal };
    await work(async (name, input) => fromJson(await runCommand(name, input, circumstances)));
  } finally {
    await closeConnection();
  }
}

/** What both ways answer is what the command's own type says, once it's read. */
function fromJson(answer: string | Readable) {
  return typeof answer === "string" ? JSON.parse(answer) : answer;
}

/** Opens the embedded database here, unless a server that has it listens. */
async function isAtServer(env: Env, open: Open, wait: number) {
  const { isOwn } = dataIn(env);

  for (const end = Date.now() + wait; ; await setTimeout(100)) {
    if (await isListening(env)) return true;
    if (!isOwn) throw anotherAccounts(env);

    try {
      await open(env);
      return false;
    } catch (error) {
      const isHeld = error instanceof Refusal && error.cause instanceof DataHeldError;
      if (!isHeld || Date.now() > end) throw error;
    }
  }
}

/** Whether the data is this account's: root could open another's, and leave files there that this one can't. */
function dataIn(env: Env) {
  try {
    const { uid } = statSync(path.join(env.DATA_DIR, "database/PG_VERSION"));

    return { isOwn: process.getuid === undefined || uid === process.getuid() };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EACCES") {
      throw anotherAccounts(env);
    }

    throw new Refusal(
      `There’s no database in ${path.resolve(env.DATA_DIR)}: set DATA_DIR to the server’s, or start Leadpath once.`,
    );
  }
}

function anotherAccounts({ DATA_DIR }: Env) {
  return new Refusal(
    `The data in ${path.resolve(DATA_DIR)} is another account’s: run this as the one that runs Leadpath.`,
  );
}
