import "server-only";
import pino from "pino";
import { env } from "./env";

/** The one log: JSON lines on standard output with ids only. Notes, addresses and tokens never belong here. */
export const log = pino({
  level: env.LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: ["*.email", "*.password", "*.token", "*.note", "*.cookie", "*.authorization"],
    censor: "[redacted]",
  },
});
