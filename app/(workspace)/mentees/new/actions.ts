"use server";

import { formAction } from "@/app/_request/form-action";
import { proposeMentorship } from "@/app/_request/mentorship-letters";
import { mentorProposal } from "@/lib/mentorships/input";

export const offerMentoring = formAction(mentorProposal, async (viewer, asked) =>
  proposeMentorship(viewer, { ...asked, side: "mentor" }),
);
