import { sql } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { throughConnection } from "@/db/client";
import type { Connection } from "@/db/connection";
import { unavailable } from "@/db/unavailable";
import { openedDatabase } from "@/tests/support/owner";

vi.stubEnv("METRICS_TOKEN", "m".repeat(32));
vi.stubEnv("LOG_LEVEL", "silent");
const { run } = await import("@/app/_server/jobs");
const { repeatErasures } = await import("@/app/_server/erasures");
const { log } = await import("@/app/_server/log");
const { metricsText, startMetrics } = await import("@/app/_server/metrics");

const database = openedDatabase();

beforeAll(startMetrics);
afterEach(() => void vi.restoreAllMocks());

type Failure = Connection["transaction"];

describe.each<[string, Failure]>([
  ["a statement takes too long", refusedAs("57014")],
  ["a lock isn't to be had", refusedAs("55P03")],
  ["a transaction passes its deadline", () => Promise.reject(unavailable.deadline())],
])("where %s", (_, failure) => {
  test("a job is logged and counted as failed", async () => {
    const before = await failures();

    expect(await logged(failure, () => run("remind"))).toEqual([
      [{ job: "remind", error: "DatabaseUnavailable" }, "job failed"],
    ]);
    expect(await failures()).toBe(before + 1);
  });

  test("erasures that weren't repeated are logged", async () => {
    expect(await logged(failure, repeatErasures)).toEqual([
      [{ error: "DatabaseUnavailable" }, expect.stringContaining("ERASURE_LEDGER")],
    ]);
  });
});

describe.each(["unreachable", "busy", "lost", "closed"] as const)(
  "while the database is away, as it's %s",
  (reason) => {
    const failure: Failure = () => Promise.reject(unavailable[reason]());

    test("no job counts as failed", async () => {
      const before = await failures();

      expect(await logged(failure, () => run("remind"))).toEqual([]);
      expect(await failures()).toBe(before);
    });

    test("nothing is logged of erasures", async () => {
      expect(await logged(failure, repeatErasures)).toEqual([]);
    });
  },
);

/** Has the database itself refuse whatever it's asked, by an SQLSTATE. */
function refusedAs(code: string): Failure {
  const refuse = sql.raw(`do $$ begin raise exception using errcode = '${code}'; end $$`);

  return (_, options) =>
    database.transaction(async (tx) => (await tx.execute(refuse)) as never, options);
}

/** What the log is told as an error while every transaction fails. */
async function logged(failure: Failure, work: () => Promise<void>) {
  const told = vi.spyOn(log, "error");
  await throughConnection({ ...database, transaction: failure }, work);

  return told.mock.calls;
}

async function failures() {
  const { text = "" } = (await metricsText([])) ?? {};

  return Number(/^leadpath_job_failures_total\{job="remind"\} (\d+)/m.exec(text)?.[1] ?? 0);
}
