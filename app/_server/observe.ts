import "server-only";
import { type AskedStatement, statementShape, statements } from "@/db/watch";
import { onArrival } from "./arrival";
import { env } from "./env";
import { log } from "./log";
import { countRequest, countSlowStatement, isCounting } from "./metrics";
import { requestIdHeader } from "./request-id";
import { routeOf } from "./route-of";
import { beginRequestSpan, endRequestSpan } from "./tracing";
import { workAtHand } from "./work-at-hand";

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Tells of each request by its route’s template once it's answered, and gives it its id in the answer. */
export function observeRequests() {
  onArrival(({ request, response }) => {
    const begun = performance.now();
    const id = workAtHand()?.id;
    if (id) response.setHeader(requestIdHeader, id);

    const span = beginRequestSpan(request);
    if (!span && !isCounting() && !log.isLevelEnabled("debug")) return;

    response.once("close", () => {
      const ms = performance.now() - begun;
      const { method = "" } = request;
      const answered = {
        method: methods.has(method) ? method : "other",
        route: routeOf(request.url ?? ""),
        status: response.writableFinished ? String(response.statusCode) : "closed",
      };

      countRequest(answered, ms);
      if (span) endRequestSpan(span, { ...answered, id });
      log.debug({ request: id, ...answered, ms: Math.round(ms) }, "request answered");
    });
  });
}

/** Warns of each statement that took longer than `SLOW_STATEMENT_MS`: what it does and why, never with what. */
export function observeStatements() {
  statements.subscribe((message) => {
    const { text, transaction, ms } = message as AskedStatement;
    if (ms < env.SLOW_STATEMENT_MS) return;

    countSlowStatement();
    log.warn(
      { statement: statementShape(text), reason: transaction?.reason, ms: Math.round(ms) },
      "slow statement",
    );
  });
}
