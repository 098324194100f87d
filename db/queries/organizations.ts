import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { asViewer } from "@/db/client";
import { memberships, organizations } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { administersOrganization, type Viewer } from "@/lib/access/viewer";

/** What stands around every page: who the viewer is and which organizations they can work in. */
export function findSurroundings(viewer: Viewer) {
  return asViewer(viewer, async (tx) => {
    const [person] = await tx
      .select({ name: people.name, email: people.email })
      .from(people)
      .where(eq(people.id, viewer.id));
    const mine = await tx
      .select({ id: organizations.id, name: organizations.name })
      .from(memberships)
      .innerJoin(organizations, eq(organizations.id, memberships.organizationId))
      .where(and(eq(memberships.personId, viewer.id), isNull(memberships.endedAt)))
      .orderBy(asc(organizations.name), organizations.id)
      .limit(100);

    if (!person) throw new Error("The viewer is nobody.");

    return { person, organizations: mine };
  });
}

/** Who is in the viewer's organization, by name; only an admin is told. */
export async function listMembers(viewer: Viewer, limit = 500) {
  if (!administersOrganization(viewer)) return [];

  return asViewer(viewer, (tx) =>
    tx
      .select({
        id: people.id,
        name: people.name,
        email: people.email,
        role: memberships.role,
        startedAt: memberships.startedAt,
      })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .where(
        and(eq(memberships.organizationId, viewer.organizationId), isNull(memberships.endedAt)),
      )
      .orderBy(asc(people.name), people.id)
      .limit(limit),
  );
}
