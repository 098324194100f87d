import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** A new secret for a one-time link: 256 random bits, and the hash that we keep. */
export function newLinkToken() {
  const token = randomBytes(32).toString("base64url");

  return { token, tokenHash: hashLinkToken(token) };
}

/** What is stored in place of a link's secret. */
export function hashLinkToken(token: string) {
  return createHash("sha256").update(token).digest("base64url");
}
