import "server-only";
import { and, count, desc, eq, isNotNull, isNull, like, ne, sql } from "drizzle-orm";
import { asSystem, asViewer, asViewerWriting } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { invitations, memberships, organizations } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { administersOrganization, type Role, type Viewer } from "@/lib/access/viewer";
import { mustStay } from "@/lib/people/membership";
import { nameKey } from "@/lib/people/names";
import { recordAct } from "./audit";
import { isPendingInvitation, revokeInvitationsBy } from "./invitations";
import { endWithMembership } from "./membership-endings";
import { isMenteeIn, moveMentorships } from "./mentorship-endings";
import { byName, currentIn, findOwnMembership, lockOrganization } from "./own-membership";
import { addOwnOrganization } from "./people";
import { keepPeople } from "./people-locks";
import { moveRecord, ownWorkspace, takeable } from "./record-moves";
import type { EvidenceLeft } from "./records";
import { moveSession } from "./sessions";

/**
 * A page of who is in the viewer's organization, by name; with `name`, only those whose name has it in it,
 * whatever its accents and case. Also how many were found, how many there are and how many of them are admins. Only an
 * admin is told.
 */
export async function listMembers(viewer: Viewer, { name = "", page = 1, size = 50 } = {}) {
  if (!administersOrganization(viewer)) return { members: [], found: 0, total: 0, admins: 0 };

  const isNamed = like(people.nameKey, `%${nameKey(name).replace(/[\\%_]/g, "\\$&")}%`);

  return asViewer(viewer, async (tx) => {
    const members = await tx
      .select({
        id: memberships.id,
        personId: people.id,
        name: people.name,
        email: people.email,
        role: memberships.role,
        startedAt: memberships.startedAt,
      })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .where(and(currentIn(viewer), isNamed))
      .orderBy(byName, memberships.id)
      .limit(size)
      .offset((page - 1) * size);
    const [counted] = await tx
      .select({
        total: count(),
        found: sql<number>`count(*) filter (where ${isNamed})::int`,
        admins: sql<number>`count(*) filter (where ${eq(memberships.role, "admin")})::int`,
      })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .where(currentIn(viewer));

    return { members, found: 0, total: 0, admins: 0, ...counted };
  });
}

/**
 * Memberships of the viewer's organization that ended, the newest end first; only an admin is told. A name is there
 * only where the person is a member again: it is shown to one's organization, and a former member is not in it.
 */
export async function listEndedMemberships(viewer: Viewer, limit = 50) {
  if (!administersOrganization(viewer)) return [];

  return asViewer(viewer, (tx) =>
    tx
      .select({
        id: memberships.id,
        name: people.name,
        role: memberships.role,
        startedAt: memberships.startedAt,
        endedAt: sql<Date>`${memberships.endedAt}`.mapWith(memberships.endedAt),
      })
      .from(memberships)
      .leftJoin(people, eq(people.id, memberships.personId))
      .where(
        and(eq(memberships.organizationId, viewer.organizationId), isNotNull(memberships.endedAt)),
      )
      .orderBy(desc(memberships.endedAt), memberships.id)
      .limit(limit),
  );
}

/** A current membership of the viewer's organization, for an admin of it; for anyone else, nothing. */
export async function findMember(viewer: Viewer, id: string) {
  if (!administersOrganization(viewer)) return undefined;

  return asViewer(viewer, async (tx) => {
    const [member] = await tx
      .select({
        id: memberships.id,
        personId: people.id,
        name: people.name,
        email: people.email,
        role: memberships.role,
        startedAt: memberships.startedAt,
        organization: organizations.name,
      })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .innerJoin(organizations, eq(organizations.id, memberships.organizationId))
      .where(and(eq(memberships.id, id), currentIn(viewer)));
    const own = await findOwnMembership(tx, viewer);

    if (!member) return undefined;

    const isSelf = member.personId === viewer.id;

    return { ...member, isSelf, isLastAdmin: isSelf && own?.admins === 1 };
  });
}

/** What leaving means for the viewer: whether they may, what they would no longer see, and where they would go on. */
export function findLeaving(viewer: Viewer) {
  return asViewer(viewer, async (tx) => {
    const own = await findOwnMembership(tx, viewer);
    const [organization] = await tx
      .select({ name: organizations.name })
      .from(organizations)
      .where(eq(organizations.id, viewer.organizationId));
    const [next] = await tx
      .select({ name: organizations.name })
      .from(memberships)
      .innerJoin(organizations, eq(organizations.id, memberships.organizationId))
      .where(
        and(
          eq(memberships.personId, viewer.id),
          isNull(memberships.endedAt),
          ne(memberships.organizationId, viewer.organizationId),
        ),
      )
      .orderBy(desc(memberships.startedAt), memberships.id)
      .limit(1);
    const [made] = await tx
      .select({ invitations: count() })
      .from(invitations)
      .where(
        and(
          eq(invitations.organizationId, viewer.organizationId),
          eq(invitations.invitedBy, viewer.id),
          isPendingInvitation(),
        ),
      );

    const [placed] = await tx
      .select({
        places: sql<number>`(
          (select count(*) from team_managers where person_id = ${viewer.id} and organization_id = ${viewer.organizationId} and ended_at is null)
          + (select count(*) from team_memberships where person_id = ${viewer.id} and organization_id = ${viewer.organizationId} and ended_at is null)
        )::int`,
      })
      .from(organizations)
      .where(eq(organizations.id, viewer.organizationId));

    if (!own || !organization) throw new Error("The viewer is no member here.");

    return {
      organization: organization.name,
      refusal: mustStay(own),
      nextOrganization: next?.name,
      ...(await takeable(tx, viewer)),
      invitations: made?.invitations ?? 0,
      places: placed?.places ?? 0,
      hasMentor: await isMenteeIn(tx, viewer),
    };
  });
}

