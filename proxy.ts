import { type NextRequest, NextResponse } from "next/server";
import { isFromThisHost, isOwnOrigin } from "@/lib/access/origin";
import { plainHeaders } from "@/lib/access/plain-headers";
import { readEnv } from "@/lib/env";
import { refusalOfBody, refusalOfHead } from "@/lib/forms/action-post";
import { oneClickPath, refusalOfOneClick } from "@/lib/notices/one-click";
import { isFetchedAhead } from "@/lib/shares/fetched-ahead";

const { APP_URL } = readEnv(process.env);

/** Gives every answer its headers, and refuses posts that no form of ours can have sent. */
export async function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl;
  const own = { ...plainHeaders(APP_URL), ...(isByLink(request) && linkHeaders) };
  const refusal = await refusalOf(request);

  if (refusal) {
    return new NextResponse(refusal.text, { status: refusal.status, headers: own });
  }

  const policy = contentSecurityPolicy(aNonce());
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-leadpath-path", pathname + search);

  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(own)) response.headers.set(name, value);
  response.headers.set("content-security-policy", policy);

  return response;
}

export const config = {
  // Files of the build need no nonce; the gate gives them their headers. A page's name may begin like theirs.
  matcher: ["/((?!_next/static/|icon\\.svg$).*)"],
};

async function refusalOf(request: NextRequest) {
  // The framework fails on a path that it cannot decode.
  if (!isDecodable(request.nextUrl.pathname)) return { status: 404, text: "Not found." };

  // Everyone who sees what is shared is counted, so a prefetch gets nothing to see.
  if (isShared(request) && isFetchedAhead(request)) {
    return { status: request.method === "HEAD" ? 204 : 503, text: null };
  }

  if (request.method !== "POST") return undefined;

  const { headers } = request;

  // The one route that takes a post. Below /api, too, any other could only be meant for an action.
  if (request.nextUrl.pathname.startsWith(oneClickPath)) {
    return refusalOfOneClick(headers, await sizeOf(request));
  }

  const isOwn = isOwnOrigin(headers, APP_URL) && isFromThisHost(headers, APP_URL);
  const refusal = refusalOfHead(headers, isOwn);

  if (refusal) {
    return refusal.status === 403
      ? { ...refusal, text: `${refusal.text} Open ${APP_URL} and try again.` }
      : refusal;
  }

  const body = await request.arrayBuffer().catch(() => undefined);

  return body
    ? refusalOfBody(new Uint8Array(body), headers)
    : { status: 400, text: "This form did not arrive whole." };
}

async function sizeOf(request: NextRequest) {
  const told = Number(request.headers.get("content-length") ?? 0);

  return Math.max(told, (await request.arrayBuffer().catch(() => undefined))?.byteLength ?? 0);
}

function isDecodable(pathname: string) {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

function isShared({ nextUrl }: NextRequest) {
  return nextUrl.pathname.startsWith("/shared/");
}

function isByLink(request: NextRequest) {
  return [
    "/shared/",
    "/views/",
    "/attestation-links/",
    "/feedback-links/",
    "/joins/",
    "/mentorships/",
    "/calendars/",
    "/set-up/",
  ].some((path) => request.nextUrl.pathname.startsWith(path));
}

/** Such a link's address is its key: no search engine keeps it, and no other page hears of it. */
const linkHeaders = {
  "x-robots-tag": "noindex, nofollow",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
};

/** Short, for it stands at every script of a page. */
function aNonce() {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
}

function contentSecurityPolicy(nonce: string) {
  const isDevelopment = process.env.NODE_ENV === "development";

  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
