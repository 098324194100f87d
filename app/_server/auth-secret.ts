import "server-only";
import { createHmac, randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Env, Refusal } from "@/lib/env";

const knownExamples = /^(change-?me|secret|example|your-|replace|0+$|x+$)/i;

const sealing = globalThis as typeof globalThis & { leadpathSecret?: string };

/** Finds or makes the secret on start, for every copy of this file that Next.js bundles. */
export function setSealingSecret(env: Env, hasPeople: boolean) {
  sealing.leadpathSecret = authSecret(env, hasPeople);
}

/** The secret that seals the sign-in cookie. */
export function sealingSecret() {
  if (!sealing.leadpathSecret)
    throw new Error("The secret is not set: the server has not started.");

  return sealing.leadpathSecret;
}

/** A secret for one purpose alone, which tells nothing of the one that it is made of: the server's, unless told. */
export function secretFor(purpose: string, secret = sealingSecret()) {
  return createHmac("sha256", secret).update(purpose).digest("base64url");
}

/**
 * The secret that seals the sign-in cookie. It comes from AUTH_SECRET; without it the embedded database keeps one
 * beside its data, made on the first start, and a database that has people but no secret is refused.
 */
export function authSecret(env: Env, hasPeople: boolean) {
  if (env.AUTH_SECRET) return checked(env.AUTH_SECRET);

  if (env.DATABASE_URL) {
    throw new Refusal(
      "AUTH_SECRET is missing: with DATABASE_URL, set it to 32 random bytes (openssl rand -base64 32) and keep it.",
    );
  }

  const file = secretFile(env);

  return readSecret(file) ?? makeSecret(file, hasPeople);
}

/** Whether a secret is one that documents show. */
export function isExampleSecret(secret: string) {
  return knownExamples.test(secret);
}

function checked(secret: string) {
  if (isExampleSecret(secret)) {
    throw new Refusal(
      "AUTH_SECRET is an example value: set it to 32 random bytes (openssl rand -base64 32).",
    );
  }

  return secret;
}

function readSecret(file: string) {
  const found = statSync(file, { throwIfNoEntry: false });

  if (!found) return undefined;

  if (process.platform !== "win32" && (found.mode & 0o077) !== 0) {
    throw new Refusal(`${file} can be read by others: run chmod 600 ${file} and start again.`);
  }

  const secret = readFileSync(file, "utf8").trim();

  if (secret.length < 43) {
    throw new Refusal(`${file} is damaged: restore it from a backup, or set AUTH_SECRET.`);
  }

  return secret;
}

function makeSecret(file: string, hasPeople: boolean) {
  if (hasPeople) {
    throw new Refusal(
      `${file} is missing, but the database has people: restore it from a backup, or set AUTH_SECRET.`,
    );
  }

  writeSecret(file, randomBytes(32).toString("base64url"));

  return readFileSync(file, "utf8").trim();
}

function writeSecret(file: string, secret: string) {
  const draft = `${file}.${process.pid}`;
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(draft, `${secret}\n`, { mode: 0o600 });

  try {
    // A link, not a rename: it appears whole, and never replaces a secret that is already there.
    linkSync(draft, file);
  } finally {
    rmSync(draft);
  }
}

/**
 * What a secret that a backup brings, or doesn't, is to this place: `"brought"` where there was none, the `"same"` as the one
 * in AUTH_SECRET or beside the data, or at least one that nothing speaks against, `"another"`, or `"none"` anywhere.
 */
export function standingOfSecret(env: Env, brought: string | null) {
  const here = env.AUTH_SECRET ?? readSecret(secretFile(env));

  if (!here) return brought === null ? "none" : "brought";

  return brought === null || brought === here ? "same" : "another";
}

/** Keeps a secret that a backup brought beside the data, where there's none yet. */
export function keepSecret(env: Env, brought: string) {
  writeSecret(secretFile(env), brought);
}

/** Where the secret is kept that AUTH_SECRET doesn't tell. */
export function secretFile({ DATA_DIR }: Pick<Env, "DATA_DIR">) {
  return path.join(DATA_DIR, "auth-secret");
}
