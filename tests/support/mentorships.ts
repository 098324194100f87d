import { asSystem } from "@/db/client";
import { mentoredEvidence, mentorships, openScopes } from "@/db/schema/mentorships";
import type { Viewer } from "@/lib/access/viewer";
import type { MentorshipScope } from "@/lib/mentorships/mentorship";

/** An active mentorship of two people, with what's open in it, as its rows alone; answers its id. */
export function aMentorship(
  mentee: Viewer,
  mentor: Viewer,
  {
    open = [],
    evidence = [],
    ...change
  }: Partial<typeof mentorships.$inferInsert> & {
    open?: readonly MentorshipScope[];
    evidence?: readonly string[];
  } = {},
) {
  const id = change.id ?? crypto.randomUUID();
  const startedAt = new Date(Date.now() - 60_000);

  return asSystem("test", async (tx) => {
    await tx.insert(mentorships).values({
      organizationId: mentee.organizationId,
      menteeId: mentee.id,
      menteeName: "Ada Byron",
      mentorId: mentor.id,
      mentorName: "Mary Somerville",
      proposedBy: "mentee",
      goal: "Lead a team",
      createdAt: startedAt,
      acceptedAt: startedAt,
      startedAt,
      ...change,
      id,
    });
    for (const scope of open) {
      await tx.insert(openScopes).values({ mentorshipId: id, scope, openedAt: startedAt });
    }
    for (const evidenceId of evidence) {
      await tx.insert(mentoredEvidence).values({ mentorshipId: id, evidenceId });
    }

    return id;
  });
}
