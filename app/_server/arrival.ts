import "server-only";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";

type Arrival = { request: IncomingMessage; response: ServerResponse; server: Server };

const channel = "http.server.request.start";

/** Hears of each request before anybody reads it, in the context in which it is then worked on. */
export function onArrival(hear: (arrival: Arrival) => void) {
  subscribe(channel, (message) => hear(message as Arrival));
}

/** Hears of the server with its first request: it is the framework's, which hands it to nobody. */
export function onServer(hear: (server: Server) => void) {
  const first = (message: unknown) => {
    unsubscribe(channel, first);
    hear((message as Arrival).server);
  };
  subscribe(channel, first);
}
