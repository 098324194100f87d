import "server-only";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import { actions } from "@/db/schema/actions";
import { assessments } from "@/db/schema/assessments";
import { evidence } from "@/db/schema/evidence";
import { people } from "@/db/schema/people";
import type { Viewer } from "@/lib/access/viewer";
import { selfAssessmentsOf } from "./report-making";
import { hasAsked } from "./report-raters";

/** Which first steps the viewer has taken here; nothing once they put the list away, or took them all. */
export function findFirstSteps(viewer: Viewer) {
  return asViewer(viewer, async (tx) => {
    const [steps] = await tx
      .select({
        assessed: sql<boolean>`exists (${tx
          .select({ id: assessments.id })
          .from(assessments)
          .where(and(selfAssessmentsOf(viewer), isNotNull(assessments.submittedAt)))})`,
        begun: sql<boolean>`exists (${tx
          .select({ id: actions.id })
          .from(actions)
          .where(
            and(eq(actions.personId, viewer.id), eq(actions.organizationId, viewer.organizationId)),
          )})`,
        shown: sql<boolean>`exists (${tx
          .select({ id: evidence.id })
          .from(evidence)
          .where(
            and(
              eq(evidence.personId, viewer.id),
              eq(evidence.organizationId, viewer.organizationId),
            ),
          )})`,
        asked: hasAsked(tx, viewer),
      })
      .from(people)
      .where(and(eq(people.id, viewer.id), isNull(people.firstStepsHiddenAt)));

    return steps && Object.values(steps).every(Boolean) ? undefined : steps;
  });
}
