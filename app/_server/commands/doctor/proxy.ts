import "server-only";
import { authSecret, secretFor } from "@/app/_server/auth-secret";
import { type Arrived, sealVisit, visitHeader } from "@/app/_server/doctor-visit";
import { type Env, Refusal } from "@/lib/env";
import { codeOf, type Finding, failed, ok, warning } from "./check";

/** An address that is no one's (RFC 5737): where it arrives as the client's, anyone can claim any. */
const claimed = "192.0.2.1";

/**
 * Asks the server by the address that people type, as a client that claims a false one of its own, what arrived. So it's what
 * the proxy does that is told, and not what the settings hope. Whether the server can also be reached past the proxy isn't
 * seen from here.
 */
export async function proxyCheck(env: Env): Promise<Finding> {
  try {
    const secret = secretFor("doctor", authSecret(env, true));
    const answer = await fetch(`${env.APP_URL}/api/health`, {
      headers: { [visitHeader]: sealVisit(secret, new Date()), "x-forwarded-for": claimed },
      redirect: "manual",
      signal: AbortSignal.timeout(5_000),
    });

    return await told(answer, env);
  } catch (error) {
    if (error instanceof Refusal)
      return failed("There’s no secret to ask the server with.", error.message);

    return warning(
      `${env.APP_URL} can’t be reached from here (${reasonOf(error)}).`,
      "Start Leadpath and its proxy, and let this machine reach the address, or check APP_URL.",
    );
  }
}

async function told(answer: Response, env: Env) {
  const to = answer.headers.get("location");

  if (to) {
    return warning(
      `${env.APP_URL} redirects to ${new URL(to, env.APP_URL).origin}.`,
      "Set APP_URL to the address where people end up.",
    );
  }

  const body: unknown = await answer.json().catch(() => undefined);
  const arrived: Arrived | undefined = Object(body).arrived;

  return arrived
    ? verdictOf(arrived, env.APP_URL)
    : failed(
        `What answers at ${env.APP_URL} isn’t this Leadpath, or has another secret.`,
        "Check APP_URL and where the proxy leads, and run this with the server’s settings.",
      );
}

/** Whether TRUST_PROXY fits what arrived. */
export function verdictOf({ forwardedFor, trustsProxy }: Arrived, appUrl: string): Finding {
  const last = forwardedFor?.split(",").at(-1)?.trim();
  const isSetByProxy = last !== undefined && last !== claimed;

  if (trustsProxy === "on") {
    return isSetByProxy
      ? ok("A proxy says where requests come from, and is trusted.")
      : failed(
          last === undefined
            ? "TRUST_PROXY is on, but no X-Forwarded-For arrives: everyone counts as one client."
            : "TRUST_PROXY is on, but what clients claim arrives as it is: anyone can pass for anyone.",
          "Have the proxy set X-Forwarded-For to the client’s address, or set TRUST_PROXY=off.",
        );
  }
  if (isSetByProxy) {
    return warning(
      "A proxy says where requests come from, but TRUST_PROXY is off: everyone counts as one client.",
      "Set TRUST_PROXY=on, and let no one reach the server past the proxy.",
    );
  }

  return appUrl.startsWith("https:")
    ? warning(
        "The proxy doesn’t say where requests come from: everyone counts as one client.",
        "Have it set X-Forwarded-For to the client’s address, and set TRUST_PROXY=on.",
      )
    : ok("No proxy says where requests come from, and none is trusted.");
}

/** Why a request didn't get through: the cause's code, such as ECONNREFUSED. */
function reasonOf(error: unknown) {
  return error instanceof Error && error.cause ? codeOf(error.cause) : codeOf(error);
}
