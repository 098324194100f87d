import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** A span as OTLP has it in JSON, as far as tests read it. Its times are in nanoseconds. */
export type SentSpan = {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[];
  status: { code: number };
};

type Sent = {
  resourceSpans: {
    resource: Pick<SentSpan, "attributes">;
    scopeSpans: { scope: { name: string }; spans: SentSpan[] }[];
  }[];
};

/** A collector on this machine that takes spans by OTLP over HTTP, as JSON, and keeps what it was sent. */
export async function startCollector() {
  const requests: { path: string; headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    requests.push({ path: request.url ?? "", headers: request.headers, body });
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const sent = () => requests.flatMap(({ body }) => (JSON.parse(body) as Sent).resourceSpans);

  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    /** All that came, as text. */
    received: () => requests.map(({ body }) => body).join("\n"),
    resources: () => sent().map(({ resource }) => attributesOf(resource)),
    spans: () => sent().flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

export function attributesOf({ attributes }: Pick<SentSpan, "attributes">) {
  return Object.fromEntries(
    attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue]),
  );
}
