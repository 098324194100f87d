import "server-only";
import { cookies } from "next/headers";
import { sealingSecret } from "@/app/_server/auth-secret";
import { env } from "@/app/_server/env";
import { isSealOf, sealLifetime, sealShare } from "@/app/_server/share-seal";

const isSecure = env.APP_URL.startsWith("https:");
const name = isSecure ? "__Secure-leadpath.share" : "leadpath.share";

/** Lets this browser open one share link, whose password it just proved to know. The cookie goes to no other page. */
export async function keepShareOpen(
  token: string,
  share: { tokenHash: string; passwordHash: string },
) {
  (await cookies()).set(name, sealShare(sealingSecret(), share, new Date()), {
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure,
    path: `/shared/${token}`,
    maxAge: sealLifetime,
  });
}

/** Tells of a share link's password whether this browser has proven that it knows it. */
export async function requestUnlocks(tokenHash: string) {
  const seal = (await cookies()).get(name)?.value ?? "";

  return (passwordHash: string) =>
    isSealOf(sealingSecret(), seal, { tokenHash, passwordHash }, new Date());
}
