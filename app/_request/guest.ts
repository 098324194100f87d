import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { z } from "zod";
import { beginByLink, findLink } from "@/db/queries/guests";
import type { AskKind, linkPages } from "@/lib/asks/kinds";
import { cookie } from "./cookie";
import { hashLinkToken, linkToken, newLinkToken } from "./link-tokens";

/** In seconds: longer than any link to a check-in works. */
const lifetime = 300 * 24 * 3600;

const kept = z
  .string()
  .max(100)
  .transform((value) => value.split("."))
  .pipe(z.tuple([linkToken, linkToken]));

/**
 * The check-in that a link leads to, as far as this browser may open it, and whether it has begun there; read once a
 * request. Nothing for a link that doesn't work here, whatever the reason.
 */
export const findRequestLink = cache(async (token: string) => {
  const browserHash = await browserHashFor(token);
  const link = await findLink(hashLinkToken(token), browserHash);

  return link && { ...link, hasBegun: browserHash !== undefined };
});

/** Who acts on a page below a guest's link, in a browser that has begun; nothing in any other. */
export async function findRequestGuest() {
  const secret = await browserSecret();
  const link = secret && (await findRequestLink(secret.token));

  return secret && link?.hasBegun ? { ...link.viewer, ...secret, link } : undefined;
}

export type RequestGuest = NonNullable<Awaited<ReturnType<typeof findRequestGuest>>>;

/** Where the pages are below which a link's are. */
type LinkPages = "/views" | (typeof linkPages)[AskKind];

/** Lets this browser go on by a link. Nothing is written down: whoever answers first is whose link it is. */
export async function beginRequest(token: string, pages: LinkPages = "/views") {
  if (await browserHashFor(token)) return;

  const { name, options } = viewCookie(`${pages}/${token}`);
  const { token: secret } = newLinkToken();

  (await cookies()).set(name, `${token}.${secret}`, { ...options, maxAge: lifetime });
}

/** What this browser is told by, if it has begun by a link, on that link's pages. */
export async function browserHashFor(token: string) {
  const secret = await browserSecret();

  return secret?.token === token ? secret.hash : undefined;
}

/** Whether a guest may answer from this browser: a link that was passed on is its first one's from then on. */
export async function mayAnswer({ link, token, hash }: RequestGuest) {
  return !link.isPassedOn || (await beginByLink(hashLinkToken(token), hash));
}

/** The link that this browser has begun by, of those below which the page is, and what it's bound by. */
async function browserSecret() {
  const value = (await cookies()).get(viewCookie("/views").name)?.value;
  const [token, secret] = kept.safeParse(value).data ?? [];

  return token && secret ? { token, hash: hashLinkToken(secret) } : undefined;
}

/** It goes to no other link's pages. */
function viewCookie(path: string) {
  return cookie("view", path);
}
