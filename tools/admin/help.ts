import type { Line } from "./line";

const exitCodes = `The exit code is 0 when it’s done, 1 when it’s refused, 2 when what was typed can’t be read, and 3 when the server
stopped before it answered: look whether it’s done before you try again.
`;

/** What can be typed, of some commands or one. */
export function helpText(lines: readonly Line[]) {
  const usages = lines.map((each) => [usageOf(each), each.says] as const);
  const width = Math.max(...usages.map(([usage]) => usage.length));
  const list = usages.map(([usage, says]) => `  ${usage.padEnd(width)}  ${says}\n`).join("");

  return `npm run --silent admin -- …\n\n${list}
PERSON is an address or the number of an account, ORGANIZATION is a number. Each command takes --json and --help.
${exitCodes}`;
}

/** How a command is typed. */
export function usageOf({ words, takes, options }: Line) {
  const named = Object.entries(options).map(([name, { type }]) =>
    type === "string" ? `[--${name} …]` : `[--${name}]`,
  );

  return [words, ...takes, ...named].join(" ");
}
