import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";

/** A proof for a browser to keep: that this server once found `claim` to be true. It holds for so many seconds from now. */
export function seal(secret: string, claim: string, seconds: number, now: Date) {
  const until = Math.floor(now.getTime() / 1000) + seconds;

  return `${until}.${macOf(secret, claim, until)}`;
}

/** Whether a proof is this server's, of this claim, and not over. */
export function isSealOf(secret: string, proof: string, claim: string, now: Date) {
  const [, until, mac = ""] = /^(\d{1,12})\.([\w-]{43})$/.exec(proof) ?? [];

  return Number(until) * 1000 > now.getTime() && isEqual(mac, macOf(secret, claim, Number(until)));
}

function macOf(secret: string, claim: string, until: number) {
  return createHmac("sha256", secret).update(`${claim} ${until}`).digest("base64url");
}

/** Whether two texts are equal; how long it takes tells nothing of where they differ. */
export function isEqual(one: string, other: string) {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];

  return a.length === b.length && timingSafeEqual(a, b);
}
