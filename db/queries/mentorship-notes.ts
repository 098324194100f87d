import "server-only";
import { and, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { asViewer, asViewerWriting } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { mentorshipNotes, mentorships } from "@/db/schema/mentorships";
import type { Viewer } from "@/lib/access/viewer";
import type { MentorshipSide } from "@/lib/mentorships/mentorship";

/**
 * What the viewer notes for themselves about a mentorship, on which side they are and the other one's name, with the
 * revision that a change must have seen: 0 before anything was. Nothing where they're neither of the two, or it has ended.
 */
export function findMentorshipNote(viewer: Viewer, mentorshipId: string) {
  return asViewer(viewer, async (tx) => {
    const mine = await findMine(tx, viewer, mentorshipId);
    if (!mine) return undefined;

    const [note] = await tx
      .select({ text: mentorshipNotes.text, revision: mentorshipNotes.revision })
      .from(mentorshipNotes)
      .where(noteOf(viewer, mentorshipId));

    return { ...mine, note: note ?? { text: "", revision: 0 } };
  });
}

/**
 * Keeps it, and answers on which side that is. `conflict` where something else was kept since they saw `revision`; the same
 * once more is no conflict and changes nothing.
 */
export function saveMentorshipNote(
  viewer: Viewer,
  { mentorshipId, revision, text }: { mentorshipId: string; revision: number; text: string },
): Promise<MentorshipSide | "conflict" | "not found"> {
  return asViewerWriting(viewer, async (tx) => {
    const mine = await findMine(tx, viewer, mentorshipId);
    if (!mine) return "not found";

    const saved =
      revision === 0
        ? await tx
            .insert(mentorshipNotes)
            .values({ authorId: viewer.id, mentorshipId, text })
            .onConflictDoNothing()
            .returning({ revision: mentorshipNotes.revision })
        : await tx
            .update(mentorshipNotes)
            .set({ text, revision: revision + 1, savedAt: sql`now()` })
            .where(and(noteOf(viewer, mentorshipId), eq(mentorshipNotes.revision, revision)))
            .returning({ revision: mentorshipNotes.revision });
    if (saved.length > 0) return mine.side;

    const [now] = await tx
      .select({ text: mentorshipNotes.text })
      .from(mentorshipNotes)
      .where(noteOf(viewer, mentorshipId));

    return now?.text === text ? mine.side : "conflict";
  });
}

/** A mentee has it in the organization that the mentorship is in, a mentor wherever they work, active or paused. */
async function findMine(tx: Transaction, viewer: Viewer, mentorshipId: string) {
  const isMentee = and(
    eq(mentorships.menteeId, viewer.id),
    eq(mentorships.organizationId, viewer.organizationId),
  );
  const [mine] = await tx
    .select({
      side: sql<MentorshipSide>`case when ${mentorships.menteeId} = ${viewer.id} then 'mentee' else 'mentor' end`,
      otherName: sql<string>`case when ${mentorships.menteeId} = ${viewer.id} then ${mentorships.mentorName} else ${mentorships.menteeName} end`,
    })
    .from(mentorships)
    .where(
      and(
        eq(mentorships.id, mentorshipId),
        or(isMentee, eq(mentorships.mentorId, viewer.id)),
        isNotNull(mentorships.startedAt),
        isNull(mentorships.endedAt),
      ),
    );

  return mine;
}

function noteOf({ id }: Viewer, mentorshipId: string) {
  return and(eq(mentorshipNotes.authorId, id), eq(mentorshipNotes.mentorshipId, mentorshipId));
}
