import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingMessage } from "node:http";
import type { Span } from "@opentelemetry/api";
import {
  type AskedStatement,
  type EndedTransaction,
  statementShape,
  statements,
  transactions,
  type WatchedTransaction,
} from "@/db/watch";
import { version } from "@/lib/version";
import { env } from "./env";
import type { openTracer } from "./tracer";

type Tracing = ReturnType<typeof openTracer> & { current: AsyncLocalStorage<Span> };

const shared = globalThis as typeof globalThis & { leadpathTracing?: Tracing };

/** OpenTelemetry's for "failed". What failed is in the log. */
const failed = { code: 2 };

/** Begins to trace where `OTEL_EXPORTER_OTLP_ENDPOINT` asks for it, for every copy of this file that Next.js bundles. */
export async function startTracing() {
  const endpoint = env.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (!endpoint) return;

  const { openTracer } = await import("./tracer");
  const tracer = openTracer({
    endpoint,
    headers: env.OTEL_EXPORTER_OTLP_HEADERS ?? {},
    service: env.OTEL_SERVICE_NAME,
    version,
    share: env.OTEL_TRACES_SAMPLER_ARG,
  });
  shared.leadpathTracing = { ...tracer, current: new AsyncLocalStorage() };
  traceDatabase(shared.leadpathTracing);
}

/** Sends what is left of the traces. */
export async function stopTracing() {
  await shared.leadpathTracing?.stop();
}

/**
 * Begins the span of a request as it arrives; what is then done for the request is within it. Of what came with the request,
 * only the span that a trusted proxy is in is read. Undefined where nothing is traced.
 */
export function beginRequestSpan({ headers }: Pick<IncomingMessage, "headers">) {
  const { begin, current } = shared.leadpathTracing ?? {};
  const given = env.TRUST_PROXY === "on" ? headers.traceparent : undefined;
  const span = begin?.("request", {
    kind: "asked",
    parent: typeof given === "string" ? given : undefined,
  });
  if (span) current?.enterWith(span);

  return span;
}

/** Ends a request's span with what is known of it: nothing in it comes from who asked. */
export function endRequestSpan(
  span: Span,
  { method, route, status, id }: { method: string; route: string; status: string; id?: string },
) {
  span.updateName(`${method} ${route}`);
  span.setAttributes({
    "http.request.method": method,
    "http.route": route,
    ...(status === "closed" ? {} : { "http.response.status_code": Number(status) }),
    ...(id && { "leadpath.request": id }),
  });
  if (status.startsWith("5")) span.setStatus(failed);
  span.end();
}

/** Does some work in a span of its own, where anything is traced. `name` never holds what comes from anyone. */
export async function traced<Result>(
  name: string,
  work: () => Promise<Result>,
  kind?: "asking",
): Promise<Result> {
  const tracing = shared.leadpathTracing;
  if (!tracing) return work();

  const { begin, current } = tracing;
  const span = begin(name, { parent: current.getStore(), kind });
  try {
    return await current.run(span, work);
  } catch (error) {
    span.setStatus(failed);
    throw error;
  } finally {
    span.end();
  }
}

/** Transactions and their statements, within a request or a job: by what they do and to which table first. */
function traceDatabase({ begin, current }: Tracing) {
  const spans = new WeakMap<WatchedTransaction, Span>();

  /** Told of first by its first statement, so it begins in the past. */
  const spanOf = (transaction: WatchedTransaction, parent: Span) => {
    const { role, reason, begun } = transaction;
    const attributes = { "leadpath.role": role, "leadpath.reason": reason };
    const span = spans.get(transaction) ?? begin("transaction", { parent, begun, attributes });
    spans.set(transaction, span);

    return span;
  };

  statements.subscribe((message) => {
    const { text, transaction, ms } = message as AskedStatement;
    const within = current.getStore();
    if (!within) return;

    const name = statementShape(text);
    const [operation = "", table] = name.split(" ");
    begin(name, {
      kind: "asking",
      parent: transaction ? spanOf(transaction, within) : within,
      begun: performance.now() - ms,
      attributes: {
        "db.system.name": "postgresql",
        "db.operation.name": operation,
        ...(table && { "db.collection.name": table }),
      },
    }).end();
  });

  transactions.subscribe((message) => {
    const { transaction, outcome } = message as EndedTransaction;
    const within = current.getStore();
    if (!within) return;

    const span = spanOf(transaction, within);
    span.setAttribute("leadpath.outcome", outcome);
    if (outcome !== "done") span.setStatus(failed);
    span.end();
  });
}
