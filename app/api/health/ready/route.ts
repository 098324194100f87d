import { log } from "@/app/_server/log";
import { isReady } from "@/db/queries/health";

export const dynamic = "force-dynamic";

/** Whether the next request would be served: the database answers and its schema is this version's. */
export async function GET() {
  const ready = await isReady().catch((error: Error) => {
    log.warn({ error: error.name, message: error.message }, "not ready");
    return false;
  });

  return Response.json(
    { status: ready ? "ready" : "not ready" },
    { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
