import "server-only";
import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { env } from "./env";

/** The header in which a request's id is answered, and in which a trusted proxy may give one. */
export const requestIdHeader = "x-request-id";

const shape = /^[A-Za-z0-9_-]{8,64}$/;

/** What a request is called in the log and on an error's page: a trusted proxy's word of a plain shape, or else a new one. */
export function requestIdOf({ headers }: Pick<IncomingMessage, "headers">) {
  const given = headers[requestIdHeader];
  const isTrusted = env.TRUST_PROXY === "on" && typeof given === "string" && shape.test(given);

  return isTrusted ? given : randomBytes(12).toString("base64url");
}
