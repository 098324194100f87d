import "server-only";
import { cookies } from "next/headers";
import { sealingSecret } from "@/app/_server/auth-secret";
import { isSealOf, seal } from "@/app/_server/seal";
import type { Claimant } from "@/db/queries/rate-limits";
import { cookie } from "./cookie";

const { name, options } = cookie("browser");

/** For how long a browser stays known to the account that was last proven in it, in seconds. */
const lifetime = 180 * 24 * 3600;

/** Who attempts to prove that an account is theirs: this browser if they did so in it before, or else the client. */
export async function claimantOf(account: string, client: string): Promise<Claimant> {
  const [, id, proof = ""] =
    /^([\w-]{36})\.(.+)$/.exec((await cookies()).get(name)?.value ?? "") ?? [];
  const isKnown =
    id !== undefined && isSealOf(sealingSecret(), proof, claimOf(id, account), new Date());

  return { account, from: isKnown ? id : client, isKnown };
}

/** Marks this browser as known to an account that was just proven in it. That lets no one in; it only sets it apart from strangers'. */
export async function rememberBrowser(account: string) {
  const id = crypto.randomUUID();
  const proof = seal(sealingSecret(), claimOf(id, account), lifetime, new Date());

  (await cookies()).set(name, `${id}.${proof}`, { ...options, maxAge: lifetime });
}

function claimOf(id: string, account: string) {
  return `browser ${id} ${account}`;
}
