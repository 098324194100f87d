export const dynamic = "force-dynamic";

/** The process is alive. Says nothing about its database. */
export function GET() {
  return Response.json({ status: "alive" }, { headers: { "cache-control": "no-store" } });
}
