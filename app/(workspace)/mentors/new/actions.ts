"use server";

import { formAction } from "@/app/_request/form-action";
import { proposeMentorship } from "@/app/_request/mentorship-letters";
import { menteeProposal } from "@/lib/mentorships/input";

export const askMentor = formAction(
  menteeProposal,
  async (viewer, { goal, wish, betweenUs, ...asked }) =>
    proposeMentorship(viewer, { ...asked, side: "mentee", lines: { goal, wish, betweenUs } }),
);
