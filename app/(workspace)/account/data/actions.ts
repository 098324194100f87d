"use server";

import { after } from "next/server";
import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { runSoon } from "@/app/_server/jobs";
import { askForCopy } from "@/db/queries/data-copies";
import { consumeLimit, type Limit } from "@/db/queries/rate-limits";
import { tooOften } from "@/lib/text/notices";

const limit: Limit = { name: "data copy", points: 10, seconds: 3600 };

/** Begins a copy of everything about the viewer; one that is under way goes on. */
export const makeCopy = formAction(
  z.strictObject({}),
  async (viewer) => {
    const wait = await consumeLimit(limit, viewer.id);
    if (wait > 0) return { message: tooOften(wait) };

    await askForCopy(viewer);
    after(() => runSoon("copy"));
    refreshAndRedirect("/account/data");
  },
  { whenSignedOut: "redirect" },
);
