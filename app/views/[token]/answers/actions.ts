"use server";

import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { mayAnswer } from "@/app/_request/guest";
import { submitView as submit } from "@/db/queries/check-ins";
import { viewInput } from "@/lib/check-ins/input";
import { emptyView } from "@/lib/check-ins/words";

export const submitViewByLink = formAction(
  viewInput,
  async (guest, { id, mayShowJoint }) => {
    const outcome = (await mayAnswer(guest))
      ? await submit(guest, { id, mayShowJoint: mayShowJoint === "yes" })
      : "closed";

    return outcome === "empty" ? emptyView : refreshAndRedirect(`/views/${guest.token}`);
  },
  { who: "asked" },
);
