import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { asViewer, asViewerWriting } from "@/db/client";
import { people } from "@/db/schema/people";
import { seatChecks } from "@/db/schema/seat-checks";
import { teamManagers, teams } from "@/db/schema/teams";
import type { Viewer } from "@/lib/access/viewer";
import type { SeatAnswers } from "@/lib/teams/seat-answer";
import { isManagedBy, manages } from "./teams";

/**
 * What the managers of a team that the viewer manages answered last about the need for a Product Lead, with when and by
 * whom, null once erased or no longer a manager there; without answers and at revision 0 before anyone did.
 */
export function findSeatCheck(viewer: Viewer, teamId: string) {
  return asViewer(viewer, async (tx) => {
    const [found] = await tx
      .select({
        teamId: teams.id,
        teamName: teams.name,
        answers: seatChecks.answers,
        answeredAt: seatChecks.answeredAt,
        answeredBy: people.name,
        revision: sql<number>`coalesce(${seatChecks.revision}, 0)`,
      })
      .from(teamManagers)
      .innerJoin(teams, eq(teams.id, teamManagers.teamId))
      .leftJoin(seatChecks, eq(seatChecks.teamId, teams.id))
      .leftJoin(people, eq(people.id, seatChecks.answeredBy))
      .where(and(isManagedBy(viewer), eq(teams.id, teamId)));

    return found;
  });
}

/**
 * Keeps what the viewer answers for a team that they manage, for all its managers. `conflict` where another answer was kept
 * since they saw `revision`; the same once more is no conflict and changes nothing.
 */
export function saveSeatCheck(
  viewer: Viewer,
  { teamId, answers, revision }: { teamId: string; answers: SeatAnswers; revision: number },
): Promise<"saved" | "conflict" | "not found"> {
  return asViewerWriting(viewer, async (tx) => {
    if (!(await manages(tx, viewer, teamId))) return "not found";

    const { id: answeredBy, organizationId } = viewer;
    const saved =
      revision === 0
        ? await tx
            .insert(seatChecks)
            .values({ teamId, organizationId, answers, answeredBy })
            .onConflictDoNothing()
            .returning({ revision: seatChecks.revision })
        : await tx
            .update(seatChecks)
            .set({ answers, answeredBy, answeredAt: sql`now()`, revision: revision + 1 })
            .where(and(eq(seatChecks.teamId, teamId), eq(seatChecks.revision, revision)))
            .returning({ revision: seatChecks.revision });
    if (saved.length > 0) return "saved";

    const [now] = await tx
      .select({
        isSame: sql<boolean>`${seatChecks.answers} = ${JSON.stringify(answers)}::jsonb and ${seatChecks.answeredBy} = ${answeredBy}`,
      })
      .from(seatChecks)
      .where(eq(seatChecks.teamId, teamId));

    return now?.isSame ? "saved" : "conflict";
  });
}
