import "server-only";
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";
import { log } from "./log";
import { workAtHand } from "./work-at-hand";

const shared = globalThis as typeof globalThis & { leadpathRepeats?: WeakSet<Error> };

/**
 * Stands in for the console, on which the framework writes errors whole: a message may hold what someone typed, and a path
 * a token. Each error gets the request's id in the place of its digest, by which the error's page calls it, before the
 * framework hands that on; `onRequestError` then tells of it. Anything else is a line of the log, without what looks like a
 * secret.
 */
export function tellErrors() {
  const repeats = new WeakSet<Error>();
  shared.leadpathRepeats = repeats;

  console.error = (...words: unknown[]) => {
    for (const error of words.filter((word) => word instanceof Error)) {
      const id = workAtHand()?.id;
      // What a page's server half threw is thrown again while its HTML is made.
      if (id && "digest" in error && error.digest === id) repeats.add(error);
      else if (id) Object.assign(error, { digest: id });
      else log.error(plainError(error), "an error outside of requests");
    }
    tellTexts(words);
  };
  console.warn = (...words: unknown[]) => {
    for (const error of words.filter((word) => word instanceof Error)) {
      log.warn(plainError(error), "the framework warns");
    }
    tellTexts(words);
  };
}

function tellTexts(words: unknown[]) {
  const text = words.filter((word) => typeof word === "string").join(" ");
  const told = withoutSecrets(stripVTControlCharacters(text));

  if (/[a-z]/i.test(told)) log.warn({ text: told }, "the framework says");
}

const word = z.string().max(63).regex(/^\w+$/).optional().catch(undefined);

const told = z.object({ code: word, constraint: word });

/** Whether an error was told of already. */
export function isRepeat(error: unknown) {
  return error instanceof Error && shared.leadpathRepeats?.has(error) === true;
}

/** What the log may say of an error: its name, a database's code, and where it comes from. Its message stays out. */
export function plainError(error: unknown) {
  if (!(error instanceof Error)) return { error: typeof error };

  const { code, constraint } = told.parse(error);
  const at = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));

  return { error: error.name, code, constraint, at: at.slice(0, 8).map((line) => line.trim()) };
}

/** A text of the framework without addresses, ids and tokens, and without the paths that may hold them. */
export function withoutSecrets(text: string) {
  return text
    .replace(/[^\s"'`]*@[^\s"'`]*/g, "[address]")
    .replace(/\/[^\s"'`]*/g, "[path]")
    .replace(/[\w-]{20,}/g, "[secret]")
    .slice(0, 300);
}