/**
 * Gives a member of the viewer's organization another role, from their next request on; `stepped down` where that is
 * the viewer. The last admin stays one. When someone stops being an admin, their open invitations are revoked.
 */
export function changeRole(
  viewer: Viewer,
  id: string,
  role: Role,
): Promise<"changed" | "stepped down" | "last admin" | "not found"> {
  return asViewerWriting(viewer, async (tx) => {
    const own = await lockOrganization(tx, viewer);

    if (own?.role !== "admin") return "not found";

    const [member] = await tx
      .select({ personId: memberships.personId, role: memberships.role })
      .from(memberships)
      .where(and(eq(memberships.id, id), currentIn(viewer)));

    if (!member) return "not found";
    if (member.role === role) return "changed";

    const isSelf = member.personId === viewer.id;

    // If it's someone else who changes, the viewer stays an admin.
    if (isSelf && own.admins === 1) return "last admin";

    const changed = await tx
      .update(memberships)
      .set({ role })
      .where(and(eq(memberships.id, id), currentIn(viewer)))
      .returning({ id: memberships.id });

    if (changed.length === 0) return "not found";
    if (member.role === "admin") await revokeInvitationsBy(tx, viewer, member.personId);
    await recordAct(tx, viewer, "membership.role-changed", id, member.personId);

    return isSelf ? "stepped down" : "changed";
  });
}

/**
 * Ends someone else's membership in the viewer's organization: they see nothing of it from their next request on. An
 * admin always remains, since the viewer is one.
 */
export function endMembership(viewer: Viewer, id: string): Promise<"ended" | "not found"> {
  return asSystem("end a membership", async (tx) => {
    await keepPeople(
      tx,
      tx
        .select({ id: memberships.personId })
        .from(memberships)
        .where(and(eq(memberships.id, id), currentIn(viewer))),
    );
    const own = await lockOrganization(tx, viewer);

    if (own?.role !== "admin") return "not found";

    const personId = await end(
      tx,
      viewer,
      and(eq(memberships.id, id), ne(memberships.personId, viewer.id)),
    );

    return personId ? "ended" : "not found";
  });
}

/**
 * Ends the viewer's own membership, and takes their record along into their own workspace, but for the evidence that stays.
 * Works on there, or, where there's nothing to take, in the organization that they joined last. `left without` where the
 * workspace has no room for it: they can try again from there.
 */
export function leaveOrganization(
  viewer: Viewer,
  stays: EvidenceLeft = "all",
  now = new Date(),
): Promise<"left" | "left without" | "only member" | "last admin" | "not found"> {
  return asSystem("leave an organization", async (tx) => {
    await keepPeople(tx, tx.select({ id: people.id }).from(people).where(eq(people.id, viewer.id)));
    const own = await lockOrganization(tx, viewer);

    if (!own) return "not found";

    const refusal = mustStay(own);

    if (refusal) return refusal;

    await end(tx, viewer, eq(memberships.personId, viewer.id));
    const moved = await moveRecord(tx, viewer, stays, now);
    const hasNoRoom = moved !== "nothing" && "full" in moved;
    await moveSession(tx, viewer, moved === "nothing" || hasNoRoom ? undefined : moved.to);

    return hasNoRoom ? "left without" : "left";
  });
}

/** Ends a current membership of the viewer's organization with what hangs on it. Answers whose it was. */
async function end(tx: Transaction, viewer: Viewer, which: ReturnType<typeof and>) {
  const now = new Date();
  const [ended] = await tx
    .update(memberships)
    .set({ endedAt: now })
    .where(and(which, currentIn(viewer)))
    .returning({ id: memberships.id, personId: memberships.personId });

  if (!ended) return undefined;

  await endWithMembership(
    tx,
    { id: ended.personId, organizationId: viewer.organizationId },
    { by: viewer.id, now },
  );
  await recordAct(tx, viewer, "membership.ended", ended.id, ended.personId);
  await keepInAnOrganization(tx, ended.personId);
  await letMentorshipsFollow(tx, { ...ended, organizationId: viewer.organizationId }, now);

  return ended.personId;
}

/** Someone's mentorships as a mentee follow them into their own workspace; where they can't have one, these end. */
async function letMentorshipsFollow(
  tx: Transaction,
  { personId, organizationId: from }: { personId: string; organizationId: string },
  now: Date,
) {
  if (!(await isMenteeIn(tx, { id: personId, organizationId: from }))) return;

  const to = await ownWorkspace(tx, personId);
  await moveMentorships(tx, personId, { from, to, now });
}

/** A person is always in an organization: whose last membership just ended gets one of their own. */
async function keepInAnOrganization(tx: Transaction, personId: string) {
  // Held, so that when two organizations end a person's last two memberships at once, the second sees the first.
  const [person] = await tx
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(eq(people.id, personId))
    .for("no key update");
  const [other] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.personId, personId), isNull(memberships.endedAt)))
    .limit(1);

  if (person && !other) await addOwnOrganization(tx, person, "organization.made");
}
