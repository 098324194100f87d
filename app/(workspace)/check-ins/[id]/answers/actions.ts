"use server";

import { after } from "next/server";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { runSoon } from "@/app/_server/jobs";
import { submitView as submit } from "@/db/queries/check-ins";
import { viewInput } from "@/lib/check-ins/input";
import { emptyView } from "@/lib/check-ins/words";

export const submitView = formAction(viewInput, async (viewer, { id, mayShowJoint }) => {
  const outcome = await submit(viewer, { id, mayShowJoint: mayShowJoint === "yes" });

  if (outcome === "empty") return emptyView;
  if (outcome === "closed") refreshAndRedirect("/check-ins?notice=closed");

  after(() => runSoon("deliver"));
  refreshAndRedirect(`/check-ins/${id}`);
});
