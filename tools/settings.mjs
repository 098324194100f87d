import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseEnv } from "node:util";
import { Refusal } from "./refusal.mjs";
import { root } from "./root.mjs";

/** The few settings that count before the app is there to read them all (`lib/env.ts`). An empty one counts as absent. */
export function readSettings(root) {
  loadEnvFile(path.join(root, ".env"));

  const port = readPort(process.env.PORT || "3000");

  return {
    port,
    host: process.env.HOST || "127.0.0.1",
    address: process.env.APP_URL || `http://localhost:${port}`,
    dataDir: path.resolve(root, process.env.DATA_DIR || ".data"),
    erasureLedger: process.env.ERASURE_LEDGER && path.resolve(root, process.env.ERASURE_LEDGER),
    hasServerDatabase: Boolean(process.env.DATABASE_URL || process.env.DATABASE_URL_FILE),
  };
}

/** The environment without Leadpath's settings and without NODE_ENV: no test meets a real database or mail server. */
export function cleanEnvironment() {
  const ours = new Set(["NODE_ENV", ...settingNames()]);
  const left = Object.entries(process.env).filter(([name]) => !ours.has(name));

  return Object.fromEntries(left);
}

/** Every setting as empty, in the environment and in `.env`: a build reads no secret, and is the same for everyone. */
export function noSettings() {
  return Object.fromEntries(settingNames().map((name) => [name, ""]));
}

function settingNames() {
  const names = Object.keys(parseEnv(readFileSync(path.join(root, ".env.example"), "utf8")));

  return [...names, ...names.map((name) => `${name}_FILE`)];
}

function loadEnvFile(file) {
  if (!existsSync(file)) return;

  try {
    process.loadEnvFile(file);
  } catch (error) {
    throw new Refusal(`${file} cannot be read (${error.code}). Correct it or remove it.`);
  }
}

function readPort(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;

  throw new Refusal(`PORT is "${text}". Use a number from 1 to 65535, such as PORT=3000.`);
}
