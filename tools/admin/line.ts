import type { ParseArgsConfig } from "node:util";
import { z } from "zod";
import { Misread } from "@/app/_server/commands/command";
import type { CommandName, Commands } from "@/app/_server/commands/registry";
import { emailAddress } from "@/lib/people/email-address";
import { inOneLine } from "@/tools/commands/one-line";

/** What was typed after a command's words: what it takes, in order, and its options. */
export type Given = { taken: string[]; options: Record<string, string | undefined> };

type Options = NonNullable<ParseArgsConfig["options"]>;

/** A command as it's typed: its words, what it takes, and what it says it does. */
export type Line = {
  words: string;
  takes: string[];
  options: Options;
  says: string;
  /** Does it, and prints what it came to, as an object or in words. What's in the way is a line on standard error. */
  perform(given: Given, print: Print): Promise<void>;
};

type Print = (answer: object, text: string) => void;

/** A line for a command of the registry, whose name is its words with a dot between them. */
export function line<Name extends CommandName>(
  name: Name,
  {
    takes = [],
    options = {},
    says,
    read,
    tell,
  }: {
    takes?: string[];
    options?: Options;
    says: string;
    read(given: Given): z.input<Commands[Name]["input"]>;
    tell(answer: Awaited<ReturnType<Commands[Name]["run"]>>, given: Given): string;
  },
): Line {
  return {
    words: name.replace(".", " "),
    takes,
    options,
    says,
    perform: async (given, print) => {
      const input = read(given);

      await inOneLine(async (env) => {
        // Only now, because it brings the whole database along.
        const { withCommands } = await import("@/tools/commands/with-commands");
        await withCommands(env, async (run) => {
          const answer = await run(name, input);
          print(answer, tell(answer, given));
        });
      });
    },
  };
}

/** Whom someone typed: an address, or the number of an account. */
export function whoIn(typed = "") {
  const email = emailAddress.safeParse(typed);
  if (email.success) return { email: email.data };

  return { id: numberIn(typed, "neither an address nor the number of an account") };
}

/** A number (a UUID) as it was typed. */
export function numberIn(typed = "", otherwise = "not the number of an organization") {
  if (z.uuid().safeParse(typed).success) return typed;

  throw new Misread(`${JSON.stringify(typed)} is ${otherwise}.`);
}

/** Which part of a list someone asked for: 100 of it unless told. */
export function partIn({ options: { after, limit = "100" } }: Given) {
  const most = Number(limit);
  if (!/^\d{1,3}$/.test(limit) || most < 1 || most > 500) {
    throw new Misread(`--limit is ${JSON.stringify(limit)}: use a number from 1 to 500.`);
  }

  return {
    limit: most,
    ...(after && { after: numberIn(after, "not a number to continue after") }),
  };
}

export const listOptions: Options = { after: { type: "string" }, limit: { type: "string" } };
