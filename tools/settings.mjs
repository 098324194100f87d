import { existsSync } from "node:fs";
import path from "node:path";
import { Refusal } from "./refusal.mjs";

/** What `lib/env.ts` reads. The checks run without the settings of the person who starts them. */
const NAMES = [
  ...["PORT", "HOST", "APP_URL", "DATA_DIR", "DATABASE_URL", "MIGRATE_DATABASE_URL", "AUTH_SECRET"],
  ...["DATABASE_POOL", "TRUST_PROXY", "DEMO", "SMTP_URL", "MAIL_FROM", "LOG_LEVEL"],
  ...["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_NAME"],
  ...["SIGN_UP", "DEMO_SIGN_IN", "METRICS_TOKEN", "SLOW_STATEMENT_MS"],
];

/** The few settings that count before the app is there to read them all. An empty one counts as absent. */
export function readSettings(root) {
  loadEnvFile(path.join(root, ".env"));

  const port = readPort(process.env.PORT || "3000");

  return {
    port,
    host: process.env.HOST || "127.0.0.1",
    address: process.env.APP_URL || `http://localhost:${port}`,
    dataDir: path.resolve(root, process.env.DATA_DIR || ".data"),
    hasServerDatabase: Boolean(process.env.DATABASE_URL),
  };
}

/** The environment without Leadpath's settings and without NODE_ENV: no test meets a real database or mail server. */
export function cleanEnvironment() {
  const left = Object.entries(process.env).filter(
    ([name]) => ![...NAMES, "NODE_ENV"].includes(name),
  );
  return Object.fromEntries(left);
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
