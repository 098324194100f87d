import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { cookies } from "next/headers";
import { sealingSecret } from "@/app/_server/auth-secret";
import { env } from "@/app/_server/env";

const isSecure = env.APP_URL.startsWith("https:");
const name = isSecure ? "__Secure-leadpath.share" : "leadpath.share";
const lifetime = 8 * 3600;

type Share = { tokenHash: string; passwordHash: string };

/** Lets this browser open a share link for eight hours, after its visitor proved that they know the password. */
export async function keepShareOpen({ token, ...share }: Share & { token: string }) {
  const until = String(Math.floor(Date.now() / 1000) + lifetime);

  (await cookies()).set(name, `${until}.${sealOf(share, until)}`, {
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure,
    path: `/shared/${token}`,
    maxAge: lifetime,
  });
}

/** Tells of a share link's password whether this browser has proven that it knows it, and still may use that. */
export async function requestShareSeal(tokenHash: string) {
  const [until = "", seal = ""] = (await cookies()).get(name)?.value.split(".") ?? [];
  const isCurrent = Number(until) > Date.now() / 1000;

  return (passwordHash: string) =>
    isCurrent && isEqual(seal, sealOf({ tokenHash, passwordHash }, until));
}

/** Binds the proof to one link and to the password that it had: for any other it is worth nothing. */
function sealOf({ tokenHash, passwordHash }: Share, until: string) {
  return createHmac("sha256", sealingSecret())
    .update(`share ${tokenHash} ${passwordHash} ${until}`)
    .digest("base64url");
}

function isEqual(one: string, other: string) {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];

  return a.length === b.length && timingSafeEqual(a, b);
}
