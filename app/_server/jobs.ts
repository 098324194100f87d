import "server-only";
import type PgBoss from "pg-boss";
import { isAway, isUnavailable } from "@/db/connection";
import { jobStore } from "@/db/job-store";
import { makeCopies } from "./copies";
import { deliverDue } from "./deliver";
import { due } from "./due";
import { repeatErasures } from "./erasures";
import { log } from "./log";
import { countFailedJob } from "./metrics";
import { traced } from "./tracing";

/** What is run when, as the migrations have it scheduled; and once on each start, for what the server slept through. */
const handlers = {
  // Both are told at once.
  reveal: async () => {
    if ((await due.reveal()) > 0) await runSoon("deliver");
  },
  lapse: async () => {
    await due.lapse();
    await repeatErasures();
  },
  remind: due.remind,
  deliver: () => deliverDue(() => isStopping),
  copy: () => makeCopies(() => isStopping),
};

type Job = keyof typeof handlers;
type Runner = { boss: PgBoss; workers: Map<Job, string> };

const shared = globalThis as typeof globalThis & { leadpathJobs?: Runner };
const pollingIntervalSeconds = 5;
const retryMs = 5_000;
/** How long a stop waits for a job, in milliseconds: about as long as one mail may take. */
const patience = 25_000;

let isStopping = false;

/**
 * Starts the job runner, beside the server: no request waits for it. While the database is away nothing runs, and it goes
 * on by itself afterward.
 */
export async function startJobs() {
  const { default: Boss } = await import("pg-boss");
  const boss = new Boss({
    db: store(),
    migrate: false,
    archiveCompletedAfterSeconds: 3600,
    deleteAfterHours: 24,
  });
  boss.on("error", (error) => log.warn({ error: error.name }, "the job runner met an error"));

  try {
    await boss.start();
    const workers = new Map<Job, string>();
    for (const name of Object.keys(handlers) as Job[]) {
      workers.set(name, await boss.work(name, { pollingIntervalSeconds }, () => run(name)));
    }
    shared.leadpathJobs = { boss, workers };
    for (const name of workers.keys()) await runSoon(name);
  } catch (error) {
    if (isStopping) return;
    log.warn({ error: error instanceof Error ? error.name : "" }, "the job runner didn’t start");
    await boss.stop({ graceful: false }).catch(() => {});
    setTimeout(startJobs, retryMs).unref();
  }
}

/** Runs a job now rather than at its next time. Nothing depends on it: the next run does what this one would have. */
export async function runSoon(name: Job) {
  const runner = shared.leadpathJobs;

  if (!runner) return;

  await runner.boss.send(name, {}).catch(() => {});
  runner.boss.notifyWorker(runner.workers.get(name) ?? "");
}

/** How many runs of each job wait for their turn, by its name; none where the runner isn't there. */
export async function waitingJobs() {
  const { boss, workers } = shared.leadpathJobs ?? {};
  const names = [...(workers?.keys() ?? [])];

  return Promise.all(
    names.map(
      async (name) => [name, (await boss?.getQueueSize(name).catch(() => 0)) ?? 0] as const,
    ),
  );
}

/** Takes no more jobs and waits for the one at hand. */
export async function stopJobs() {
  isStopping = true;
  await shared.leadpathJobs?.boss.stop({ timeout: patience });
}

/**
 * Runs a job here and now. What it threw stays out of the tables, which hold no one's content: it's logged and counted, unless
 * the database is away, and the next run tries again.
 */
export async function run(name: Job) {
  try {
    await traced(`job ${name}`, handlers[name]);
  } catch (error) {
    if (isAway(error)) return;
    countFailedJob(name);
    log.error(
      { job: name, error: error instanceof Error ? error.name : typeof error },
      "job failed",
    );
  }
}

/**
 * pg-boss lets go of some of its statements without waiting for them: once it runs, one that fails fails alone. It takes
 * no answer for nothing found.
 */
function store(): PgBoss.Db {
  return {
    async executeSql(text, values) {
      try {
        return await jobStore.executeSql(text, values);
      } catch (error) {
        if (!shared.leadpathJobs) throw error;
        if (!isUnavailable(error) && !isStopping) {
          log.warn({ error: error instanceof Error ? error.name : "" }, "a job wasn’t kept");
        }

        return undefined as never;
      }
    },
  };
}
