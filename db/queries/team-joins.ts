import "server-only";
import { and, asc, count, eq, gt, isNotNull, isNull, ne } from "drizzle-orm";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { memberships, organizations } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { teamManagers, teamMemberships, teams } from "@/db/schema/teams";
import type { Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import { firstWaiting } from "@/lib/teams/team";
import { recordAct, recordAudit } from "./audit";
import { meetInTeam } from "./mentorship-endings";
import { byName } from "./own-membership";
import { addMembership } from "./people";
import { keepPeople } from "./people-locks";
import { tellArrival, tellTakenIn } from "./team-notices";
import { isFull, isInTeam } from "./team-places";
import { lockManaged } from "./teams";
import { adoptWaiting } from "./waiting-ratings";

/** Gives a team that the viewer manages a new join link, whose secret only its hash is kept of; the one before stops working. */
export function makeJoinLink(
  viewer: Viewer,
  { teamId, tokenHash }: { teamId: string; tokenHash: string },
): Promise<"made" | "not found"> {
  return setJoinLink(viewer, teamId, tokenHash, "made");
}

/** Revokes the join link of a team that the viewer manages. Who has asked by it still waits for a manager. */
export function revokeJoinLink(viewer: Viewer, teamId: string): Promise<"revoked" | "not found"> {
  return setJoinLink(viewer, teamId, null, "revoked");
}

function setJoinLink<Done extends "made" | "revoked">(
  viewer: Viewer,
  teamId: string,
  joinTokenHash: string | null,
  done: Done,
): Promise<Done | "not found"> {
  return asSystem("change a team's join link", async (tx) => {
    if (!(await lockManaged(tx, viewer, teamId))) return "not found";

    await tx.update(teams).set({ joinTokenHash }).where(eq(teams.id, teamId));
    await recordAct(tx, viewer, `team.join-link-${done}`, teamId);

    return done;
  });
}

/**
 * What a join link opens: the team, its organization, and who manages it, with the place that someone who's signed in has
 * or asked for. Nothing once the link was replaced or revoked, or no one manages the team.
 */
export function findJoin(tokenHash: string, viewer?: Viewer) {
  return asSystem("open a join link", async (tx) => {
    const team = await findTeamOfLink(tx, tokenHash);
    if (!team) return undefined;

    return {
      ...team,
      own: viewer && (await ownStandingIn(tx, viewer.id, team.id)),
    };
  });
}

/**
 * Asks for a place in the team of a join link. It opens nothing, and makes no one a member of the organization, until a
 * manager confirms it. `in the team` where they have a place or have asked already.
 */
export function askToJoin(
  viewer: Viewer,
  tokenHash: string,
  now = new Date(),
): Promise<"asked" | "in the team" | "full" | "closed"> {
  return asSystem("ask to join a team", async (tx) => {
    await keepPeople(tx, tx.select({ id: people.id }).from(people).where(eq(people.id, viewer.id)));
    const link = await findTeamOfLink(tx, tokenHash);
    if (!link) return "closed";

    // A manager may have replaced the link, or ended the team, while this waited for the lock.
    await lock(tx, link.id);
    const team = await findTeamOfLink(tx, tokenHash);
    if (!team) return "closed";
    if (await isInTeam(tx, team.id, viewer.id)) return "in the team";
    if (await isFull(tx, team.id, "member")) return "full";

    const [asked] = await tx
      .insert(teamMemberships)
      .values({
        teamId: team.id,
        organizationId: team.organizationId,
        personId: viewer.id,
        placedBy: viewer.id,
        waitsFor: "manager",
        createdAt: now,
      })
      .returning({ id: teamMemberships.id });
    await recordAudit(tx, {
      action: "team.asked",
      actorId: viewer.id,
      organizationId: team.organizationId,
      subjectId: viewer.id,
      objectId: asked?.id,
    });
    if (asked) {
      const arrival = { ...asked, teamId: team.id, personId: viewer.id, role: "member" } as const;
      await tellArrival(tx, team.organizationId, arrival, now);
    }

    return "asked";
  });
}

/** Ends a place that the viewer asked for by a join link, in whichever organization, before a manager confirmed it. */
export function withdrawAsk(
  viewer: Viewer,
  id: string,
  now = new Date(),
): Promise<"withdrawn" | "not found"> {
  return asSystem("withdraw an ask to join", async (tx) => {
    const withdrawn = await tx
      .update(teamMemberships)
      .set({ endedAt: now })
      .where(
        and(
          eq(teamMemberships.id, id),
          eq(teamMemberships.personId, viewer.id),
          eq(teamMemberships.waitsFor, "manager"),
          isNull(teamMemberships.endedAt),
        ),
      )
      .returning({ id: teamMemberships.id });

    return withdrawn.length > 0 ? "withdrawn" : "not found";
  });
}

/**
 * Confirms someone who came by the join link of a team that the viewer manages: it begins, and whoever isn't in the
 * organization yet becomes a member of it. `full` where they're in as many organizations as they may be.
 */
export function confirmArrival(
  viewer: Viewer,
  { teamId, id }: { teamId: string; id: string },
  now = new Date(),
): Promise<"confirmed" | "full" | "not found"> {
  return asSystem("confirm who came by a join link", async (tx) => {
    const waits = and(
      eq(teamMemberships.id, id),
      eq(teamMemberships.teamId, teamId),
      eq(teamMemberships.waitsFor, "manager"),
      gt(teamMemberships.createdAt, firstWaiting(now)),
      isNull(teamMemberships.endedAt),
    );
    await keepPeople(
      tx,
      tx.select({ id: teamMemberships.personId }).from(teamMemberships).where(waits),
    );
    if (!(await lockManaged(tx, viewer, teamId))) return "not found";

    const [arrival] = await tx
      .select({ personId: people.id })
      .from(teamMemberships)
      .innerJoin(people, eq(people.id, teamMemberships.personId))
      .where(and(waits, isNull(people.disabledAt)));
    if (!arrival) return "not found";
    await lock(tx, arrival.personId);
    if (await isMemberOfAllOthers(tx, arrival.personId, viewer)) return "full";

    const begun = await tx
      .update(teamMemberships)
      .set({ startedAt: now, waitsFor: null })
      .where(waits)
      .returning({ id: teamMemberships.id });
    if (begun.length === 0) return "not found";

    const isNew = await addMembership(tx, arrival.personId, viewer.organizationId, "member");
    if (isNew) await recordAct(tx, viewer, "membership.by-team", id, arrival.personId);
    await adoptWaiting(tx, { teamId, personId: arrival.personId });
    await meetInTeam(tx, { teamId, personId: arrival.personId }, now);
    await recordAct(tx, viewer, "team.joined", id, arrival.personId);
    await tellTakenIn(tx, viewer.organizationId, { ...arrival, id, teamId, role: "member" }, now);

    return "confirmed";
  });
}

/** The viewer's places and asks in teams of other organizations than the one they work in, by the teams' names. */
export function listPlacesElsewhere(viewer: Viewer) {
  return asSystem("list someone's places in teams elsewhere", (tx) =>
    tx
      .select({
        id: teamMemberships.id,
        team: teams.name,
        organization: organizations.name,
        organizationId: organizations.id,
        waitsFor: teamMemberships.waitsFor,
      })
      .from(teamMemberships)
      .innerJoin(teams, eq(teams.id, teamMemberships.teamId))
      .innerJoin(organizations, eq(organizations.id, teams.organizationId))
      .where(
        and(
          eq(teamMemberships.personId, viewer.id),
          isNull(teamMemberships.endedAt),
          ne(teamMemberships.organizationId, viewer.organizationId),
        ),
      )
      .orderBy(asc(teams.name), teamMemberships.id)
      .limit(limits.managedTeams),
  );
}

async function findTeamOfLink(tx: Transaction, tokenHash: string) {
  const [team] = await tx
    .select({
      id: teams.id,
      name: teams.name,
      organizationId: organizations.id,
      organization: organizations.name,
    })
    .from(teams)
    .innerJoin(organizations, eq(organizations.id, teams.organizationId))
    .where(and(eq(teams.joinTokenHash, tokenHash), isNull(teams.endedAt)));
  if (!team) return undefined;

  const managers = await tx
    .select({ name: people.name })
    .from(teamManagers)
    .innerJoin(people, eq(people.id, teamManagers.personId))
    .where(
      and(
        eq(teamManagers.teamId, team.id),
        isNotNull(teamManagers.startedAt),
        isNull(teamManagers.endedAt),
      ),
    )
    .orderBy(byName, teamManagers.id)
    .limit(limits.teamManagers);

  return managers.length > 0 ? { ...team, managers: managers.map(({ name }) => name) } : undefined;
}

/** What someone is to a team: they asked to join, they're to say yes themselves, or they're in it. */
async function ownStandingIn(
  tx: Transaction,
  personId: string,
  teamId: string,
): Promise<"asked" | "in the team" | undefined> {
  const [place] = await tx
    .select({ waitsFor: teamMemberships.waitsFor })
    .from(teamMemberships)
    .where(
      and(
        eq(teamMemberships.teamId, teamId),
        eq(teamMemberships.personId, personId),
        isNull(teamMemberships.endedAt),
      ),
    );
  if (place) return place.waitsFor === "manager" ? "asked" : "in the team";

  return (await isInTeam(tx, teamId, personId)) ? "in the team" : undefined;
}

async function isMemberOfAllOthers(tx: Transaction, personId: string, { organizationId }: Viewer) {
  const current = and(eq(memberships.personId, personId), isNull(memberships.endedAt));
  const [here] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(current, eq(memberships.organizationId, organizationId)));
  const [all] = await tx.select({ memberships: count() }).from(memberships).where(current);

  return !here && (all?.memberships ?? 0) >= limits.memberships;
}
