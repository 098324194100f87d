import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { freePort } from "@/tests/support/free-port";
import { setUp } from "./set-up";

export type Leadpath = {
  url: string;
  pid: number;
  output: () => string;
  /** Ends it as a terminal does, and answers its exit code. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
};

/**
 * Starts a checkout's Leadpath by its own command, in a process of its own, and waits until it says where it runs. Where no
 * one has an account, it's set up.
 */
export async function startLeadpath(
  settings: Record<string, string>,
  checkout = process.cwd(),
): Promise<Leadpath> {
  const leadpath = await startAsItIs(settings, checkout);
  await setUp(leadpath);

  return leadpath;
}

/** The same, and leaves an empty server empty. */
export async function startAsItIs(
  settings: Record<string, string>,
  checkout = process.cwd(),
): Promise<Leadpath> {
  const port = settings.PORT ?? (await freePort());
  const server = spawn(process.execPath, ["tools/start.mjs"], {
    cwd: checkout,
    env: { ...process.env, LOG_LEVEL: "error", ...settings, PORT: port },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  server.stdout.on("data", collect);
  server.stderr.on("data", collect);

  await running(server, () => output);

  return {
    url: `http://localhost:${port}`,
    pid: server.pid ?? 0,
    output: () => output,
    stop: async (signal = "SIGTERM") => {
      if (server.exitCode !== null || server.signalCode !== null) return server.exitCode;
      server.kill(signal);
      const [code] = await once(server, "exit");
      return code;
    },
  };
}

function running(server: ChildProcess, output: () => string) {
  return new Promise<void>((resolve, reject) => {
    const look = () => {
      if (output().includes("Leadpath runs at")) resolve();
    };
    server.stdout?.on("data", look);
    // Not as soon as it exits: what it said last may still be on its way.
    server.once("close", (code) => reject(new Error(`It ended with ${code}:\n${output()}`)));
  });
}
