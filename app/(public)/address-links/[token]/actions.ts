"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { guestAction } from "@/app/_request/form-action";
import { leadOn } from "@/app/_request/lead-on";
import { hashLinkToken } from "@/app/_request/link-tokens";
import { beginSession, requestDevice } from "@/app/_request/session";
import { confirmAddress } from "@/db/queries/addresses";
import { linkToken } from "@/lib/access/token";

const refusals = {
  expired: "This link no longer works. Nothing was changed.",
  taken: "This address belongs to another account by now. Nothing was changed.",
  held: "Another account uses this address by now. Nothing was changed. Reload the page to see what you can do.",
};

export const confirm = guestAction(
  z.strictObject({ token: linkToken, takesOver: z.literal("yes").optional() }),
  async (_client, { token, takesOver }) => {
    const outcome = await confirmAddress(hashLinkToken(token), {
      takesOver: takesOver === "yes",
      device: await requestDevice(),
    });

    if (outcome === "confirmed") leadOn("/account?notice=address-confirmed");
    if (typeof outcome === "string") return { message: refusals[outcome] };

    await beginSession(outcome.sessionId);
    redirect("/assessments");
  },
);
