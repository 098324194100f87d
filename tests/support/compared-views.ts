import { and, eq, inArray, isNull } from "drizzle-orm";
import { asSystem } from "@/db/client";
import { assessments } from "@/db/schema/assessments";
import { checkIns, revealedRatings } from "@/db/schema/check-ins";
import { teamMemberships } from "@/db/schema/teams";
import type { Viewer } from "@/lib/access/viewer";
import type { Purpose } from "@/lib/assessments/purpose";
import { sides } from "@/lib/check-ins/check-in";
import { framework } from "@/lib/framework/framework";
import type { Level } from "@/lib/framework/levels";
import type { SkillId } from "@/lib/framework/skills";

/** Of each of some people in a team a check-in with their manager that is revealed, in which both gave one level to a skill. */
export function compareViews(
  manager: Viewer,
  teamId: string,
  members: readonly Viewer[],
  {
    level = 3,
    skill = "negotiation",
    at = new Date(),
    purpose = "development",
  }: { level?: Level; skill?: SkillId; at?: Date; purpose?: Purpose } = {},
) {
  const { organizationId } = manager;

  return asSystem("test", async (tx) => {
    const places = await tx
      .select({ id: teamMemberships.id, personId: teamMemberships.personId })
      .from(teamMemberships)
      .where(
        and(
          eq(teamMemberships.teamId, teamId),
          isNull(teamMemberships.endedAt),
          inArray(
            teamMemberships.personId,
            members.map(({ id }) => id),
          ),
        ),
      );
    const all = places.map(({ id, personId }) => ({
      teamMembershipId: id,
      subjectId: personId,
      checkInId: crypto.randomUUID(),
      assessmentId: crypto.randomUUID(),
    }));

    await tx.insert(assessments).values(
      all.map(({ assessmentId, subjectId }) => ({
        id: assessmentId,
        organizationId,
        subjectId,
        raterId: subjectId,
        source: "self" as const,
        purpose,
        framework: framework.id,
        submittedAt: at,
      })),
    );
    await tx.insert(checkIns).values(
      all.map(({ checkInId, assessmentId, subjectId, teamMembershipId }) => ({
        id: checkInId,
        organizationId,
        subjectId,
        subjectName: "A member",
        raterId: manager.id,
        raterName: "A manager",
        kind: "manager" as const,
        teamMembershipId,
        proof: "account" as const,
        purpose,
        openedBy: "rater" as const,
        reason: "",
        dueOn: "2026-12-01",
        subjectAssessmentId: assessmentId,
        subjectInAt: at,
        raterInAt: at,
        revealedAt: at,
        createdAt: at,
      })),
    );
    await tx.insert(revealedRatings).values(
      all.flatMap(({ checkInId }) =>
        sides.map((side) => ({
          checkInId,
          side,
          skill,
          state: "rated" as const,
          level,
          confidence: "medium" as const,
          note: "",
        })),
      ),
    );
  });
}
