import "server-only";
import { openDatabase } from "@/db/open";
import { countPeople } from "@/db/queries/health";
import { saltLimits } from "@/db/queries/rate-limits";
import { listDemoPeople, seedDemo } from "@/db/seed/demo/demo";
import { demoLine } from "@/lib/access/demo-role";
import { Refusal } from "@/lib/refusal";
import { secretFor, setSealingSecret } from "./auth-secret";
import { offersDemo } from "./demo";
import { env } from "./env";
import { keepResponses, stopOnSignals, trustOnlyProxies } from "./http";

/** Opens the database, brings it up to date, finds the secret, and loads the demo where it belongs. */
export async function start() {
  try {
    trustOnlyProxies(env.TRUST_PROXY === "on");
    keepResponses();
    await openDatabase(env);
    stopOnSignals();
    setSealingSecret(env, (await countPeople()) > 0);
    saltLimits(secretFor("limits"));
    if (env.DEMO === "on") await loadDemo();
  } catch (error) {
    refuse(error);
  }
}

async function loadDemo() {
  await seedDemo();
  process.stdout.write(demoLine(await listDemoPeople(), offersDemo));
}

/** Expected trouble is one line with its remedy; anything else is a bug and says where. */
function refuse(error: unknown): never {
  if (error instanceof Refusal) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);

  process.exit(1);
}
