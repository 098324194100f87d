import "server-only";
import { isExampleSecret } from "@/app/_server/auth-secret";
import { isLoopback } from "@/lib/access/loopback";
import type { Env } from "@/lib/env";
import { failed, type Looks, ok, warning } from "./check";

/** What's risky in settings that can be read. */
export function settingsChecks(env: Env): Looks {
  return {
    "settings.address": () => addressCheck(env),
    "settings.demo": () => demoCheck(env),
    "settings.secret": () => secretCheck(env),
    "settings.single-sign-on": () => providerCheck(env),
  };
}

function addressCheck({ APP_URL, HOST }: Env) {
  const { protocol, hostname } = new URL(APP_URL);
  if (protocol === "https:" || isLoopback(hostname)) {
    return protocol === "http:" && !isLoopback(HOST)
      ? warning(
          `Other machines are let in (HOST is ${HOST}), and APP_URL is ${APP_URL}.`,
          "Set APP_URL to the https address that people type, and put a proxy in front.",
        )
      : ok(`People come to ${APP_URL}.`);
  }

  return warning(
    `APP_URL is ${APP_URL}: passwords and answers travel in plain text.`,
    "Put a proxy with a certificate in front, and set APP_URL to its https address.",
  );
}

function demoCheck({ DEMO, DEMO_SIGN_IN, DATABASE_URL, HOST, APP_URL, TRUST_PROXY }: Env) {
  const isOpen = DEMO === "on" && DEMO_SIGN_IN === "on" && !DATABASE_URL;
  const isPublic =
    !isLoopback(HOST) || !isLoopback(new URL(APP_URL).hostname) || TRUST_PROXY === "on";

  return isOpen && isPublic
    ? warning(
        "Anyone who can open the address can become one of the demo’s people.",
        "Leave DEMO_SIGN_IN out, or set DEMO=off and run npm run admin -- demo remove.",
      )
    : ok(`The demo’s people are ${isOpen ? "for this machine" : "for no one"}.`);
}

function secretCheck({ AUTH_SECRET, DATABASE_URL }: Env) {
  const remedy = "Set AUTH_SECRET to 32 random bytes: openssl rand -base64 32.";

  if (AUTH_SECRET && isExampleSecret(AUTH_SECRET)) {
    return failed("AUTH_SECRET is an example value.", remedy);
  }
  if (!AUTH_SECRET && DATABASE_URL) return failed("AUTH_SECRET is missing.", remedy);

  return ok(AUTH_SECRET ? "AUTH_SECRET is set." : "AUTH_SECRET isn’t set: DATA_DIR has one.");
}

function providerCheck(env: Env) {
  const names = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;
  const missing = names.filter((name) => !env[name]);
  if (missing.length > 0 && missing.length < names.length) {
    return warning(
      "Sign-in with the OpenID provider isn’t offered.",
      `Set ${missing.join(" and ")}, or none of the three.`,
    );
  }

  return ok(missing.length > 0 ? "There’s no OpenID provider." : `By ${env.OIDC_ISSUER}.`);
}
