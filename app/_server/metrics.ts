import "server-only";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { poolState } from "@/db/client";
import { isReady } from "@/db/queries/health";
import { type EndedTransaction, transactions } from "@/db/watch";
import { env } from "./env";

/** Why a sign-in was refused: few words, and never whose. */
type SignInRefusal =
  | "wrong password"
  | "too often"
  | "disabled"
  | "unverified"
  | "closed"
  | "held"
  | "taken";

const shared = globalThis as typeof globalThis & { leadpathMetrics?: Metrics };

type Metrics = ReturnType<typeof makeMetrics>;

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Begins to count where `METRICS_TOKEN` asks for it, for every copy of this file that Next.js bundles. */
export function startMetrics() {
  if (!env.METRICS_TOKEN) return;

  const metrics = makeMetrics();
  shared.leadpathMetrics = metrics;
  transactions.subscribe((message) => {
    const { transaction, outcome, ms } = message as EndedTransaction;
    metrics.transactions.observe({ role: transaction.role, outcome }, ms / 1000);
  });
}

/** Whether anything is counted. */
export function isCounting() {
  return shared.leadpathMetrics !== undefined;
}

/** Counts an answered request by its route's template. A status of `closed`: the one who asked went away first. */
export function countRequest(
  request: { method: string; route: string; status: string },
  ms: number,
) {
  shared.leadpathMetrics?.requests.observe(request, ms / 1000);
}

/** Counts a statement that took longer than `SLOW_STATEMENT_MS`. */
export function countSlowStatement() {
  shared.leadpathMetrics?.slowStatements.inc();
}

/** Counts a run of a job that failed. */
export function countFailedJob(job: string) {
  shared.leadpathMetrics?.failedJobs.inc({ job });
}

/** Counts a mail that was handed to the mail server, by what became of it. */
export function countMail(outcome: "taken" | "refused" | "put off" | "away" | "unknown") {
  shared.leadpathMetrics?.mail.inc({ outcome });
}

/** Counts a refused sign-in, by why. */
export function countRefusedSignIn(why: SignInRefusal) {
  shared.leadpathMetrics?.refusedSignIns.inc({ why });
}

/** All of it as Prometheus reads it; nothing where nothing is counted. */
export async function metricsText(waiting: readonly (readonly [job: string, count: number])[]) {
  const metrics = shared.leadpathMetrics;
  if (!metrics) return undefined;

  await metrics.look(waiting);

  return { type: metrics.registry.contentType, text: await metrics.registry.metrics() };
}

function makeMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers });
  const counter = (name: string, help: string, labelNames: string[] = []) =>
    new Counter({ name, help, labelNames, registers });
  const histogram = (name: string, help: string, labelNames: string[]) =>
    new Histogram({ name, help, labelNames, registers, buckets: seconds });

  const ready = gauge("leadpath_ready", "1 while the database answers with this version’s schema.");
  const waiting = gauge("leadpath_jobs_waiting", "Jobs that wait to be run.", ["job"]);
  const pool = gauge(
    "leadpath_database_connections",
    "Connections of the pool by state, and callers that wait for one.",
    ["state"],
  );

  return {
    registry,
    requests: histogram("leadpath_http_request_seconds", "Answered requests.", [
      "method",
      "route",
      "status",
    ]),
    transactions: histogram(
      "leadpath_database_transaction_seconds",
      "Ended transactions, with waiting for a connection.",
      ["role", "outcome"],
    ),
    slowStatements: counter(
      "leadpath_database_slow_statements_total",
      "Statements that took longer than SLOW_STATEMENT_MS.",
    ),
    failedJobs: counter("leadpath_job_failures_total", "Runs of jobs that failed.", ["job"]),
    mail: counter("leadpath_mail_total", "Mails handed to the mail server.", ["outcome"]),
    refusedSignIns: counter("leadpath_sign_in_refusals_total", "Refused sign-ins.", ["why"]),
    /** What is only known by asking. */
    async look(jobs: readonly (readonly [job: string, count: number])[]) {
      ready.set((await isReady().catch(() => false)) ? 1 : 0);
      for (const [state, count] of Object.entries(poolState() ?? {})) pool.set({ state }, count);
      for (const [job, count] of jobs) waiting.set({ job }, count);
    },
  };
}
