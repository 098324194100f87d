import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * Runs a program to its end and answers with its exit code, or null when it could not be started or was killed.
 * Stopping this process stops the program first.
 */
export function runProgram(command, args, { onOutput, ...options } = {}) {
  return new Promise((resolve) => {
    const stdio = onOutput ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"];
    const child = spawn(command, args, { stdio, ...options });
    const passOn = (signal) => child.kill(signal);
    const stopWith = (signal, code) => () => {
      passOn(signal);
      child.once("close", () => process.exit(code));
    };
    const stops = { SIGINT: stopWith("SIGINT", 130), SIGTERM: stopWith("SIGTERM", 143) };
    const finish = (code) => {
      for (const [signal, stop] of Object.entries(stops)) process.off(signal, stop);
      resolve(code);
    };

    for (const [signal, stop] of Object.entries(stops)) process.once(signal, stop);
    child.stdout?.setEncoding("utf8").on("data", onOutput);
    child.stderr?.setEncoding("utf8").on("data", onOutput);
    child.once("error", () => finish(null));
    child.once("close", (code) => finish(code));
  });
}

/** The script behind a command of an installed package, to be run by this Node on every platform. */
export function packageScript(root, name, command) {
  const folder = path.join(root, "node_modules", name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));

  return path.join(folder, typeof bin === "string" ? bin : bin[command]);
}
