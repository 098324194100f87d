import "server-only";
import { secretFor } from "./auth-secret";
import { type Arrived, visitClaim, visitHeader } from "./doctor-visit";
import { env } from "./env";
import { isSealOf } from "./seal";
import { workAtHand } from "./work-at-hand";

/**
 * What of the doctor's own request arrived here, as it came and before anything was dropped; nothing for anyone else. The
 * doctor knows the server's secret.
 */
export function arrivedOf(headers: Headers, now = new Date()): Arrived | undefined {
  const proof = headers.get(visitHeader);

  if (!proof || !isSealOf(secretFor("doctor"), proof, visitClaim, now)) return undefined;

  const raw = workAtHand()?.response.req.rawHeaders ?? [];
  const forwarded = raw.filter(
    (_, at) => at % 2 === 1 && raw[at - 1]?.toLowerCase() === "x-forwarded-for",
  );

  return { forwardedFor: forwarded.join(", ") || null, trustsProxy: env.TRUST_PROXY };
}
