import "server-only";
import { and, count, eq, gt, isNotNull, isNull, or } from "drizzle-orm";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { memberships } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { teamManagers, teamMemberships, teams } from "@/db/schema/teams";
import { administersOrganization, type Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import { firstWaiting, type TeamRole } from "@/lib/teams/team";
import { recordAct, recordActs } from "./audit";
import { meetInTeam } from "./mentorship-endings";
import { currentIn, findOwnMembership, holdOwnMembership } from "./own-membership";
import { keepPeople } from "./people-locks";
import { endTeamRelations } from "./team-endings";
import { tellEnded, tellJoined, tellLeft, tellPlaced } from "./team-notices";
import { lockManaged } from "./teams";
import { adoptWaiting } from "./waiting-ratings";

/**
 * Places a member of the viewer's organization in a team, as its manager or an admin; it opens nothing until they accept.
 * `no member` where the address is nobody's there, `in the team` where they have a place in it already.
 */
export function placeInTeam(
  viewer: Viewer,
  { teamId, email, role }: { teamId: string; email: string; role: TeamRole },
  now = new Date(),
): Promise<"placed" | "no member" | "in the team" | "full" | "not found"> {
  return asSystem("place someone in a team", async (tx) => {
    await keepPeople(
      tx,
      tx
        .select({ id: people.id })
        .from(people)
        .where(or(eq(people.email, email), eq(people.id, viewer.id))),
    );
    if (!(await lockPlaceable(tx, viewer, teamId))) return "not found";

    const [person] = await tx
      .select({ id: people.id })
      .from(people)
      .innerJoin(memberships, eq(memberships.personId, people.id))
      .where(and(eq(people.email, email), isNull(people.disabledAt), currentIn(viewer)))
      .for("share", { of: memberships });

    if (!person) return "no member";
    if (await isInTeam(tx, teamId, person.id)) return "in the team";
    if (await isFull(tx, teamId, role)) return "full";

    await place(tx, viewer, { teamId, role, personIds: [person.id] }, now);

    return "placed";
  });
}

/**
 * Accepts the viewer's place in a team, from when on it opens what its page told. Who becomes its manager is a member of it
 * no longer.
 */
export function acceptPlace(
  viewer: Viewer,
  teamId: string,
  now = new Date(),
): Promise<"accepted" | "not found"> {
  return asSystem("accept a place in a team", async (tx) => {
    await lock(tx, teamId);
    if (!(await holdOwnMembership(tx, viewer))) return "not found";

    const [managed] = await tx
      .update(teamManagers)
      .set({ startedAt: now })
      .where(
        and(
          ownPlace(teamManagers, viewer, teamId),
          isNull(teamManagers.startedAt),
          gt(teamManagers.createdAt, firstWaiting(now)),
        ),
      )
      .returning({ id: teamManagers.id, placedBy: teamManagers.placedBy });
    const [joined] = await tx
      .update(teamMemberships)
      .set({ startedAt: now, waitsFor: null })
      .where(
        and(
          ownPlace(teamMemberships, viewer, teamId),
          eq(teamMemberships.waitsFor, "person"),
          gt(teamMemberships.createdAt, firstWaiting(now)),
        ),
      )
      .returning({ id: teamMemberships.id, placedBy: teamMemberships.placedBy });
    const accepted = managed ?? joined;

    if (!accepted) return "not found";
    // Who was a member of the team until now is managed in it no longer, and what that opened ends.
    if (managed) {
      await endTeamRelations(tx, { members: ownPlace(teamMemberships, viewer, teamId) }, now);
    } else {
      await adoptWaiting(tx, { teamId, personId: viewer.id });
    }
    await meetInTeam(tx, { teamId, personId: viewer.id }, now);
    await recordAct(tx, viewer, "team.joined", teamId);
    await tellJoined(
      tx,
      viewer.organizationId,
      { ...accepted, teamId, personId: viewer.id, role: managed ? "manager" : "member" },
      now,
    );

    return "accepted";
  });
}

/**
 * Ends the viewer's own place in a team, whether it had begun or not. The last manager ends the team instead, as long as
 * anyone is in it.
 */
export function leaveTeam(
  viewer: Viewer,
  teamId: string,
  now = new Date(),
): Promise<"left" | "last manager" | "not found"> {
  return asSystem("leave a team", async (tx) => {
    await lock(tx, teamId);
    if (await isLastManager(tx, viewer, teamId)) return "last manager";

    const ended = await endTeamRelations(
      tx,
      {
        managers: ownPlace(teamManagers, viewer, teamId),
        members: ownPlace(teamMemberships, viewer, teamId),
      },
      now,
    );
    if (ended.length === 0) return "not found";
    await recordAct(tx, viewer, "team.left", teamId);
    await tellLeft(tx, byViewer(viewer), ended, now);

    return "left";
  });
}

/** Declines the viewer's place in a team that waits for their yes; one that has begun stays. */
export function declinePlace(
  viewer: Viewer,
  teamId: string,
  now = new Date(),
): Promise<"declined" | "not found"> {
  return asSystem("decline a place in a team", async (tx) => {
    await lock(tx, teamId);
    const ended = await endTeamRelations(
      tx,
      {
        managers: and(ownPlace(teamManagers, viewer, teamId), isNull(teamManagers.startedAt)),
        members: and(
          ownPlace(teamMemberships, viewer, teamId),
          eq(teamMemberships.waitsFor, "person"),
        ),
      },
      now,
    );
    if (ended.length === 0) return "not found";
    await recordAct(tx, viewer, "team.left", teamId);

    return "declined";
  });
}

/**
 * Ends someone's place in a team that the viewer manages: as a member, by the place's id, or as a manager who hasn't
 * accepted, by theirs.
 */
export function endPlace(
  viewer: Viewer,
  { teamId, id }: { teamId: string; id: string },
  now = new Date(),
): Promise<"ended" | "not found"> {
  return asSystem("end a place in a team", async (tx) => {
    if (!(await lockManaged(tx, viewer, teamId))) return "not found";

    const ended = await endTeamRelations(
      tx,
      {
        managers: and(
          eq(teamManagers.id, id),
          eq(teamManagers.teamId, teamId),
          isNull(teamManagers.startedAt),
        ),
        members: and(eq(teamMemberships.id, id), eq(teamMemberships.teamId, teamId)),
      },
      now,
    );
    if (ended.length === 0) return "not found";
    await recordAct(tx, viewer, "team.place-ended", id);
    await tellEnded(tx, { ...byViewer(viewer), kind: "place ended" }, ended, now);
    await tellLeft(tx, byViewer(viewer), ended, now);

    return "ended";
  });
}

function byViewer({ id: by, organizationId }: Viewer) {
  return { organizationId, by };
}

/**
 * Makes places in a team that wait for each one's yes, and asks for it. Who places themself in a team needs no one's yes
 * but their own. Answers how many were made: whoever has one gets no second.
 */
export async function place(
  tx: Transaction,
  viewer: Viewer,
  { teamId, role, personIds }: { teamId: string; role: TeamRole; personIds: readonly string[] },
  now: Date,
) {
  const { organizationId } = viewer;
  const rows = personIds.map((personId) => ({
    teamId,
    organizationId,
    personId,
    placedBy: viewer.id,
    startedAt: personId === viewer.id ? now : null,
    createdAt: now,
  }));
  const made =
    role === "manager"
      ? await tx
          .insert(teamManagers)
          .values(rows)
          .onConflictDoNothing()
          .returning({ id: teamManagers.id, personId: teamManagers.personId })
      : await tx
          .insert(teamMemberships)
          .values(
            rows.map((row) => ({ ...row, waitsFor: row.startedAt ? null : ("person" as const) })),
          )
          .onConflictDoNothing()
          .returning({ id: teamMemberships.id, personId: teamMemberships.personId });
  const asked = made.filter(({ personId }) => personId !== viewer.id);
  if (asked.length < made.length) await meetInTeam(tx, { teamId, personId: viewer.id }, now);

  await recordActs(
    tx,
    viewer,
    "team.placed",
    made.map(({ personId: subjectId }) => ({ objectId: teamId, subjectId })),
  );
  await tellPlaced(
    tx,
    organizationId,
    asked.map((each) => ({ ...each, teamId, role })),
    now,
  );

  return made.length;
}

async function lockPlaceable(tx: Transaction, viewer: Viewer, teamId: string) {
  if (await lockManaged(tx, viewer, teamId)) return true;
  if (!administersOrganization(viewer)) return false;

  const own = await findOwnMembership(tx, viewer);
  const [team] = await tx
    .select({ id: teams.id })
    .from(teams)
    .where(
      and(
        eq(teams.id, teamId),
        eq(teams.organizationId, viewer.organizationId),
        isNull(teams.endedAt),
      ),
    );

  return own?.role === "admin" && team !== undefined;
}

/** Whether someone is in a team or is to be, as a manager or a member. */
export async function isInTeam(tx: Transaction, teamId: string, personId: string) {
  const [managed] = await tx
    .select({ id: teamManagers.id })
    .from(teamManagers)
    .where(
      and(
        eq(teamManagers.teamId, teamId),
        eq(teamManagers.personId, personId),
        isNull(teamManagers.endedAt),
      ),
    );
  const [joined] = await tx
    .select({ id: teamMemberships.id })
    .from(teamMemberships)
    .where(
      and(
        eq(teamMemberships.teamId, teamId),
        eq(teamMemberships.personId, personId),
        isNull(teamMemberships.endedAt),
      ),
    );

  return managed !== undefined || joined !== undefined;
}

/** Whether a team has as many of a kind as it may. */
export async function isFull(tx: Transaction, teamId: string, role: TeamRole) {
  const table = role === "manager" ? teamManagers : teamMemberships;
  const [all] = await tx
    .select({ places: count() })
    .from(table)
    .where(and(eq(table.teamId, teamId), isNull(table.endedAt)));

  return (all?.places ?? 0) >= (role === "manager" ? limits.teamManagers : limits.teamMembers);
}

async function isLastManager(tx: Transaction, viewer: Viewer, teamId: string) {
  const current = await tx
    .select({ personId: teamManagers.personId })
    .from(teamManagers)
    .where(
      and(
        eq(teamManagers.teamId, teamId),
        isNotNull(teamManagers.startedAt),
        isNull(teamManagers.endedAt),
      ),
    );

  return current.length === 1 && current[0]?.personId === viewer.id;
}

function ownPlace(
  table: typeof teamManagers | typeof teamMemberships,
  { id, organizationId }: Viewer,
  teamId: string,
) {
  return and(
    eq(table.teamId, teamId),
    eq(table.personId, id),
    eq(table.organizationId, organizationId),
    isNull(table.endedAt),
  );
}
