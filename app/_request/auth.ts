import "server-only";
import { cookies } from "next/headers";
import type { NextAuthOptions } from "next-auth";
import { encode } from "next-auth/jwt";
import { sealingSecret } from "@/app/_server/auth-secret";
import { env } from "@/app/_server/env";
import { log } from "@/app/_server/log";
import { sessionLimits } from "@/lib/limits";
import { cookie } from "./cookie";

const lifetime = sessionLimits.absolute / 1000;

// next-auth reads its own address from here, and nowhere else when it is set.
process.env.NEXTAUTH_URL = env.APP_URL;

const sessionCookie = cookie("session");

/** next-auth's options, without a provider. Its sealed cookie holds a session id; the session's row decides. */
export function auth(): NextAuthOptions {
  return {
    secret: sealingSecret(),
    providers: [],
    session: { strategy: "jwt", maxAge: lifetime },
    cookies: {
      sessionToken: sessionCookie,
      callbackUrl: cookie("callback"),
      csrfToken: cookie("csrf"),
      state: cookie("state"),
      nonce: cookie("nonce"),
      pkceCodeVerifier: cookie("pkce"),
    },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
    callbacks: {
      // Whatever a provider told about the person stays out of the cookie.
      jwt: ({ token }) => ({ sub: token.sub }),
      session: ({ session, token }) => ({ ...session, user: undefined, sessionId: token.sub }),
    },
    logger: {
      // A cookie that cannot be opened is an ordinary guest. Metadata may hold tokens: the code is enough.
      error: (code) => log.debug({ code }, "next-auth"),
      warn: () => {},
      debug: () => {},
    },
  };
}

/** Gives the browser the cookie of a session that was just started. */
export async function keepSession(sessionId: string) {
  const sealed = await encode({
    token: { sub: sessionId },
    secret: sealingSecret(),
    maxAge: lifetime,
  });

  (await cookies()).set(sessionCookie.name, sealed, { ...sessionCookie.options, maxAge: lifetime });
}

/** Takes the cookie from the browser. What ends the session is its row. */
export async function dropSession() {
  (await cookies()).delete({ name: sessionCookie.name, ...sessionCookie.options });
}

declare module "next-auth" {
  interface Session {
    sessionId?: string;
  }
}
