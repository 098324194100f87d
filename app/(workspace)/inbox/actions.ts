"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { openNotice, readNotices } from "@/db/queries/notices";
import { readingPages } from "@/lib/notices/pages";
import { noticePath } from "@/lib/notices/words";

export const open = formAction(
  z.strictObject({ id: z.uuid() }),
  async (viewer, { id }) => {
    const opened = await openNotice(viewer, id);

    refreshAndRedirect((opened && noticePath(opened, new Date())) ?? "/inbox");
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

/** Marks what a page tells as read, once it's looked at. */
export const readAbout = formAction(
  z.strictObject({ id: z.uuid(), page: z.enum(readingPages) }),
  async (viewer, about) => {
    await readNotices(viewer, about);
    refresh();

    return {};
  },
);
