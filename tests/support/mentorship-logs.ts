import { eq } from "drizzle-orm";
import { asSystem } from "@/db/client";
import { endLogsOf } from "@/db/queries/opened-logs";
import { mentorships } from "@/db/schema/mentorships";

/** Ends a mentorship as far as its logs go: it's held first, as whoever plans a talk holds it, too. */
export function endMentorship(id: string, now = new Date()) {
  return asSystem("test", async (tx) => {
    await tx
      .select({ id: mentorships.id })
      .from(mentorships)
      .where(eq(mentorships.id, id))
      .for("update");
    await tx
      .update(mentorships)
      .set({ endedAt: now, endReason: "completed" })
      .where(eq(mentorships.id, id));
    await endLogsOf(tx, id, now);
  });
}

/** Pauses a mentorship, or resumes it, as its row alone. */
export function setPaused(id: string, pausedAt: Date | null) {
  return asSystem("test", (tx) =>
    tx
      .update(mentorships)
      .set({ pausedAt, pausedBy: pausedAt && "mentor" })
      .where(eq(mentorships.id, id)),
  );
}
