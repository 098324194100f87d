import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { sealingSecret } from "@/app/_server/auth-secret";
import { log } from "@/app/_server/log";
import type { Identity } from "@/db/queries/identities";
import { cookie } from "./cookie";

const lifetime = 600;
const { name, options } = cookie("identity");
// A seal of its own: the session's cookie opens nothing here, and this one no session.
const salt = "pending identity";

// A cookie holds no more.
const text = z.string().max(4096);

const sealed = z.object({ issuer: text, subject: text, name: text, email: text });

/** Keeps for ten minutes, sealed in this browser, who the provider just vouched for, because they're asked something first. */
export async function keepIdentity(identity: Identity) {
  const seal = await encode({
    token: { ...identity },
    secret: sealingSecret(),
    maxAge: lifetime,
    salt,
  });

  (await cookies()).set(name, seal, { ...options, maxAge: lifetime });
}

/** Who the provider vouched for in this browser within the last ten minutes. */
export async function findKeptIdentity() {
  try {
    const token = (await cookies()).get(name)?.value;

    return sealed.safeParse(await decode({ token, secret: sealingSecret(), salt })).data;
  } catch (error) {
    log.debug({ error: error instanceof Error ? error.name : typeof error }, "identity not opened");
    return undefined;
  }
}

/** Forgets them. */
export async function dropIdentity() {
  (await cookies()).delete({ name, ...options });
}
