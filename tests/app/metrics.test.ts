import { beforeAll, expect, test, vi } from "vitest";

vi.stubEnv("METRICS_TOKEN", "m".repeat(32));
const metrics = await import("@/app/_server/metrics");

beforeAll(() => {
  metrics.startMetrics();
});

test("what is counted is told by few words, of a database that isn't there too", async () => {
  metrics.countRequest({ method: "GET", route: "/shared/[token]", status: "200" }, 12);
  metrics.countSlowStatement();
  metrics.countFailedJob("deliver");
  metrics.countMail("put off");
  metrics.countRefusedSignIn("wrong password");
  const { text = "" } = (await metrics.metricsText([["reveal", 3]])) ?? {};

  for (const line of [
    'leadpath_http_request_seconds_count{method="GET",route="/shared/[token]",status="200"} 1',
    "leadpath_database_slow_statements_total 1",
    'leadpath_job_failures_total{job="deliver"} 1',
    'leadpath_jobs_waiting{job="reveal"} 3',
    'leadpath_mail_total{outcome="put off"} 1',
    'leadpath_sign_in_refusals_total{why="wrong password"} 1',
    "leadpath_ready 0",
  ]) {
    expect(text).toContain(line);
  }
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
  expect(text).toMatch(/^process_resident_memory_bytes /m);
});

test("no metric of ours has a label that could tell of someone", async () => {
  const { text = "" } = (await metrics.metricsText([])) ?? {};
  const ours = text.split("\n").filter((line) => line.startsWith("leadpath_"));
  const labels = ours.flatMap((line) => [...line.matchAll(/[{,](\w+)="/g)].map(([, name]) => name));

  expect([...new Set(labels)].sort()).toEqual([
    "job",
    "le",
    "method",
    "outcome",
    "route",
    "status",
    "why",
  ]);
});
