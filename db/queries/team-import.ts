import "server-only";
import { and, count, eq, inArray, isNull, ne, notInArray, or, sql } from "drizzle-orm";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { invitations, memberships } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { teamInvitations, teamManagers, teamMemberships } from "@/db/schema/teams";
import type { Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import type { KnownPerson } from "@/lib/teams/sheet/preview";
import { recordActs } from "./audit";
import { invitationLifetime, isOpenInvitation, isPendingInvitation } from "./invitations";
import { currentIn, findOwnMembership, lockOrganization } from "./own-membership";
import { keepPeople } from "./people-locks";
import { place } from "./team-places";
import { lockManaged, manages } from "./teams";

/** Someone to bring in: what becomes the id and the secret of their invitation, if they need one. */
type Arriving = { id: string; email: string; tokenHash: string };

/**
 * Who of these addresses is in the organization or the team, or asked to be, for a manager of the team; with how many more
 * places and open invitations there may be. An account elsewhere, or one that is disabled, is like none. Nothing for
 * anyone else.
 */
export function findKnownPeople(
  viewer: Viewer,
  { teamId, emails }: { teamId: string; emails: readonly string[] },
) {
  return asSystem("say who of a sheet is here", async (tx) => {
    if (!(await findOwnMembership(tx, viewer))) return undefined;
    if (!(await manages(tx, viewer, teamId))) return undefined;

    const known = await knownIn(tx, viewer, teamId, emails);
    const isKnown = new Set(known.map(({ email }) => email));
    const others = emails.filter((email) => !isKnown.has(email));

    return { known, room: await roomIn(tx, viewer, teamId, others) };
  });
}

/**
 * Brings people into a team that the viewer manages, all of them or none: members of the organization are placed, anyone
 * else is invited for a week, and whoever is there or asked already stays as they are. So a second time changes nothing.
 * Answers how many were placed and which invitations were made; as many statements for thousands as for one.
 */
export function bringIntoTeam<Someone extends Arriving>(
  viewer: Viewer,
  { teamId, arriving }: { teamId: string; arriving: readonly Someone[] },
  now = new Date(),
): Promise<{ placed: number; invited: Someone[] } | "full" | "team full" | "not found"> {
  return asSystem("bring people into a team", async (tx) => {
    const emails = arriving.map(({ email }) => email);
    await keepPeople(
      tx,
      tx
        .select({ id: people.id })
        .from(people)
        .where(or(inArray(people.email, emails), eq(people.id, viewer.id))),
    );
    if (!(await lockOrganization(tx, viewer))) return "not found";
    if (!(await lockManaged(tx, viewer, teamId))) return "not found";

    await holdMemberships(tx, viewer, emails);
    const known = await knownIn(tx, viewer, teamId, emails);
    const byEmail = new Map(known.map((person) => [person.email, person]));
    const placed = known.filter(({ standing }) => standing === "organization").map(({ id }) => id);
    const invited = arriving.filter(({ email }) => !byEmail.has(email));
    const toInvite = invited.map(({ email }) => email);
    const room = await roomIn(tx, viewer, teamId, toInvite);

    if (placed.length + invited.length > room.places) return "team full";
    if (invited.length > room.invitations) return "full";

    if (placed.length > 0) {
      await place(tx, viewer, { teamId, role: "member", personIds: placed }, now);
    }
    if (invited.length > 0) {
      await revokeOwn(tx, viewer, toInvite, now);
      await invite(tx, viewer, teamId, invited, now);
    }

    return { placed: placed.length, invited };
  });
}

/** Against their end until the transaction ends. */
async function holdMemberships(tx: Transaction, viewer: Viewer, emails: readonly string[]) {
  await tx
    .select({ id: memberships.id })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(inArray(people.email, [...emails]), currentIn(viewer)))
    .orderBy(memberships.id)
    .for("share", { of: memberships });
}

