"use server";

import { formAction } from "@/app/_request/form-action";
import { newLinkToken } from "@/app/_request/link-tokens";
import { hashPassword } from "@/app/_request/passwords";
import { env } from "@/app/_server/env";
import { consumeLimit } from "@/db/queries/rate-limits";
import { makeShare } from "@/db/queries/shares";
import type { FormState } from "@/lib/forms/form-state";
import { limitReached } from "@/lib/limits";
import { newShareInput } from "@/lib/shares/input";
import { tooManyToday } from "@/lib/text/notices";

/** What creating a share link answers: the link is shown this once, and stored nowhere. */
export type ShareState = FormState & { made?: { id: string; label: string; link: string } };

const aDay = { name: "shares", points: 20, seconds: 86_400 };

const refusals = {
  "made before":
    "This link was already created, and it’s shown only once. If you don’t have it, revoke it and create another.",
  full: limitReached.workingShares,
  "no report": "You can’t share this report here. Choose another.",
};

export const share = formAction(newShareInput, async (viewer, input): Promise<ShareState> => {
  if ((await consumeLimit(aDay, viewer.id)) > 0) {
    return { message: tooManyToday(aDay.points, "link") };
  }

  const { password, ...wish } = input;
  const { token, tokenHash } = newLinkToken();
  const passwordHash = password && (await hashPassword(password));
  const outcome = await makeShare(viewer, { ...wish, tokenHash, passwordHash });

  if (outcome !== "made") return { message: refusals[outcome] };

  const { id, label } = wish;

  return { values: {}, made: { id, label, link: `${env.APP_URL}/shared/${token}` } };
});
