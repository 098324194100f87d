"use server";

import { after } from "next/server";
import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { hashLinkToken, linkToken } from "@/app/_request/link-tokens";
import { runSoon } from "@/app/_server/jobs";
import { askToJoin as ask } from "@/db/queries/team-joins";
import { limitReached } from "@/lib/limits";

export const askToJoin = formAction(
  z.strictObject({ token: linkToken }),
  async (viewer, { token }) => {
    const outcome = await ask(viewer, hashLinkToken(token));

    if (outcome === "closed") {
      return { message: "This link no longer works. Ask a manager of the team for a new one." };
    }
    if (outcome === "full") return { message: limitReached.teamMembers };

    after(() => runSoon("deliver"));
    refreshAndRedirect(`/joins/${token}`);
  },
  { who: "person", whenSignedOut: "redirect" },
);
