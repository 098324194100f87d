"use server";

import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { changeRole as change } from "@/db/queries/memberships";
import { roles } from "@/lib/access/viewer";

const refusals = {
  "last admin": "There has to be at least one admin. Make someone else an admin first.",
  "not found": "This membership has ended, or you’re no longer an admin. Nothing was changed.",
};

export const changeRole = formAction(
  z.strictObject({ id: z.uuid(), role: z.enum(roles) }),
  async (viewer, { id, role }) => {
    const outcome = await change(viewer, id, role);

    if (outcome === "changed")
      refreshAndRedirect(`/organization/members/${id}?notice=role-changed`);
    if (outcome !== "stepped down") return { message: refusals[outcome] };

    refreshAndRedirect("/organization?notice=role-changed");
  },
);
