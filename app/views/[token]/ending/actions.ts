"use server";

import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { findRequestLink } from "@/app/_request/guest";
import { linkToken } from "@/app/_request/link-tokens";
import { declineCheckIn } from "@/db/queries/check-ins";
import { disownCheckIn } from "@/db/queries/guests";
import { guestDeclineReasons } from "@/lib/check-ins/decline-reasons";

const input = z.strictObject({
  token: linkToken,
  reason: z.enum(guestDeclineReasons, "Choose what fits best."),
});

/** Declines by a link, also before anything was begun: whoever got a letter by mistake needn't look any further. */
export const declineByLink = formAction(
  input,
  async (_viewer, { token, reason }) => {
    const link = await findRequestLink(token);

    if (!link) refreshAndRedirect("/views/confirmation?notice=closed");

    const { viewer, id } = link;
    const outcome = await (reason === "wrong address"
      ? disownCheckIn(viewer, id)
      : declineCheckIn(viewer, { id, reason }));

    refreshAndRedirect(`/views/confirmation?notice=${noticeOf(outcome, reason)}`);
  },
  { who: "guest" },
);

function noticeOf(outcome: "ended" | "silenced" | "closed", reason: string) {
  if (outcome === "silenced") return "mail-off";
  if (outcome === "closed") return "closed";

  return reason === "wrong address" ? "silenced" : "declined";
}
