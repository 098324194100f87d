"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { newLinkToken } from "@/app/_request/link-tokens";
import { env } from "@/app/_server/env";
import { makeCalendarFeed, revokeCalendarFeed } from "@/db/queries/calendar-feeds";
import type { FormState } from "@/lib/forms/form-state";

/** What making a calendar link answers: it's shown this once, and stored nowhere. */
export type CalendarLinkState = FormState & { link?: string };

export const makeCalendarLink = formAction(
  z.strictObject({}),
  async (viewer): Promise<CalendarLinkState> => {
    const { token, tokenHash } = newLinkToken();
    await makeCalendarFeed(viewer, tokenHash);
    refresh();

    return { link: `${env.APP_URL}/calendars/${token}/leadpath.ics` };
  },
  { whenSignedOut: "redirect" },
);

export const revokeCalendarLink = formAction(
  z.strictObject({}),
  async (viewer) => {
    await revokeCalendarFeed(viewer);
    refreshAndRedirect("/account/calendar?notice=revoked");
  },
  { whenSignedOut: "redirect" },
);
