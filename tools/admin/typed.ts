import { parseArgs } from "node:util";
import { Misread } from "@/app/_server/commands/command";
import { helpText, usageOf } from "./help";
import type { Given, Line } from "./line";

const always = { json: { type: "boolean" }, help: { type: "boolean", short: "h" } } as const;

/** What was typed: a wish for help, or a command with what it takes. */
export type Typed = { help: string } | { line: Line; given: Given; isJson: boolean };

/** Reads a command line; one that can't be read says how it would be. */
export function readTyped(lines: readonly Line[], args: readonly string[]): Typed {
  const words = args.slice(0, 2).filter((word) => !word.startsWith("-"));
  const line = lines.find((each) => each.words === words.slice(0, wordsOf(each)).join(" "));

  if (!line) return { help: helpOf(lines, args, words) };

  const { values, positionals } = parsed(line, args.slice(wordsOf(line)));
  const { json, help, ...options } = values;

  if (help) return { help: helpText([line]) };
  if (positionals.length !== line.takes.length) throw misread(line);

  return { line, given: { taken: positionals, options: textsOf(options) }, isJson: json === true };
}

function parsed(line: Line, args: string[]) {
  try {
    return parseArgs({
      args,
      options: { ...line.options, ...always },
      allowPositionals: true,
      strict: true,
    });
  } catch {
    throw misread(line);
  }
}

/** Help for all of it, or for what begins with a word, where that's what was asked for. */
function helpOf(lines: readonly Line[], args: readonly string[], [noun]: readonly string[]) {
  const ofNoun = lines.filter(({ words }) => words.split(" ")[0] === noun);
  const isAsked = args.some((word) => ["--help", "-h", "help"].includes(word));

  if (isAsked && (noun === undefined || noun === "help" || ofNoun.length > 0)) {
    return helpText(ofNoun.length > 0 ? ofNoun : lines);
  }

  throw new Misread(
    `${args.length === 0 ? "Name a command" : "There’s no such command"}: npm run admin -- --help lists what there is.`,
  );
}

function misread(line: Line) {
  return new Misread(`Type it as: npm run admin -- ${usageOf(line)}`);
}

function wordsOf({ words }: Line) {
  return words.split(" ").length;
}

/** Options that hold a text. */
function textsOf(options: Record<string, unknown>) {
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );
}
