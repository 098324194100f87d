import "server-only";
import pino from "pino";
import { env } from "./env";
import { workAtHand } from "./work-at-hand";

/**
 * The one log: JSON lines on standard output with ids only, each with the request's that it belongs to. Notes, addresses
 * and tokens never belong here.
 */
export const log = pino({
  level: env.LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  mixin() {
    const work = workAtHand();

    return work ? { request: work.id } : {};
  },
  redact: {
    paths: ["*.email", "*.password", "*.token", "*.note", "*.cookie", "*.authorization"],
    censor: "[redacted]",
  },
});
