import "server-only";
import { cookies } from "next/headers";
import { sealingSecret } from "@/app/_server/auth-secret";
import { isSealOf, seal } from "@/app/_server/seal";
import { cookie } from "./cookie";

/** For how long a visitor who proved that they know a share link's password need not type it again, in seconds. */
const lifetime = 8 * 3600;

type Share = { tokenHash: string; passwordHash: string };

/** Lets this browser open one share link, whose password it just proved to know. The cookie goes to no other page. */
export async function keepShareOpen(token: string, share: Share) {
  const { name, options } = shareCookie(token);
  const proof = seal(sealingSecret(), claimOf(share), lifetime, new Date());

  (await cookies()).set(name, proof, { ...options, maxAge: lifetime });
}

/** Tells of a share link's password whether this browser has proven that it knows it. */
export async function requestUnlocks(token: string, tokenHash: string) {
  const proof = (await cookies()).get(shareCookie(token).name)?.value ?? "";

  return (passwordHash: string) =>
    isSealOf(sealingSecret(), proof, claimOf({ tokenHash, passwordHash }), new Date());
}

function shareCookie(token: string) {
  return cookie("share", `/shared/${token}`);
}

/** Bound to one link and to the password that it has. */
function claimOf({ tokenHash, passwordHash }: Share) {
  return `share ${tokenHash} ${passwordHash}`;
}
