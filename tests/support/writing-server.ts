import { setImmediate } from "node:timers/promises";
import { authSecret } from "@/app/_server/auth-secret";
import { listenForCommands } from "@/app/_server/commands/listener";
import { asSystem } from "@/db/client";
import { openDatabase } from "@/db/open";
import { auditEntries } from "@/db/schema/audit";
import { organizations } from "@/db/schema/organizations";
import { readEnv } from "@/lib/env";

// A process of its own that holds the database as a server does, and writes: an organization and what tells of it, in one
// transaction each. It says the id of each once it's committed.
const env = readEnv(process.env);
await openDatabase(env);
authSecret(env, false);
if (!env.DATABASE_URL) await listenForCommands(env, (_, error) => console.error(error));
for (let writer = 1; writer <= 4; writer += 1) void write(writer);

async function write(writer: number) {
  for (let n = 1; ; n += 1) {
    const id = crypto.randomUUID();
    await asSystem("test", async (tx) => {
      await tx.insert(organizations).values({ id, name: `${writer}’s ${n}th` });
      await tx
        .insert(auditEntries)
        .values({ action: "organization.renamed", actorId: null, organizationId: id });
    });
    process.stdout.write(`${id}\n`);
    // As between two requests: what has arrived meanwhile gets its turn, which a timer that's due again wouldn't give it.
    await setImmediate();
  }
}
