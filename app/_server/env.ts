import "server-only";
import { readEnv } from "@/lib/env";

/** The settings of this process. */
export const env = readEnv(process.env);
