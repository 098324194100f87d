"use server";

import { z } from "zod";
import { findRequestAsk } from "@/app/_request/attestation-link";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { linkToken } from "@/app/_request/link-tokens";
import { declineToConfirm, disownAsk } from "@/db/queries/attestations";
import { guestAttestationDeclineReasons } from "@/lib/attestations/decline-reasons";

const input = z.strictObject({
  token: linkToken,
  reason: z.enum(guestAttestationDeclineReasons, "Choose what fits best."),
});

/** Declines by a link, also before anything was begun: whoever got a letter by mistake needn't look any further. */
export const declineToConfirmByLink = formAction(
  input,
  async (_viewer, { token, reason }) => {
    const ask = await findRequestAsk(token);

    if (!ask || ask.isOwn) refreshAndRedirect("/views/confirmation?notice=closed");

    const { viewer, id } = ask;
    const outcome = await (reason === "wrong address"
      ? disownAsk(viewer, id)
      : declineToConfirm(viewer, { id, reason }));

    refreshAndRedirect(`/views/confirmation?notice=${noticeOf(outcome, reason)}`);
  },
  { who: "guest" },
);

function noticeOf(outcome: "ended" | "silenced" | "closed", reason: string) {
  if (outcome === "silenced") return "mail-off";
  if (outcome === "closed") return "closed";

  return reason === "wrong address" ? "silenced" : "not-confirmed";
}