async function knownIn(
  tx: Transaction,
  viewer: Viewer,
  teamId: string,
  emails: readonly string[],
): Promise<KnownPerson[]> {
  const members = await tx
    .select({
      id: people.id,
      email: people.email,
      name: people.name,
      role: memberships.role,
      // Of each at most one is in force.
      placeId: sql<string | null>`coalesce(${teamManagers.id}, ${teamMemberships.id})`,
      startedAt: sql<
        string | null
      >`coalesce(${teamManagers.startedAt}, ${teamMemberships.startedAt})`,
    })
    .from(people)
    .innerJoin(memberships, and(eq(memberships.personId, people.id), currentIn(viewer)))
    .leftJoin(
      teamManagers,
      and(
        eq(teamManagers.personId, people.id),
        eq(teamManagers.teamId, teamId),
        isNull(teamManagers.endedAt),
      ),
    )
    .leftJoin(
      teamMemberships,
      and(
        eq(teamMemberships.personId, people.id),
        eq(teamMemberships.teamId, teamId),
        isNull(teamMemberships.endedAt),
      ),
    )
    .where(and(inArray(people.email, [...emails]), isNull(people.disabledAt)));
  const found = members.map(
    ({ role, placeId, startedAt, ...person }): KnownPerson => ({
      ...person,
      standing: placeId === null ? "organization" : startedAt === null ? "invited" : "team",
      isAdmin: role === "admin",
      isViewer: person.id === viewer.id,
      ratings: [],
    }),
  );
  const isFound = new Set(found.map(({ email }) => email));

  return [
    ...found,
    ...(await invitedIn(tx, viewer, teamId, emails)).filter(({ email }) => !isFound.has(email)),
  ];
}

/** Whose invitation stays as it is: into this team, or someone else's, whose link they may be about to follow. */
async function invitedIn(
  tx: Transaction,
  viewer: Viewer,
  teamId: string,
  emails: readonly string[],
): Promise<KnownPerson[]> {
  const open = await tx
    .select({ id: invitations.id, email: invitations.email })
    .from(invitations)
    .leftJoin(teamInvitations, eq(teamInvitations.invitationId, invitations.id))
    .where(
      and(
        eq(invitations.organizationId, viewer.organizationId),
        inArray(invitations.email, [...emails]),
        isOpenInvitation(),
        or(
          eq(teamInvitations.teamId, teamId),
          isNull(invitations.invitedBy),
          ne(invitations.invitedBy, viewer.id),
        ),
      ),
    );
  const byEmail = new Map(open.map(({ id, email }) => [email, id]));

  return [...byEmail].map(([email, id]) => ({
    id,
    email,
    name: null,
    standing: "invited",
    isAdmin: false,
    isViewer: false,
    ratings: [],
  }));
}

/** How many more there may be in the team, and how many more invitations, apart from those to these addresses. */
async function roomIn(tx: Transaction, viewer: Viewer, teamId: string, emails: readonly string[]) {
  const [inTeam] = await tx
    .select({ places: count() })
    .from(teamMemberships)
    .where(and(eq(teamMemberships.teamId, teamId), isNull(teamMemberships.endedAt)));
  const [open] = await tx
    .select({ invitations: count() })
    .from(invitations)
    .where(
      and(
        eq(invitations.organizationId, viewer.organizationId),
        isOpenInvitation(),
        emails.length > 0 ? notInArray(invitations.email, [...emails]) : undefined,
      ),
    );

  return {
    places: limits.teamMembers - (inTeam?.places ?? 0),
    invitations: limits.openInvitations - (open?.invitations ?? 0),
  };
}

/** What the viewer invited the same people to before: the newest invitation is the one that works. */
async function revokeOwn(tx: Transaction, viewer: Viewer, emails: readonly string[], now: Date) {
  const revoked = await tx
    .update(invitations)
    .set({ revokedAt: now })
    .where(
      and(
        eq(invitations.organizationId, viewer.organizationId),
        eq(invitations.invitedBy, viewer.id),
        inArray(invitations.email, [...emails]),
        isPendingInvitation(),
      ),
    )
    .returning({ id: invitations.id });

  await recordActs(tx, viewer, "invitation.revoked", ofViewer(viewer, revoked));
}

async function invite(
  tx: Transaction,
  viewer: Viewer,
  teamId: string,
  invited: readonly Arriving[],
  now: Date,
) {
  await tx.insert(invitations).values(
    invited.map(({ id, email, tokenHash }) => ({
      id,
      email,
      tokenHash,
      organizationId: viewer.organizationId,
      role: "member" as const,
      invitedBy: viewer.id,
      expiresAt: new Date(now.getTime() + invitationLifetime),
    })),
  );
  await tx
    .insert(teamInvitations)
    .values(invited.map(({ id: invitationId }) => ({ invitationId, teamId })));
  await recordActs(tx, viewer, "invitation.made", ofViewer(viewer, invited));
}

function ofViewer({ id: subjectId }: Viewer, things: readonly { id: string }[]) {
  return things.map(({ id: objectId }) => ({ objectId, subjectId }));
}
