import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { attributesOf, type SentSpan, startCollector } from "@/tests/support/collector";

let collector: Awaited<ReturnType<typeof startCollector>>;

beforeEach(async () => {
  collector = await startCollector();
});

afterEach(async () => {
  await collector.stop();
  vi.unstubAllEnvs();
  for (const name of ["leadpathTracing", "leadpathTransaction"])
    Reflect.deleteProperty(globalThis, name);
});

/** The modules as a server with these settings has them, tracing. */
async function tracing(settings: Record<string, string> = {}) {
  vi.resetModules();
  const all = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, LOG_LEVEL: "silent", ...settings };
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value);
  const traces = await import("@/app/_server/tracing");
  const watch = await import("@/db/watch");
  await traces.startTracing();

  return { ...traces, ...watch };
}

const answer = { method: "GET", route: "/shared/[token]", status: "200", id: "request-1" };
const given = `00-${"a".repeat(32)}-${"b".repeat(16)}-01`;

test("a request's span holds its transactions, and each of these its statements", async () => {
  const { beginRequestSpan, endRequestSpan, withTransaction, timed, ...rest } = await tracing();
  const transaction = { role: "viewer", reason: "viewer", begun: performance.now() } as const;

  const span = beginRequestSpan({ headers: {} });
  await withTransaction(transaction, () => timed('select "id" from "people"', async () => []));
  rest.transactions.publish({ transaction, outcome: "done", ms: 1 });
  if (span) endRequestSpan(span, answer);
  await rest.stopTracing();

  const [statement, within, request] = ["select people", "transaction", "GET /shared/[token]"].map(
    (name) => collector.spans().find((sent) => sent.name === name) as SentSpan,
  );
  expect(collector.spans()).toHaveLength(3);
  expect(request).toMatchObject({ kind: 2 });
  expect(request?.parentSpanId).toBeUndefined();
  expect(within?.parentSpanId).toBe(request?.spanId);
  expect(statement?.parentSpanId).toBe(within?.spanId);
  expect(attributesOf(request as SentSpan)).toEqual({
    "http.request.method": "GET",
    "http.route": "/shared/[token]",
    "http.response.status_code": 200,
    "leadpath.request": "request-1",
  });
  expect(attributesOf(within as SentSpan)).toEqual({
    "leadpath.role": "viewer",
    "leadpath.reason": "viewer",
    "leadpath.outcome": "done",
  });
  expect(attributesOf(statement as SentSpan)).toEqual({
    "db.system.name": "postgresql",
    "db.operation.name": "select",
    "db.collection.name": "people",
  });
  expect(Number(within?.startTimeUnixNano)).toBeLessThanOrEqual(
    Number(statement?.startTimeUnixNano),
  );
});

test("what belongs to no request and no job isn't traced", async () => {
  const { timed, transactions, stopTracing } = await tracing();
  const transaction = { role: "system", reason: "jobs", begun: performance.now() };
  await timed("select 1", async () => []);
  transactions.publish({ transaction, outcome: "done", ms: 1 });
  await stopTracing();

  expect(collector.spans()).toEqual([]);
});

test("work within a job is within its span, and one that fails is marked without its words", async () => {
  const { traced, stopTracing } = await tracing();
  const failing = traced("job deliver", () =>
    traced("mail", () => Promise.reject(new Error("Canary words")), "asking"),
  );
  await expect(failing).rejects.toThrow("Canary words");
  await stopTracing();

  const [mail, job] = collector.spans();
  expect([mail?.name, mail?.kind, mail?.status.code]).toEqual(["mail", 3, 2]);
  expect([job?.name, job?.kind, job?.status.code]).toEqual(["job deliver", 1, 2]);
  expect(mail?.parentSpanId).toBe(job?.spanId);
  expect(collector.received()).not.toContain("Canary");
});

