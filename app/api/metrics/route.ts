import { env } from "@/app/_server/env";
import { waitingJobs } from "@/app/_server/jobs";
import { metricsText } from "@/app/_server/metrics";
import { isEqual } from "@/app/_server/seal";

export const dynamic = "force-dynamic";

/** What Prometheus reads, for whoever has `METRICS_TOKEN`. Without that setting there is nothing here. */
export async function GET(request: Request) {
  if (!env.METRICS_TOKEN) return answer(404, "There’s nothing at this address.");
  if (!isEqual(request.headers.get("authorization") ?? "", `Bearer ${env.METRICS_TOKEN}`)) {
    return answer(401, "Send the token in METRICS_TOKEN.", { "www-authenticate": "Bearer" });
  }

  const metrics = await metricsText(await waitingJobs());

  return metrics
    ? answer(200, metrics.text, { "content-type": metrics.type })
    : answer(404, "There’s nothing at this address.");
}

function answer(status: number, text: string, headers: Record<string, string> = {}) {
  return new Response(text, {
    status,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      ...headers,
    },
  });
}
