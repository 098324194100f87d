import { arrivedOf } from "@/app/_server/answer-to-doctor";
import { version } from "@/lib/version";

export const dynamic = "force-dynamic";

/** The process is alive, and of which version. Says nothing about its database; to the doctor, what arrived of its request. */
export function GET({ headers }: Request) {
  const arrived = arrivedOf(headers);

  return Response.json(
    { status: "alive", version, ...(arrived && { arrived }) },
    { headers: { "cache-control": "no-store" } },
  );
}