test.each([
  ["off", given, false],
  ["on", given, true],
  ["on", "00-nonsense", false],
])(
  "with TRUST_PROXY=%s and %s a request is within that span: %s",
  async (TRUST_PROXY, traceparent, isWithin) => {
    const { beginRequestSpan, endRequestSpan, stopTracing } = await tracing({ TRUST_PROXY });
    const span = beginRequestSpan({ headers: { traceparent, tracestate: "canary=1" } });
    if (span) endRequestSpan(span, { ...answer, status: "503" });
    await stopTracing();

    const [sent] = collector.spans();
    expect(sent?.status.code).toBe(2);
    expect([sent?.traceId, sent?.parentSpanId].includes("a".repeat(32))).toBe(isWithin);
    expect(sent?.parentSpanId).toBe(isWithin ? "b".repeat(16) : undefined);
    expect(collector.received()).not.toContain("canary");
  },
);

test("the framework's and libraries' tracer stays the one that does nothing", async () => {
  const { stopTracing } = await tracing();
  const { trace } = await import("@opentelemetry/api");

  expect(trace.getTracer("next.js").startSpan("/shared/secret").isRecording()).toBe(false);
  await stopTracing();
});

test("the collector gets the headers it asks for, and reads who sends", async () => {
  const { traced, stopTracing } = await tracing({
    OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.url}/otel/`,
    OTEL_EXPORTER_OTLP_HEADERS: "authorization=Bearer%20word",
    OTEL_SERVICE_NAME: "leadpath-eu",
  });
  await traced("job remind", async () => {});
  await stopTracing();

  expect(collector.requests[0]).toMatchObject({
    path: "/otel/v1/traces",
    headers: { authorization: "Bearer word" },
  });
  const { version } = await import("@/lib/version");
  expect(collector.resources()).toEqual([
    { "service.name": "leadpath-eu", "service.version": version },
  ]);
});

test("a share of none is none, and a trusted proxy's decision counts first", async () => {
  const settings = { OTEL_TRACES_SAMPLER_ARG: "0", TRUST_PROXY: "on" };
  const { beginRequestSpan, endRequestSpan, stopTracing } = await tracing(settings);
  for (const traceparent of [undefined, given]) {
    const span = beginRequestSpan({ headers: { traceparent } });
    if (span) endRequestSpan(span, answer);
  }
  await stopTracing();

  expect(collector.spans().map(({ traceId }) => traceId)).toEqual(["a".repeat(32)]);
});

test("without a collector nothing is traced, and work is done all the same", async () => {
  const { beginRequestSpan, traced } = await tracing({ OTEL_EXPORTER_OTLP_ENDPOINT: "" });

  expect(beginRequestSpan({ headers: {} })).toBeUndefined();
  expect(await traced("job remind", async () => "done")).toBe("done");
});

test("a collector that takes nothing is told of once, without a request's id, and once that it's back", async () => {
  const { telling } = await import("@/app/_server/tracer");
  const { log } = await import("@/app/_server/log");
  const [warn, info] = [vi.spyOn(log, "warn"), vi.spyOn(log, "info")];
  const [taken, refused] = [{ code: 0 }, { code: 1, error: new TypeError("Canary words") }];
  const results = [taken, refused, refused, taken, taken, refused];
  const exporter = telling({
    export: (_, done) => done(results.shift() ?? taken),
    shutdown: async () => {},
  });
  const done: number[] = [];
  while (results.length > 0) exporter.export([], ({ code }) => done.push(code));

  const lost = { request: undefined, error: "TypeError" };
  const words = "traces not sent: see OTEL_EXPORTER_OTLP_ENDPOINT";
  expect(done).toEqual([0, 1, 1, 0, 0, 1]);
  expect(warn.mock.calls).toStrictEqual([
    [lost, words],
    [lost, words],
  ]);
  expect(info.mock.calls).toStrictEqual([
    [{ request: undefined, error: undefined }, "traces are sent again"],
  ]);
});
