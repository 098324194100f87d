"use server";

import { refresh } from "next/cache";
import { after } from "next/server";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { runSoon } from "@/app/_server/jobs";
import { submitView } from "@/db/queries/check-ins";
import { subjectsOfViews } from "@/db/queries/round-views";
import { submitViewsInput } from "@/lib/teams/grid-input";
import { type NotSubmitted, notSubmitted } from "@/lib/teams/grid-words";

/** Submits the viewer's views of a round, each on its own: whatever keeps one from it keeps none of the others. */
export const submitViews = formAction(
  submitViewsInput,
  async (viewer, { teamId, roundId, id, mayShowJoint, only }) => {
    const ids = only ? [only] : id;
    const subjects = await subjectsOfViews(viewer, roundId, ids);
    const failures: NotSubmitted[] = [];

    for (const each of ids) {
      const name = subjects.get(each);
      const outcome = name
        ? await submitView(viewer, { id: each, mayShowJoint: mayShowJoint.includes(each) })
        : "closed";
      if (outcome === "empty" || outcome === "closed") failures.push({ id: each, name, outcome });
    }

    after(() => runSoon("deliver"));

    if (failures.length === 0) {
      refreshAndRedirect(`/teams/${teamId}/rounds/${roundId}/answers?notice=submitted`);
    }
    refresh();

    return notSubmitted(failures, ids.length);
  },
);
