import "server-only";
import { openDatabase } from "@/db/open";
import { countPeople } from "@/db/queries/health";
import { saltLimits } from "@/db/queries/rate-limits";
import { listDemoPeople, seedDemo } from "@/db/seed/demo/demo";
import { demoLine } from "@/lib/people/demo-role";
import { secretFor, setSealingSecret } from "./auth-secret";
import { noteWhenAway } from "./away-page";
import { startCommands } from "./commands/start";
import { env, offersDemo } from "./env";
import { repeatErasures } from "./erasures";
import { guardServer } from "./gate";
import { startJobs } from "./jobs";
import { log } from "./log";
import { startMetrics } from "./metrics";
import { observeRequests, observeStatements } from "./observe";
import { refuse } from "./refuse";
import { setUpLine } from "./set-up";
import { stopOnSignals } from "./signals";
import { tellErrors } from "./told-errors";
import { startTracing } from "./tracing";
import { keepWorkAtHand } from "./work-at-hand";

/** Opens the database, brings it up to date, finds the secret, loads the demo where it belongs, and lets the jobs run. */
export async function start() {
  try {
    keepWorkAtHand();
    if (process.env.NODE_ENV === "production") tellErrors();
    startMetrics();
    await startTracing();
    observeRequests();
    guardServer();
    noteWhenAway();
    await openDatabase(env, tellOfShrinking);
    stopOnSignals();
    setSealingSecret(env, (await countPeople()) > 0);
    saltLimits(secretFor("limits"));
    await repeatErasures();
    await startCommands();
    if (env.DEMO === "on") await loadDemo();
    process.stdout.write(await setUpLine());
    // A first start takes its time.
    observeStatements();
    void startJobs();
  } catch (error) {
    refuse(error);
  }
}

async function loadDemo() {
  await seedDemo();
  process.stdout.write(demoLine(await listDemoPeople(), offersDemo));
}

function tellOfShrinking() {
  log.warn(
    { wanted: env.DATABASE_POOL },
    "the database has no room for this many connections: requests wait for those it gives; lower DATABASE_POOL or raise max_connections",
  );
}
