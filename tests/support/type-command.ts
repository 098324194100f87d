import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

/** Starts a TypeScript program of ours as its npm script does, in a process of its own, with these settings. */
export function startProgram(
  program: string,
  args: readonly string[],
  settings: Record<string, string>,
) {
  return spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", program, ...args],
    { env: { PATH: process.env.PATH, NODE_ENV: "production", ...settings } },
  );
}

/** Types a command of the operator's; answers its exit code and what it printed where. */
export async function typeCommand(args: readonly string[], settings: Record<string, string>) {
  const child = startProgram("tools/admin.ts", args, settings);
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);

  return { code, out, err };
}
