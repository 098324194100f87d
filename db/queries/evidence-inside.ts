import "server-only";
import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { mentoredEvidence, mentorships, openScopes } from "@/db/schema/mentorships";
import { organizations } from "@/db/schema/organizations";
import { administersOrganization, type Viewer } from "@/lib/access/viewer";
import { recordAudit } from "./audit";
import { tellSide } from "./mentorship-endings";
import { isActive, isOutsider } from "./mentorship-scopes";
import { lockOrganization } from "./own-membership";

/**
 * Says whether evidence stays inside the viewer's organization: then its members open none to a mentor from outside, and
 * what's open to one is shut in this transaction. Those whose evidence it was are told; the admin isn't told whether there
 * was any.
 */
export function keepEvidenceInside(
  viewer: Viewer,
  isKept: boolean,
  now = new Date(),
): Promise<"kept" | "freed" | "not allowed"> {
  if (!administersOrganization(viewer)) return Promise.resolve("not allowed");

  return asSystem("keep evidence inside an organization", async (tx) => {
    const own = await lockOrganization(tx, viewer);
    if (own?.role !== "admin") return "not allowed";

    const { evidenceStaysSince } = organizations;
    const changed = await tx
      .update(organizations)
      .set({ evidenceStaysSince: isKept ? now : null })
      .where(
        and(
          eq(organizations.id, viewer.organizationId),
          isKept ? isNull(evidenceStaysSince) : isNotNull(evidenceStaysSince),
        ),
      )
      .returning({ id: organizations.id });

    if (changed.length > 0) {
      await recordAudit(tx, {
        action: isKept ? "organization.evidence-kept" : "organization.evidence-freed",
        actorId: viewer.id,
        organizationId: viewer.organizationId,
      });
      if (isKept) await shutEvidenceToOutsiders(tx, viewer.organizationId, now);
    }

    return isKept ? "kept" : "freed";
  });
}

/**
 * Shuts what's open of evidence to mentors from outside an organization, if it keeps evidence inside: to be called with
 * the organization locked, also once a membership in it has ended.
 */
export async function shutEvidenceToOutsiders(tx: Transaction, organizationId: string, now: Date) {
  const outside = tx
    .select({ id: mentorships.id })
    .from(mentorships)
    .innerJoin(organizations, eq(organizations.id, mentorships.organizationId))
    .where(
      and(
        eq(organizations.id, organizationId),
        isNotNull(organizations.evidenceStaysSince),
        isNotNull(mentorships.mentorId),
        isOutsider,
      ),
    );
  const shut = await tx
    .update(openScopes)
    .set({ endedAt: now })
    .where(
      and(
        eq(openScopes.scope, "evidence"),
        isNull(openScopes.endedAt),
        inArray(openScopes.mentorshipId, outside),
      ),
    )
    .returning({ id: openScopes.mentorshipId, openedAt: openScopes.openedAt });
  await tx
    .update(mentoredEvidence)
    .set({ endedAt: now })
    .where(and(isNull(mentoredEvidence.endedAt), inArray(mentoredEvidence.mentorshipId, outside)));
  const wereOpen = await tx
    .select({
      id: mentorships.id,
      organizationId: mentorships.organizationId,
      menteeId: mentorships.menteeId,
      mentorId: mentorships.mentorId,
    })
    .from(mentorships)
    .where(
      and(
        inArray(
          mentorships.id,
          shut.flatMap(({ id, openedAt }) => (openedAt ? [id] : [])),
        ),
        isActive,
      ),
    )
    .orderBy(mentorships.id);
  for (const each of wereOpen) await tellSide(tx, "mentee", each, "evidence kept inside", now);
}
