import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { cleanEnvironment } from "@/tools/settings.mjs";

const node = [process.execPath, "--import", "tsx", "--conditions=react-server"] as const;

/** Starts a script of ours in a process of its own, with these settings and none else. */
export function startScript(script: string, args: string[], settings: Record<string, string>) {
  const [command, ...options] = node;

  return spawn(command, [...options, script, ...args], {
    env: { ...cleanEnvironment(), NODE_ENV: "production", LOG_LEVEL: "silent", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Runs a tool to its end, and answers what it said and its exit code. */
export async function runTool(script: string, args: string[], settings: Record<string, string>) {
  const tool = startScript(script, args, settings);
  const [output, errors, code] = await Promise.all([
    text(tool.stdout),
    text(tool.stderr),
    endOf(tool),
  ]);

  return { output, errors, code };
}

async function endOf(child: ChildProcess) {
  const [code] = await once(child, "close");

  return code;
}
