import type { Line } from "./line";

const exitCodes = `It ends with 0 when it's done, 1 when it's refused, 2 when the line can't be read, and 3 when the server
ended before it answered, so that it may be done or not.
`;

/** What can be typed, of some commands or one. */
export function helpText(lines: readonly Line[]) {
  const usages = lines.map((each) => [usageOf(each), each.says] as const);
  const width = Math.max(...usages.map(([usage]) => usage.length));
  const list = usages.map(([usage, says]) => `  ${usage.padEnd(width)}  ${says}\n`).join("");

  return `npm run --silent admin -- …\n\n${list}
PERSON is an address or the number of an account, ORGANIZATION its number. Each command takes --json and --help.
${exitCodes}`;
}

/** How a command is typed. */
export function usageOf({ words, takes, options }: Line) {
  const named = Object.entries(options).map(([name, { type }]) =>
    type === "string" ? `[--${name} …]` : `[--${name}]`,
  );

  return [words, ...takes, ...named].join(" ");
}
