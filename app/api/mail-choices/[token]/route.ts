import { redirect } from "next/navigation";
import { clientAddress } from "@/app/_request/client-address";
import { readMailChoice } from "@/app/_server/mail-choice";
import { beginAction } from "@/app/_server/unreadable";
import { turnMailOff } from "@/db/queries/preferences";
import { consumeLimit, type Limit } from "@/db/queries/rate-limits";
import { isOneClick } from "@/lib/notices/one-click";
import { tooOften } from "@/lib/text/notices";

const limit: Limit = { name: "mail-choices", points: 60, seconds: 60 };

type Context = RouteContext<"/api/mail-choices/[token]">;

/** For a mail program that opens the address instead: the page with the button. It changes nothing. */
export async function GET(_request: Request, { params }: Context) {
  const { token } = await params;

  redirect(`/mail-choices/${encodeURIComponent(token)}`);
}

/** One-click unsubscribing as in RFC 8058: a mail provider posts it, without a cookie and from its own origin. */
export async function POST(request: Request, { params }: Context) {
  beginAction();
  const wait = await consumeLimit(limit, await clientAddress());
  if (wait > 0) return answer(429, tooOften(wait));

  const choice = readMailChoice((await params).token);
  if (!choice) return answer(404, "There’s no such mail.");
  if (!(await isOneClick(request))) return answer(400, "This doesn’t ask for anything.");

  await turnMailOff(choice);

  return answer(200, "This mail is off.");
}

function answer(status: number, text: string) {
  return new Response(text, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
