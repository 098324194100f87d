"use server";

import { after } from "next/server";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { runSoon } from "@/app/_server/jobs";
import { confirmProposal, takeBackProposal } from "@/db/queries/mentorship-proposals";
import {
  endMentorship,
  pauseMentorship,
  resumeMentorship,
  saveLookBack,
} from "@/db/queries/mentorships";
import { endInput, lookBackInput, mentorshipInput, scopesInput } from "@/lib/mentorships/input";
import type { MentorshipSide } from "@/lib/mentorships/mentorship";

const closed = {
  message:
    "This has changed in the meantime, and nothing was done. Reload the page to see how it stands.",
};
const managing = {
  message: "One of you manages the other. As long as that lasts, this can’t be active.",
};

export const confirmTaker = formAction(mentorshipInput, async (viewer, which) => {
  const outcome = await confirmProposal(viewer, which);
  if (outcome !== "confirmed") return outcome === "managing" ? managing : closed;

  goOn(which, "confirmed");
});

/** Takes a proposal back, or refuses who said yes to it. */
export const takeBack = formAction(mentorshipInput, async (viewer, which) => {
  if ((await takeBackProposal(viewer, which)) === "closed") return closed;

  leave(which, "taken-back");
});

export const pause = formAction(mentorshipInput, async (viewer, which) => {
  if ((await pauseMentorship(viewer, which)) === "closed") return closed;

  goOn(which, "paused");
});

/** Goes on as a mentor; a mentee says with it what they open. */
export const resume = formAction(mentorshipInput, async (viewer, { id, side }) => {
  const outcome = await resumeMentorship(viewer, { id, side });
  if (outcome !== "resumed") return outcome === "managing" ? managing : closed;

  goOn({ id, side }, "resumed");
});

/** Goes on as a mentee, who says what they open anew. */
export const resumeOpening = formAction(scopesInput, async (viewer, { id, scopes }) => {
  const outcome = await resumeMentorship(viewer, { id, side: "mentee", scopes });
  if (outcome !== "resumed") return outcome === "managing" ? managing : closed;

  goOn({ id, side: "mentee" }, "resumed");
});

export const end = formAction(endInput, async (viewer, wish) => {
  if ((await endMentorship(viewer, wish)) === "closed") return closed;

  leave(wish, "ended");
});

export const lookBack = formAction(lookBackInput, async (viewer, words) => {
  if ((await saveLookBack(viewer, words)) === "closed") return closed;

  refreshAndRedirect(`/mentors/${words.id}?notice=saved`);
});

type Which = { id: string; side: MentorshipSide };

function goOn({ id, side }: Which, notice: string): never {
  after(() => runSoon("deliver"));
  refreshAndRedirect(
    side === "mentee"
      ? `/mentors/${id}?notice=${notice}`
      : `/mentees/${id}/mentorship?notice=${notice}`,
  );
}

/** A mentee keeps the page of one that ended; a mentor has none. */
function leave({ id, side }: Which, notice: string): never {
  after(() => runSoon("deliver"));
  refreshAndRedirect(
    side === "mentee" ? `/mentors/${id}?notice=${notice}` : `/mentees?notice=${notice}`,
  );
}
