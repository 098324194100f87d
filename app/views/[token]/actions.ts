"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { beginRequest, findRequestGuest, findRequestLink } from "@/app/_request/guest";
import { linkToken } from "@/app/_request/link-tokens";
import { takeOn as take } from "@/db/queries/guests";

/** Shows this browser what is asked. It changes nothing: programs that check links press the first button, too. */
export const begin = formAction(
  z.strictObject({ token: linkToken }),
  async (_viewer, { token }) => {
    if (await findRequestLink(token)) await beginRequest(token);

    redirect(`/views/${token}`);
  },
  { who: "guest" },
);

const refusals = {
  closed: "This can’t be taken on anymore: it was answered, taken back, or taken on already.",
  yourself: "This asks about you. Pass the link on to the person you’d like to ask.",
  open: "You two already have an open check-in. Answer that one, or end it first.",
  "too soon": "You two compared views less than 60 days ago.",
};

export const takeOn = formAction(z.strictObject({}), async (viewer) => {
  const guest = await findRequestGuest();
  const outcome = guest ? await take(viewer, guest.link) : "closed";

  switch (outcome) {
    case "taken on":
      return refreshAndRedirect(
        guest?.organizationId === viewer.organizationId
          ? `/check-ins/${guest.link.id}`
          : "/views/confirmation?notice=taken-on",
      );
    case "kept by link":
      return refreshAndRedirect(`/views/${guest?.token ?? ""}`);
    default:
      return { message: refusals[outcome] };
  }
});
