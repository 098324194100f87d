import "server-only";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";

type Arrival = { request: IncomingMessage; response: ServerResponse; server: Server };

const channel = "http.server.request.start";

/** Called for each request before anyone reads it, in the context in which it's then handled. */
export function onArrival(hear: (arrival: Arrival) => void) {
  subscribe(channel, (message) => {
    if (isByNetwork(message as Arrival)) hear(message as Arrival);
  });
}

/** Gets hold of the server with its first request: it's the framework's, which hands it to no one. */
export function onServer(hear: (server: Server) => void) {
  const first = (message: unknown) => {
    if (!isByNetwork(message as Arrival)) return;
    unsubscribe(channel, first);
    hear((message as Arrival).server);
  };
  subscribe(channel, first);
}

/** What comes by a socket of this machine's files is for the operator's commands (commands/listener.ts): no page's. */
function isByNetwork({ server }: Arrival) {
  return typeof server.address() !== "string";
}
