import "server-only";
import { z } from "zod";
import { removeDemo } from "@/db/seed/demo/demo";
import { command } from "./command";

/** Permanently removes the demo's people and everything they own. */
export const demoRemove = command(z.strictObject({}), async () => ({
  removed: await removeDemo(),
}));
