import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";

/** For how long a visitor who proved that they know a share link's password need not type it again, in seconds. */
export const sealLifetime = 8 * 3600;

type Share = { tokenHash: string; passwordHash: string };

/** What a visitor's browser keeps as proof: bound to one link, to the password that it has, and to eight hours. */
export function sealShare(secret: string, share: Share, now: Date) {
  const until = Math.floor(now.getTime() / 1000) + sealLifetime;

  return `${until}.${macOf(secret, share, until)}`;
}

/** Whether a browser's proof is ours, for this link with this password, and not over. */
export function isSealOf(secret: string, seal: string, share: Share, now: Date) {
  const [, until, mac = ""] = /^(\d{1,12})\.([\w-]{43})$/.exec(seal) ?? [];

  return Number(until) * 1000 > now.getTime() && isEqual(mac, macOf(secret, share, Number(until)));
}

function macOf(secret: string, { tokenHash, passwordHash }: Share, until: number) {
  return createHmac("sha256", secret)
    .update(`share ${tokenHash} ${passwordHash} ${until}`)
    .digest("base64url");
}

function isEqual(one: string, other: string) {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];

  return a.length === b.length && timingSafeEqual(a, b);
}
