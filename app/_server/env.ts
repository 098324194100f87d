import "server-only";
import { readEnv } from "@/lib/env";

/** The settings of this process. */
export const env = readEnv(process.env);

/** Whether the demo's people can be signed in to by one click: never on a database server. */
export const offersDemo = env.DEMO === "on" && env.DEMO_SIGN_IN === "on" && !env.DATABASE_URL;
