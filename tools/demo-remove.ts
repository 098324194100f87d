import { removeDemo } from "@/db/seed/demo/demo";
import { withDatabase } from "./database";

// Permanently removes the demo's people and everything they own: npm run demo:remove
await withDatabase(async () => {
  const people = await removeDemo();
  process.stdout.write(`Removed ${people === 1 ? "one demo person" : `${people} demo people`}.\n`);
});
