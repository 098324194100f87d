import "server-only";
import { and, count, eq, isNull, ne } from "drizzle-orm";
import { asViewer, asViewerWriting } from "@/db/client";
import { invitations, memberships, organizations } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { administersOrganization, type Viewer } from "@/lib/access/viewer";
import { mustStay } from "@/lib/people/membership";
import { recordAudit } from "./audit";
import { isOpenInvitation } from "./invitations";
import { byName, currentIn, findOwnMembership, lockOrganization } from "./own-membership";

/**
 * The viewer's organization as each of its members may know it: its name, since when evidence stays inside, if it does,
 * since when they are a member, and who its admins are, by name, at most 20. Numbers are told to an admin only.
 */
export function findOrganization(viewer: Viewer) {
  return asViewer(viewer, async (tx) => {
    const [organization] = await tx
      .select({
        id: organizations.id,
        name: organizations.name,
        evidenceStaysSince: organizations.evidenceStaysSince,
      })
      .from(organizations)
      .where(eq(organizations.id, viewer.organizationId));
    const own = await findOwnMembership(tx, viewer);
    const admins = await tx
      .select({ name: people.name })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .where(and(currentIn(viewer), eq(memberships.role, "admin"), isNull(people.disabledAt)))
      .orderBy(byName, people.id)
      .limit(20);
    const [open] = await tx
      .select({ invitations: count() })
      .from(invitations)
      .where(and(eq(invitations.organizationId, viewer.organizationId), isOpenInvitation()));

    if (!organization || !own) throw new Error("The viewer is no member here.");

    return {
      ...organization,
      startedAt: own.startedAt,
      admins: admins.map(({ name }) => name),
      moreAdmins: own.admins - admins.length,
      refusal: mustStay(own),
      numbers: administersOrganization(viewer)
        ? { members: own.members, invitations: open?.invitations ?? 0 }
        : undefined,
    };
  });
}

/** Gives the viewer's organization another name. */
export function renameOrganization(
  viewer: Viewer,
  name: string,
): Promise<"renamed" | "not allowed"> {
  if (!administersOrganization(viewer)) return Promise.resolve("not allowed");

  return asViewerWriting(viewer, async (tx) => {
    const own = await lockOrganization(tx, viewer);

    if (own?.role !== "admin") return "not allowed";

    const renamed = await tx
      .update(organizations)
      .set({ name })
      .where(and(eq(organizations.id, viewer.organizationId), ne(organizations.name, name)))
      .returning({ id: organizations.id });

    if (renamed.length > 0) {
      await recordAudit(tx, {
        action: "organization.renamed",
        actorId: viewer.id,
        organizationId: viewer.organizationId,
      });
    }

    return "renamed";
  });
}
