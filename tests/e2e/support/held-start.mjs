// Loaded before a server that tests start: Next.js hears that it listens, and goes on to load what stands before it, only
// once someone was answered. So a test's request comes before that, however busy the machine is.

import { EventEmitter } from "node:events";
import { Server } from "node:http";

Server.prototype.emit = function emit(event, ...given) {
  if (event === "listening") return true;

  const [request, response] = given;
  // The start itself asks whether it's ready.
  if (event === "request" && request.url !== "/api/health/ready") {
    delete Server.prototype.emit;
    response.once("close", () => this.emit("listening"));
  }

  return EventEmitter.prototype.emit.call(this, event, ...given);
};
