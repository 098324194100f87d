import { subscribe, unsubscribe } from "node:diagnostics_channel";

const connection = "net.server.socket";
const gate = "leadpath.gate";

/**
 * Next.js listens before it has loaded the gate that stands before it (app/_server/gate.ts), and would later answer what
 * came meanwhile past it. Anyone who comes that early is asked to come again; the gate says on its channel when it stands.
 */
export function turnFirstRequestsAway() {
  let putBack = () => {};

  const onFirstConnection = ({ socket: { server } }) => {
    unsubscribe(connection, onFirstConnection);
    const listeners = server.listeners("request");
    server.removeAllListeners("request");
    server.on("request", turnAway);
    putBack = () => {
      server.off("request", turnAway);
      for (const listener of listeners) server.on("request", listener);
    };
  };
  const onGate = () => {
    unsubscribe(gate, onGate);
    unsubscribe(connection, onFirstConnection);
    putBack();
  };

  subscribe(connection, onFirstConnection);
  subscribe(gate, onGate);
}

function turnAway(_request, response) {
  response.writeHead(503, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "retry-after": "1",
    connection: "close",
  });
  response.end("Leadpath is starting. Try again in a moment.\n");
}
