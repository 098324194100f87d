import { arrivedOf } from "@/app/_server/answer-to-doctor";

export const dynamic = "force-dynamic";

/** The process is alive. Says nothing about its database; to the doctor, what arrived of its request. */
export function GET({ headers }: Request) {
  const arrived = arrivedOf(headers);

  return Response.json(
    { status: "alive", ...(arrived && { arrived }) },
    { headers: { "cache-control": "no-store" } },
  );
}
