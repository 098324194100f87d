"use server";

import { z } from "zod";
import { dropSession } from "@/app/_request/auth";
import { buttonAction, guestButtonAction } from "@/app/_request/form-action";
import { refreshAndRedirect } from "@/app/_request/refresh-and-redirect";
import { keepTheme, themes } from "@/app/_request/theme";
import { requirePerson } from "@/app/_request/viewer";
import { endSession, switchOrganization as switchTo } from "@/db/queries/sessions";

export const signOut = buttonAction(
  z.strictObject({}),
  async (viewer) => {
    await endSession(viewer, viewer.sessionId);
    await dropSession();
    refreshAndRedirect("/sign-in");
  },
  requirePerson,
);

export const switchOrganization = buttonAction(
  z.strictObject({ organizationId: z.uuid() }),
  async (viewer, { organizationId }) => {
    await switchTo(viewer, organizationId);
    refreshAndRedirect("/reports");
  },
);

export const setTheme = guestButtonAction(
  z.strictObject({ theme: z.enum(themes) }),
  (_client, { theme }) => keepTheme(theme),
);
