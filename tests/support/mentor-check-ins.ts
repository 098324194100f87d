import { expect } from "vitest";
import { openWithMentee } from "@/db/queries/mentor-check-ins";
import { asMentorIn, type Viewer } from "@/lib/access/viewer";
import type { Ask } from "@/lib/check-ins/input";
import { dayOf } from "@/lib/forms/day";
import { addDays } from "@/lib/text/dates";
import { bringTo, type Stage } from "./check-ins";

/** What a form sends that opens a check-in within a mentorship. */
export function mentoringTerms(mentorshipId: string, change: Partial<Omit<Ask, "evidence">> = {}) {
  return {
    id: crypto.randomUUID(),
    mentorshipId,
    reason: "Where do we differ before our talk?",
    dueOn: addDays(dayOf(new Date()), 14),
    purpose: "development" as const,
    ...change,
  };
}

/** A check-in that a mentor opened, brought to a stage; answers its id. */
export async function aMentorCheckInThatIs(
  stage: Stage,
  { mentee, mentor, mentorshipId }: { mentee: Viewer; mentor: Viewer; mentorshipId: string },
) {
  const terms = mentoringTerms(mentorshipId);
  expect(await openWithMentee(mentor, terms)).toBe("opened");
  await bringTo(stage, terms.id, mentee, asMentorIn(mentor, mentee.organizationId));

  return terms.id;
}
