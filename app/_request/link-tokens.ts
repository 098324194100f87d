import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";

/** The secret of a one-time link as it stands in a URL: 256 bits, base64url, 43 characters. */
export const linkToken = z
  .string()
  .length(43)
  .regex(/^[\w-]+$/);

/** A new secret for a one-time link: 256 random bits, and the hash that we keep. */
export function newLinkToken() {
  const token = randomBytes(32).toString("base64url");

  return { token, tokenHash: hashLinkToken(token) };
}

/** What is stored in place of a link's secret. */
export function hashLinkToken(token: string) {
  return createHash("sha256").update(token).digest("base64url");
}
