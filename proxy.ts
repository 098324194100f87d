import { type NextRequest, NextResponse } from "next/server";

const largestBody = 1_000_000;

/** Gives every answer its headers. It guards nothing: each page and each action asks who is there itself. */
export function proxy(request: NextRequest) {
  if (request.method === "POST" && !hasBearableBody(request)) {
    return new NextResponse("This is too large.", { status: 413, headers: plainHeaders() });
  }

  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-leadpath-path", request.nextUrl.pathname + request.nextUrl.search);

  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(plainHeaders())) response.headers.set(name, value);
  response.headers.set("content-security-policy", policy);

  return response;
}

export const config = {
  // Files of the build and public files need no nonce; they carry their own headers.
  matcher: ["/((?!_next/static|icon.svg).*)"],
};

function hasBearableBody(request: NextRequest) {
  const length = request.headers.get("content-length");

  return length !== null && Number(length) <= largestBody;
}

function plainHeaders() {
  return {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
    "cross-origin-opener-policy": "same-origin",
    "x-frame-options": "DENY",
    ...(process.env.APP_URL?.startsWith("https:") && {
      "strict-transport-security": "max-age=63072000; includeSubDomains",
    }),
  };
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
