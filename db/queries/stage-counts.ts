import "server-only";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { asSystem } from "@/db/client";
import { teamManagers, teamMemberships } from "@/db/schema/teams";
import type { Viewer } from "@/lib/access/viewer";
import { dayOf } from "@/lib/forms/day";
import { stageCounts } from "@/lib/path/stage-counts";
import { listActionRecords } from "./actions";
import { isManagedBy } from "./teams";

/**
 * How far someone in a team that the viewer manages is on each of the first six stages, in counts. Which actions these are
 * is closed to the viewer, so the system reads them and passes on no more. Of anyone else, nothing.
 */
export function findStageCounts(
  viewer: Viewer,
  { teamId, id }: { teamId: string; id: string },
  now = new Date(),
) {
  return asSystem("count someone's actions for their manager", async (tx) => {
    const [member] = await tx
      .select({
        id: teamMemberships.personId,
        organizationId: teamMemberships.organizationId,
      })
      .from(teamMemberships)
      .innerJoin(teamManagers, eq(teamManagers.teamId, teamMemberships.teamId))
      .where(
        and(
          eq(teamMemberships.id, id),
          eq(teamMemberships.teamId, teamId),
          isNotNull(teamMemberships.startedAt),
          isNull(teamMemberships.endedAt),
          isManagedBy(viewer),
        ),
      );

    return member && stageCounts(await listActionRecords(tx, member, "system"), dayOf(now));
  });
}
