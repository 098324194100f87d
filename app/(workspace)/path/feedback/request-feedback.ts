import "server-only";
import { cache } from "react";
import { requireViewer } from "@/app/_request/viewer";
import { findFeedback, findFeedbackAsk } from "@/db/queries/feedback";

/** What the viewer is asked for feedback on: read once a request, for a page about it and the page's title. */
export const findRequestFeedbackAsk = cache(async (id: string) =>
  findFeedbackAsk(await requireViewer(), id),
);

/** The same of what they asked for themselves. */
export const findRequestFeedback = cache(async (id: string) =>
  findFeedback(await requireViewer(), id),
);
