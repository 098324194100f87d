import { eq } from "drizzle-orm";
import { asSystem } from "@/db/client";
import { mentoredEvidence, mentorships, openScopes } from "@/db/schema/mentorships";
import { people } from "@/db/schema/people";
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

/** What a mentee writes when they propose one. */
export const threeLines = {
  goal: "Lead a team",
  wish: "An hour a month",
  betweenUs: "What I say about my boss",
};

/** A proposal that goes to someone's address, or, without one, by a link. */
export function aProposal<Side extends "mentee" | "mentor">(
  side: Side,
  email: string | null = null,
) {
  const base = { id: crypto.randomUUID(), name: "Mary Somerville", email };

  return side === "mentee"
    ? { ...base, side: "mentee" as const, lines: threeLines, scopes: ["report" as const] }
    : { ...base, side: "mentor" as const };
}

/** Shows that someone's address is theirs. */
export function prove({ id }: Pick<Viewer, "id">) {
  return asSystem("test", async (tx) => {
    await tx.update(people).set({ emailProvenAt: new Date() }).where(eq(people.id, id));
  });
}

/** A mentorship's row, as it is. */
export function rowOf(id: string) {
  return asSystem("test", async (tx) => {
    const [row] = await tx.select().from(mentorships).where(eq(mentorships.id, id));

    return row;
  });
}
