import "server-only";
import { redirect } from "next/navigation";
import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { beginRequest } from "@/app/_request/guest";
import { linkToken } from "@/app/_request/link-tokens";
import { declineAsk, disownAsk, revokeAnswer } from "@/db/queries/ask-endings";
import { declineReasons } from "@/lib/asks/decline-reasons";
import { type AskKind, linkPages } from "@/lib/asks/kinds";
import { findLinkedAsk } from "./request-link";

const input = z.strictObject({ token: linkToken });

/** Shows this browser what is asked. It changes nothing: programs that check links press the first button, too. */
export function beginByLink(kind: AskKind) {
  return formAction(
    input,
    async (_viewer, { token }) => {
      if (await findLinkedAsk(kind, token)) await beginRequest(token, linkPages[kind]);

      redirect(`${linkPages[kind]}/${token}`);
    },
    { who: "guest" },
  );
}

/** Takes back what was answered by a link: never from a browser that's signed in as whoever asked. */
export function revokeByLink(kind: AskKind) {
  return formAction(
    input,
    async (_viewer, { token }) => {
      const ask = await findLinkedAsk(kind, token);
      const outcome = ask?.browserHash ? await revokeAnswer(ask.viewer, kind, ask.id) : "closed";
      const ended = kind === "feedback" ? "withdrawn" : "revoked";

      refreshAndRedirect(`/views/confirmation?notice=${outcome === "ended" ? ended : "closed"}`);
    },
    { who: "guest" },
  );
}

/** Declines by a link, also before anything was begun: whoever got a letter by mistake needn't look any further. */
export function declineByLink(kind: AskKind) {
  return formAction(
    input.extend({
      reason: z.enum([...declineReasons[kind], "wrong address"], "Choose what fits best."),
    }),
    async (_viewer, { token, reason }) => {
      const ask = await findLinkedAsk(kind, token);

      if (!ask || ask.isOwn) refreshAndRedirect("/views/confirmation?notice=closed");

      const { viewer, id } = ask;
      const outcome = await (reason === "wrong address"
        ? disownAsk(viewer, kind, id)
        : declineAsk(viewer, kind, { id, reason }));

      refreshAndRedirect(`/views/confirmation?notice=${noticeOf(outcome, reason)}`);
    },
    { who: "guest" },
  );
}

function noticeOf(outcome: "ended" | "silenced" | "closed", reason: string) {
  if (outcome === "silenced") return "mail-off";
  if (outcome === "closed") return "closed";

  return reason === "wrong address" ? "silenced" : "not-confirmed";
}
