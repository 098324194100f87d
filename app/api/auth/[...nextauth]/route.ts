import type { NextRequest } from "next/server";
import { exchange, leaveForProvider, openId } from "@/app/_request/open-id";
import { env } from "@/app/_server/env";
import { isOwnOrigin } from "@/lib/access/origin";
import { returnPath } from "@/lib/access/return-path";

/** The way to the OpenID provider and back. Nothing else of next-auth's is reachable. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/api/auth/[...nextauth]">,
) {
  const { nextauth } = await params;
  const path = request.nextUrl.pathname;

  if (!openId) return new Response(null, { status: 404 });
  if (path === openId.startPath) return start(request);
  if (["callback", "error", "signin"].includes(nextauth[0] ?? "")) {
    return exchange(request, nextauth);
  }

  return new Response(null, { status: 404 });
}

/** Only a link of our own page begins a sign-in: no one else can make this browser change its account. */
function start(request: NextRequest) {
  if (!isOwnOrigin(request.headers, env.APP_URL)) {
    return Response.redirect(`${env.APP_URL}/sign-in`, 303);
  }

  return leaveForProvider(returnPath(request.nextUrl.searchParams.get("next")) ?? "/reports");
}
