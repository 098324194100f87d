import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { turnFirstRequestsAway } from "./first-requests.mjs";
import { Refusal } from "./refusal.mjs";

const PATIENCE = 120; // seconds, for a slow machine that migrates and seeds
const BANNER = /▲|- Local:|- Network:|✓ (Ready|Running next\.config)/;

/** Turns this process into the server and says where it runs once it really answers. */
export async function serve(root, settings) {
  Object.assign(process.env, {
    NODE_ENV: "production",
    PORT: String(settings.port),
    HOST: settings.host,
    HOSTNAME: settings.host,
    // Absolute, because the server changes into its own folder.
    DATA_DIR: settings.dataDir,
    ...(settings.erasureLedger && { ERASURE_LEDGER: settings.erasureLedger }),
    // Longer than a reverse proxy's: the side that closes first loses the request that is just being sent.
    KEEP_ALIVE_TIMEOUT: "75000",
    NEXT_MANUAL_SIG_HANDLE: "true",
    NEXT_TELEMETRY_DISABLED: "1",
  });

  stopWithNpm();
  turnFirstRequestsAway();
  const restoreLog = hideBanner();
  await import(pathToFileURL(path.join(root, ".next/standalone/server.js")).href);
  await untilReady(settings);
  restoreLog();

  console.log(`Leadpath runs at ${settings.address}`);
}

/** A signal to npm ends npm and its shell, and neither passes it on: once they are gone, the server stops as by SIGTERM. */
function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return;

  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    process.kill(process.pid, "SIGTERM");
  }, 500);
  look.unref();
}

/** Next names an address as soon as it listens, long before the database is open. */
function hideBanner() {
  const { log } = console;
  console.log = (...words) => {
    if (!BANNER.test(stripVTControlCharacters(words.join(" ")))) log(...words);
  };
  return () => {
    console.log = log;
  };
}

async function untilReady({ host, port }) {
  const address = `http://${reachable(host)}:${port}/api/health/ready`;

  for (const deadline = Date.now() + PATIENCE * 1000; Date.now() < deadline; ) {
    if (await answers(address)) return;
    await setTimeout(100);
  }
  throw new Refusal(`the server was not ready after ${PATIENCE} seconds. Its lines above say why.`);
}

async function answers(address) {
  try {
    const { ok } = await fetch(address, { signal: AbortSignal.timeout(5000) });
    return ok;
  } catch {
    return false; // not listening yet
  }
}

function reachable(host) {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}
