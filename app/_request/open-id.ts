import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth, { type NextAuthOptions } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import { env } from "@/app/_server/env";
import { type Identity, signInByIdentity } from "@/db/queries/identities";
import { emailAddress } from "@/lib/people/email-address";
import { personName } from "@/lib/people/names";
import { auth } from "./auth";
import { keepIdentity } from "./pending-identity";
import { tellRefusedSignIn } from "./refused-sign-in";
import { endRequestSession, requestDevice } from "./session";
import { broughtByProvider, refusalOfNewcomer } from "./sign-up-rule";

const id = "open-id";

/** Where the sign-in page's link begins, and what it says; nothing without a provider in the settings. */
export const openId = env.OIDC_ISSUER &&
  env.OIDC_CLIENT_ID &&
  env.OIDC_CLIENT_SECRET && { name: env.OIDC_NAME, startPath: `/api/auth/signin/${id}` as const };

const claims = z.object({
  iss: z.string().max(2000),
  sub: z.string().min(1).max(255),
  name: personName.optional().catch(undefined),
  email: emailAddress.optional().catch(undefined),
  email_verified: z.boolean().optional().catch(false),
});

/** One exchange with next-auth: leaving for the provider, or coming back from it. */
export async function exchange(request: NextRequest, nextauth: string[]): Promise<Response> {
  return NextAuth(request, { params: { nextauth } }, openIdOptions());
}

/**
 * Leaves for the provider and comes back to `target`. next-auth wants this as a form post with a token of its own, but
 * our policy lets no form end on another site: so a link of our page begins it, and the post is made here.
 */
export async function leaveForProvider(target: string) {
  const { secret = "", cookies: { csrfToken: cookie } = {} } = auth();
  const csrfToken = randomBytes(32).toString("hex");
  const seal = createHash("sha256").update(`${csrfToken}${secret}`).digest("hex");
  if (cookie) (await cookies()).set(cookie.name, `${csrfToken}|${seal}`, cookie.options);

  const post = new NextRequest(`${env.APP_URL}/api/auth/signin/${id}`, {
    method: "POST",
    body: new URLSearchParams({ csrfToken, callbackUrl: `${env.APP_URL}${target}` }),
  });

  return exchange(post, ["signin", id]);
}

function openIdOptions(): NextAuthOptions {
  const options = auth();

  return {
    ...options,
    providers: [provider()],
    callbacks: {
      ...options.callbacks,
      async signIn({ user, profile }) {
        const identity = identityOf(profile);
        const outcome = await signInByIdentity(identity, {
          device: await requestDevice(),
          isLetIn: await isLetIn(identity),
        });

        if (typeof outcome === "string") tellRefusedSignIn(outcome);
        if (outcome === "held") {
          await keepIdentity(identity);
          return `${env.APP_URL}/sign-in/address`;
        }
        if (typeof outcome === "string") return `${env.APP_URL}/sign-in?error=${outcome}`;

        await endRequestSession();
        // next-auth seals the user's id into the cookie: ours is the session's.
        user.id = outcome.sessionId;
        return true;
      },
    },
  };
}

function provider(): OAuthConfig<{ sub: string }> {
  return {
    id,
    name: env.OIDC_NAME,
    type: "oauth",
    wellKnown: `${env.OIDC_ISSUER?.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId: env.OIDC_CLIENT_ID,
    clientSecret: env.OIDC_CLIENT_SECRET,
    authorization: { params: { scope: "openid email profile" } },
    checks: ["pkce", "state", "nonce"],
    idToken: true,
    userinfo: {
      request: async ({ client, tokens }) => {
        const proven = claimsIn(tokens.id_token ?? "");

        if (!client.issuer.metadata.userinfo_endpoint) return proven;

        // The token proves who it is; the address is often told only here.
        const told = await client.userinfo(tokens.access_token ?? "");

        return told.sub === proven.sub ? { ...told, ...proven } : proven;
      },
    },
    profile: ({ sub }) => ({ id: sub }),
  };
}

/** What an id token says. Its signature, audience and nonce were checked when it came. */
function claimsIn(idToken: string): { sub: string } {
  return JSON.parse(Buffer.from(idToken.split(".")[1] ?? "", "base64url").toString());
}

/** Whether someone whom the provider vouches for could have an account, if they have none yet. */
export async function isLetIn({ email }: Identity) {
  return email === undefined || !(await refusalOfNewcomer(email, true, await broughtByProvider()));
}

function identityOf(profile: unknown): Identity {
  const { iss, sub, name, email, email_verified } = claims.parse(profile);

  return {
    issuer: iss,
    subject: sub,
    name: name ?? email?.split("@")[0] ?? "No name",
    email: email_verified ? email : undefined,
  };
}
