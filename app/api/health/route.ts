import { version } from "@/lib/version";
export const dynamic = "force-dynamic";

/** The process is alive, and of which version. Says nothing about its database. */
export function GET() {
  return Response.json({ status: "alive", version }, { headers: { "cache-control": "no-store" } });
}
