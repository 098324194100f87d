import "server-only";
import { and, count, eq, inArray, isNull, ne, notInArray, or, sql } from "drizzle-orm";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { assessments, ratings } from "@/db/schema/assessments";
import { checkIns } from "@/db/schema/check-ins";
import { invitations, memberships } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { teamInvitations, teamManagers, teamMemberships } from "@/db/schema/teams";
import type { Viewer } from "@/lib/access/viewer";
import type { Answer } from "@/lib/assessments/answer";
import { type SkillId, skillIds } from "@/lib/framework/skills";
import { limits } from "@/lib/limits";
import type { KnownPerson, RatingOf } from "@/lib/teams/sheet/preview";
import type { SheetRating } from "@/lib/teams/sheet/scale";
import { recordActs } from "./audit";
import { invitationLifetime, isOpenInvitation, isPendingInvitation } from "./invitations";
import { currentIn, findOwnMembership, lockOrganization } from "./own-membership";
import { keepPeople } from "./people-locks";
import { place } from "./team-places";
import { lockManaged, manages, membersOf } from "./teams";
import { carryWaiting, keepFromSheet, waitingAbout } from "./waiting-ratings";

/** Someone to bring in: what becomes the id and the secret of their invitation, if they need one. */
type Arriving = { id: string; email: string; tokenHash: string };

/** What the importer rated of someone, whom an address tells or, of those in the team, the person's id. */
type Rated = { email: string | null; personId: string | null; ratings: readonly RatingOf[] };

/**
 * Who of these addresses is in the organization or the team, or asked to be, for a manager of the team, and with what they
 * have rated of each; with how many more places and open invitations there may be. Without addresses everyone in the team,
 * or asked to be, by whose names a sheet may tell them. An account elsewhere, or one that is disabled, is like none.
 * Nothing for anyone else.
 */
export function findKnownPeople(
  viewer: Viewer,
  { teamId, emails }: { teamId: string; emails: readonly string[] | undefined },
) {
  return asSystem("say who of a sheet is here", async (tx) => {
    if (!(await findOwnMembership(tx, viewer))) return undefined;
    if (!(await manages(tx, viewer, teamId))) return undefined;

    const people = emails
      ? await knownIn(tx, viewer, teamId, emails)
      : await knownByName(tx, viewer, teamId);
    const known = await withRatings(tx, viewer, people);
    const isKnown = new Set(known.map(({ email }) => email));
    const others = (emails ?? []).filter((email) => !isKnown.has(email));

    return { known, room: await roomIn(tx, viewer, teamId, others) };
  });
}

/**
 * Brings people into a team that the viewer manages, all of them or none: members of the organization are placed, anyone
 * else is invited for a week, and whoever is there or asked already stays as they are. So a second time changes nothing.
 * What the viewer rated of any of them waits for a check-in, as theirs alone. Answers how many were placed and which
 * invitations were made; as many statements for thousands as for one. `changed` where someone who was rated isn't there
 * anymore.
 */
export function bringIntoTeam<Someone extends Arriving>(
  viewer: Viewer,
  {
    teamId,
    arriving,
    rated = [],
  }: { teamId: string; arriving: readonly Someone[]; rated?: readonly Rated[] },
  now = new Date(),
): Promise<
  { placed: number; invited: Someone[] } | "full" | "team full" | "changed" | "not found"
> {
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
    const inTeam = await placesByPerson(tx, teamId);
    const isGone = ({ email, personId }: Rated) =>
      email === null ? !inTeam.has(personId) : byEmail.get(email)?.isManager === true;
    if (rated.some(isGone)) return "changed";
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
      const to = new Map(invited.map(({ email, id }) => [email, id]));
      await carryWaiting(tx, { teamId, to });
    }
    await keepRated(tx, viewer, { teamId, rated, invitations: [...invited, ...known] }, now);

    return { placed: placed.length, invited };
  });
}

/** What the viewer rated of people waits by their places, or by the invitations of those who have none. */
async function keepRated(
  tx: Transaction,
  viewer: Viewer,
  {
    teamId,
    rated,
    invitations: open,
  }: {
    teamId: string;
    rated: readonly Rated[];
    invitations: readonly { id: string; email: string | null }[];
  },
  now: Date,
) {
  if (rated.length === 0) return;
  const places = await placesByPerson(tx, teamId);
  const invitationIds = new Map(open.map(({ id, email }) => [email, id]));
  const about = rated.map(({ email, personId, ratings }) => {
    const placeId = places.get(email ?? personId);
    if (placeId) return { placeId, ratings };

    const invitationId = invitationIds.get(email);
    if (!invitationId) throw new Error("Someone who was rated is neither there nor invited.");

    return { invitationId, ratings };
  });

  await keepFromSheet(tx, viewer, teamId, about, now);
}

