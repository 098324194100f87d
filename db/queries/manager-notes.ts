import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { asViewer, asViewerWriting } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { managerNotes } from "@/db/schema/manager-notes";
import { teamManagers, teamMemberships } from "@/db/schema/teams";
import type { Viewer } from "@/lib/access/viewer";
import { isPlaceUnder, type Place } from "./team-member";

/**
 * What the viewer notes for themselves about someone in a team that they manage, with the revision that a change must
 * have seen: 0 before anything was. Nothing where they don't manage them now.
 */
export function findManagerNote(viewer: Viewer, place: Place) {
  return asViewer(viewer, async (tx) => {
    if (!(await manages(tx, viewer, place))) return undefined;

    const [note] = await tx
      .select({ text: managerNotes.text, revision: managerNotes.revision })
      .from(managerNotes)
      .where(noteOf(viewer, place));

    return note ?? { text: "", revision: 0 };
  });
}

/**
 * Keeps what the viewer notes for themselves about someone in a team that they manage. `conflict` where something else was
 * kept since they saw `revision`; the same once more is no conflict and changes nothing.
 */
export function saveManagerNote(
  viewer: Viewer,
  { revision, text, ...place }: Place & { revision: number; text: string },
): Promise<"saved" | "conflict" | "not found"> {
  return asViewerWriting(viewer, async (tx) => {
    if (!(await manages(tx, viewer, place))) return "not found";

    const { id: authorId, organizationId } = viewer;
    const saved =
      revision === 0
        ? await tx
            .insert(managerNotes)
            .values({ authorId, organizationId, teamMembershipId: place.placeId, text })
            .onConflictDoNothing()
            .returning({ revision: managerNotes.revision })
        : await tx
            .update(managerNotes)
            .set({ text, revision: revision + 1, savedAt: sql`now()` })
            .where(and(noteOf(viewer, place), eq(managerNotes.revision, revision)))
            .returning({ revision: managerNotes.revision });
    if (saved.length > 0) return "saved";

    const [now] = await tx
      .select({ text: managerNotes.text })
      .from(managerNotes)
      .where(noteOf(viewer, place));

    return now?.text === text ? "saved" : "conflict";
  });
}

async function manages(tx: Transaction, viewer: Viewer, place: Place) {
  const [found] = await tx
    .select({ id: teamMemberships.id })
    .from(teamMemberships)
    .innerJoin(teamManagers, eq(teamManagers.teamId, teamMemberships.teamId))
    .where(isPlaceUnder(viewer, place));

  return found !== undefined;
}

function noteOf({ id, organizationId }: Viewer, { placeId }: Place) {
  return and(
    eq(managerNotes.authorId, id),
    eq(managerNotes.organizationId, organizationId),
    eq(managerNotes.teamMembershipId, placeId),
  );
}
