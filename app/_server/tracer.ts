import "server-only";
import { type Attributes, ROOT_CONTEXT, type Span, SpanKind, trace } from "@opentelemetry/api";
import { ExportResultCode, parseTraceParent } from "@opentelemetry/core";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from "@opentelemetry/sdk-trace";
import { log } from "./log";

type Destination = {
  /** The collector's address, to which `/v1/traces` is added. */
  endpoint: string;
  headers: Record<string, string>;
  service: string;
  version: string;
  /** Of the traces that begin here, 0 to 1. */
  share: number;
};

type NewSpan = {
  kind?: "asked" | "asking" | undefined;
  /** The span in which this one began, or what `traceparent` says of one elsewhere. */
  parent?: Span | string | undefined;
  /** When it began by `performance.now()`; unless given, now. */
  begun?: number;
  attributes?: Attributes;
};

const kinds = { asked: SpanKind.SERVER, asking: SpanKind.CLIENT };
/** How long the collector may take, in milliseconds: a stop waits as long for what is left. */
const patience = 3_000;

/**
 * Makes spans and sends them to a collector. It isn't OpenTelemetry's global tracer: the framework and libraries would add spans
 * of their own to that one, with paths and messages in them.
 */
export function openTracer({ endpoint, headers, service, version, share }: Destination) {
  const url = `${endpoint.replace(/\/+$/, "")}/v1/traces`;
  const exporter = telling(new OTLPTraceExporter({ url, headers, timeoutMillis: patience }));
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ "service.name": service, "service.version": version }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
    spanProcessors: [new BatchSpanProcessor({ exporter, exportTimeoutMillis: patience })],
  });
  const tracer = provider.getTracer("leadpath");

  return {
    begin: (name: string, { kind, parent, begun, attributes = {} }: NewSpan = {}) =>
      tracer.startSpan(
        name,
        { kind: kind ? kinds[kind] : SpanKind.INTERNAL, startTime: begun, attributes },
        within(parent),
      ),
    /** Sends what is left. */
    stop: () => provider.shutdown().catch(() => {}),
  };
}

function within(parent: Span | string | undefined) {
  const context = typeof parent === "string" ? parseTraceParent(parent) : parent?.spanContext();

  return context ? trace.setSpanContext(ROOT_CONTEXT, context) : ROOT_CONTEXT;
}

/** Says once in the log that the collector takes nothing, and once that it does again. What it didn't take is lost. */
export function telling(exporter: SpanExporter): SpanExporter {
  let isLost = false;

  return {
    export(spans, done) {
      exporter.export(spans, (result) => {
        const { code, error } = result;
        if ((code === ExportResultCode.FAILED) !== isLost) {
          isLost = !isLost;
          // It belongs to no request, though one may have filled the batch.
          const told = { request: undefined, error: error?.name };
          if (isLost) log.warn(told, "traces not sent: see OTEL_EXPORTER_OTLP_ENDPOINT");
          else log.info(told, "traces are sent again");
        }
        done(result);
      });
    },
    shutdown: () => exporter.shutdown(),
  };
}