/** The places in a team that haven't ended, by their people's ids, and by their addresses. */
async function placesByPerson(tx: Transaction, teamId: string) {
  const places = await tx
    .select({ id: teamMemberships.id, personId: people.id, email: people.email })
    .from(teamMemberships)
    .innerJoin(people, eq(people.id, teamMemberships.personId))
    .where(and(eq(teamMemberships.teamId, teamId), isNull(teamMemberships.endedAt)))
    .limit(limits.teamMembers);

  return new Map<string | null, string>(
    places.flatMap(({ id, personId, email }) => [
      [personId, id] as const,
      ...(email ? [[email, id] as const] : []),
    ]),
  );
}

/** `aboutId` is their place in the team, or the invitation of whoever has none. */
type Found = Omit<KnownPerson, "ratings" | "answered"> & { aboutId: string | null };

/** The same people with what the viewer rated of each: what waits, and what they have answered in an open check-in. */
async function withRatings(
  tx: Transaction,
  viewer: Viewer,
  found: readonly Found[],
): Promise<KnownPerson[]> {
  const ids = found.flatMap(({ aboutId }) => aboutId ?? []);
  const waiting = await waitingAbout(tx, viewer, ids);
  const drafts = await draftsAbout(tx, viewer, ids);

  return found.map(({ aboutId, ...person }) => {
    const own = [...(waiting.get(aboutId ?? "") ?? [])];
    const draft = drafts.get(aboutId ?? "") ?? [];
    const ratings = new Map([...own, ...draft].map(([skill, each]) => [skill, asRating(each)]));

    return {
      ...person,
      ratings: [...ratings].flatMap(([skill, rating]) => (rating ? { skill, ...rating } : [])),
      answered: [
        ...own.flatMap(([skill, { confirmedAt }]) => (confirmedAt ? skill : [])),
        ...draft.map(([skill]) => skill),
      ],
    };
  });
}

/** What the viewer has answered in views that aren't submitted, by the places of those they're about. */
async function draftsAbout(tx: Transaction, viewer: Viewer, placeIds: readonly string[]) {
  const rows = await tx
    .select({
      placeId: checkIns.teamMembershipId,
      skill: ratings.skill,
      state: ratings.state,
      level: ratings.level,
    })
    .from(checkIns)
    .innerJoin(assessments, eq(assessments.id, checkIns.raterAssessmentId))
    .innerJoin(ratings, eq(ratings.assessmentId, assessments.id))
    .where(
      and(
        eq(checkIns.raterId, viewer.id),
        inArray(checkIns.teamMembershipId, [...placeIds]),
        isNull(assessments.submittedAt),
      ),
    )
    .orderBy(checkIns.teamMembershipId, ratings.skill)
    .limit(placeIds.length * skillIds.length);
  const byPlace = new Map<string, [SkillId, Pick<Answer, "state" | "level">][]>();

  for (const { placeId, skill, state, level } of rows) {
    const of = byPlace.get(placeId ?? "") ?? [];
    byPlace.set(placeId ?? "", [...of, [skill, { state, level: level as Answer["level"] }]]);
  }

  return byPlace;
}

/** An answer as a sheet could say it; nothing where it couldn't. */
function asRating({ state, level }: Pick<Answer, "state" | "level">): SheetRating | undefined {
  if (level !== null) return { state: "rated", level };

  return state === "not_observed" ? { state, level } : undefined;
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
): Promise<Found[]> {
  const members = await tx
    .select({
      id: people.id,
      email: people.email,
      name: people.name,
      role: memberships.role,
      // Of each at most one is in force.
      managerId: teamManagers.id,
      placeId: teamMemberships.id,
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
    ({ role, managerId, placeId, startedAt, ...person }): Found => ({
      ...person,
      standing:
        (managerId ?? placeId) === null ? "organization" : startedAt === null ? "invited" : "team",
      isAdmin: role === "admin",
      isViewer: person.id === viewer.id,
      isManager: managerId !== null && startedAt !== null,
      aboutId: placeId,
    }),
  );
  const isFound = new Set(found.map(({ email }) => email));

  return [
    ...found,
    ...(await invitedIn(tx, viewer, teamId, emails)).filter(({ email }) => !isFound.has(email)),
  ];
}

/** Everyone who is in a team or was asked to be, by a manager, without their addresses. */
async function knownByName(tx: Transaction, viewer: Viewer, teamId: string): Promise<Found[]> {
  return (await membersOf(tx, teamId))
    .filter(({ waitsFor }) => waitsFor !== "manager")
    .map(({ id, personId, name, startedAt }) => ({
      id: personId,
      email: null,
      name,
      standing: startedAt ? "team" : "invited",
      isAdmin: false,
      isViewer: personId === viewer.id,
      isManager: false,
      aboutId: id,
    }));
}

/** Whose invitation stays as it is: into this team, or someone else's, whose link they may be about to follow. */
async function invitedIn(
  tx: Transaction,
  viewer: Viewer,
  teamId: string,
  emails: readonly string[],
): Promise<Found[]> {
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
    isManager: false,
    aboutId: id,
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
