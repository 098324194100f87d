"use server";

import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { readMailChoice } from "@/app/_server/mail-choice";
import { turnMailOff } from "@/db/queries/preferences";

export const turnOff = formAction(
  z.strictObject({ token: z.string().max(200) }),
  async (_, { token }) => {
    const choice = readMailChoice(token);
    if (choice) await turnMailOff(choice);

    refreshAndRedirect(`/mail-choices/${encodeURIComponent(token)}`);
  },
  { who: "guest" },
);
