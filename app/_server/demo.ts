import "server-only";
import { env } from "./env";

/** Whether the demo's people can be signed in to by one click: never on a database server. */
export const offersDemo = env.DEMO === "on" && !env.DATABASE_URL;
