import { createServer } from "node:net";
import { Refusal } from "./refusal.mjs";

/** Refuses a port on which no one can listen, by listening on it for a moment. */
export function ensureFree({ host, port }) {
  return new Promise((resolve, reject) => {
    const probe = createServer();

    probe.once("error", (error) => reject(new Refusal(whyNot(error, host, port))));
    probe.listen({ host, port, exclusive: true }, () => probe.close(resolve));
  });
}

function whyNot(error, host, port) {
  switch (error.code) {
    case "EADDRINUSE":
      return `port ${port} is taken. Stop what uses it or choose another: PORT=${neighbor(port)} npm start`;
    case "EACCES":
      return `port ${port} needs rights this account does not have. Choose another: PORT=3000 npm start`;
    default:
      return `nothing can listen on ${host} (${error.code}). Set HOST to an address of this machine, such as HOST=127.0.0.1.`;
  }
}

function neighbor(port) {
  return port < 65535 ? port + 1 : 3000;
}
