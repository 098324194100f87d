import "server-only";
import { z } from "zod";
import { removeDemo, seedDemo } from "@/db/seed/demo/demo";
import { command } from "./command";

/** Loads the demo's people, once in a database's life. */
export const demoLoad = command(z.strictObject({}), async () => ({ isLoaded: await seedDemo() }));

/** Permanently removes the demo's people and everything they own. */
export const demoRemove = command(z.strictObject({}), async () => ({
  removed: await removeDemo(),
}));
