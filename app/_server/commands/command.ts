import "server-only";
import type { Readable } from "node:stream";
import type { z } from "zod";
import { type Env, Refusal } from "@/lib/env";

/** What was asked for can't be read: a command that isn't there, or an input that is none. */
export class Misread extends Refusal {}

/** What a command knows beside its input: the settings of the process that runs it, and when no one waits for it anymore. */
export type Circumstances = { env: Env; signal: AbortSignal };

/** What goes through JSON and comes out the same: an instant is its ISO text. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Plain[]
  | { readonly [name: string]: Plain };

type PlainObject = { readonly [name: string]: Plain };

/** Something that the server's operator has done: what it takes, with an end to all of it, and what it does. */
export type Command<Schema extends z.ZodType, Answer extends PlainObject | Readable> = {
  input: Schema;
  /**
   * Does it, and answers a plain object, or bytes as they come. Refuses, with the remedy, what can't be done; then nothing
   * has changed.
   */
  run(input: z.output<Schema>, circumstances: Circumstances): Promise<Answer>;
};

/** A command, with the types of its input and of its answer. */
export function command<Schema extends z.ZodType, Answer extends PlainObject | Readable>(
  input: Schema,
  run: Command<Schema, Answer>["run"],
): Command<Schema, Answer> {
  return { input, run };
}
