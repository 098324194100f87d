"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { openNotice, readNotices } from "@/db/queries/notices";
import { checkInInput } from "@/lib/check-ins/input";

export const open = formAction(
  z.strictObject({ id: z.uuid() }),
  async (viewer, { id }) => {
    const checkInId = await openNotice(viewer, id);

    refreshAndRedirect(checkInId ? `/check-ins/${checkInId}` : "/inbox");
  },
  { whenSignedOut: "redirect" },
);

export const readAll = formAction(
  z.strictObject({}),
  async (viewer) => {
    await readNotices(viewer);
    refreshAndRedirect("/inbox");
  },
  { whenSignedOut: "redirect" },
);

/** Marks what is about a check-in as read, once its page is looked at. */
export const readAbout = formAction(checkInInput, async (viewer, { id }) => {
  await readNotices(viewer, id);
  refresh();

  return {};
});
