"use server";

import { z } from "zod";
import { dropSession } from "@/app/_request/auth";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { keepTheme, themes } from "@/app/_request/theme";
import { endSession, switchOrganization as switchTo } from "@/db/queries/sessions";

export const signOut = formAction(
  z.strictObject({}),
  async (viewer) => {
    await endSession(viewer, viewer.sessionId);
    await dropSession();
    refreshAndRedirect("/sign-in");
  },
  { who: "person", whenSignedOut: "redirect" },
);

export const switchOrganization = formAction(
  z.strictObject({ organizationId: z.uuid() }),
  async (viewer, { organizationId }) => {
    const outcome = await switchTo(viewer, organizationId);

    if (outcome === "not found") refreshAndRedirect("/organization?notice=not-a-member");

    refreshAndRedirect("/reports");
  },
  { whenSignedOut: "redirect" },
);

export const setTheme = formAction(
  z.strictObject({ theme: z.enum(themes) }),
  async (_viewer, { theme }) => {
    await keepTheme(theme);
  },
  { who: "guest" },
);
