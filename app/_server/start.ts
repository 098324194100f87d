import "server-only";
import { openDatabase } from "@/db/open";
import { countPeople } from "@/db/queries/health";
import { listDemoPeople, seedDemo } from "@/db/seed/demo/demo";
import { Refusal } from "@/lib/refusal";
import { setSealingSecret } from "./auth-secret";
import { tellWhenDatabaseIsAway } from "./away-page";
import { env } from "./env";
import { keepResponses, stopOnSignals, trustOnlyProxies } from "./http";
import { log } from "./log";

/** Opens the database, brings it up to date, finds the secret, and loads the demo where it belongs. */
export async function start() {
  try {
    trustOnlyProxies(env.TRUST_PROXY === "on");
    keepResponses();
    tellWhenDatabaseIsAway();
    await openDatabase(env, tellOfShrinking);
    stopOnSignals();
    setSealingSecret(env, (await countPeople()) > 0);
    if (env.DEMO === "on") await loadDemo();
  } catch (error) {
    refuse(error);
  }
}

async function loadDemo() {
  await seedDemo();
  const demoPeople = await listDemoPeople();

  if (demoPeople.length > 0) {
    const names = demoPeople.map(({ name, role }) => `${name} (${role})`).join(", ");
    process.stdout.write(`Demo people, one click on the sign-in page: ${names}\n`);
  }
}

function tellOfShrinking() {
  log.warn(
    { wanted: env.DATABASE_POOL },
    "the database has no room for this many connections: requests wait for those it gives; lower DATABASE_POOL or raise max_connections",
  );
}

/** Expected trouble is one line with its remedy; anything else is a bug and says where. */
function refuse(error: unknown): never {
  if (error instanceof Refusal) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);

  process.exit(1);
}
