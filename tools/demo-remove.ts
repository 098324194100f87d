import { removeDemo } from "@/db/seed/demo/demo";
import { withDatabase } from "./database";

// Removes the demo's people and everything that is theirs, for good: npm run demo:remove
await withDatabase(async () => {
  const people = await removeDemo();
  process.stdout.write(`Removed ${people === 1 ? "one demo person" : `${people} demo people`}.\n`);
});
