import "server-only";
import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { notices } from "@/db/schema/notices";
import { teamManagers, teamMemberships } from "@/db/schema/teams";
import type { Confirmer, TeamRole } from "@/lib/teams/team";
import { notifyAll, type Telling } from "./notices";

// Who is told what of places in teams. Nobody is told what they did themselves, or that someone said no.

/** A place in a team, by its own id. */
export type Place = { id: string; teamId: string; personId: string; role: TeamRole };

/** Asks each of some people for their yes to a place in a team. */
export function tellPlaced(
  tx: Transaction,
  organizationId: string,
  places: readonly Place[],
  now: Date,
) {
  return notifyAll(
    tx,
    organizationId,
    places.map((place) => ({
      kind: place.role === "manager" ? ("asked to manage" as const) : ("placed" as const),
      personId: place.personId,
      ...thingOf(place),
    })),
    now,
  );
}

/**
 * Tells the managers of a team that someone asks to join it by its link. Whoever hasn't read of another one who still
 * waits gets no second mail.
 */
export async function tellArrival(
  tx: Transaction,
  organizationId: string,
  arrival: Place,
  now: Date,
) {
  const managers = await managersIn(tx, [arrival.teamId]);
  const unread = await tx
    .select({ personId: notices.personId })
    .from(notices)
    .innerJoin(teamMemberships, eq(teamMemberships.id, notices.teamMembershipId))
    .where(
      and(
        eq(notices.kind, "arrival"),
        isNull(notices.readAt),
        eq(teamMemberships.teamId, arrival.teamId),
        isNull(teamMemberships.startedAt),
        isNull(teamMemberships.endedAt),
      ),
    );
  const isAware = new Set(unread.map(({ personId }) => personId));

  await notifyAll(
    tx,
    organizationId,
    managers.map(({ personId }) => ({
      kind: "arrival",
      personId,
      isQuiet: isAware.has(personId),
      ...thingOf(arrival),
    })),
    now,
  );
}

/** Tells whoever asked to join a team that a manager confirmed it. */
export function tellTakenIn(tx: Transaction, organizationId: string, place: Place, now: Date) {
  return notifyAll(
    tx,
    organizationId,
    [{ kind: "taken in", personId: place.personId, ...thingOf(place) }],
    now,
  );
}

/**
 * Tells that someone said yes to their place: whoever asked them, if they manage the team, else all who do, as an admin
 * who places people doesn't see who's in.
 */
export async function tellJoined(
  tx: Transaction,
  organizationId: string,
  place: Place & { placedBy: string | null },
  now: Date,
) {
  const managers = (await managersIn(tx, [place.teamId])).map(({ personId }) => personId);
  const asker = managers.filter((id) => id === place.placedBy);
  const told = (asker.length > 0 ? asker : managers).filter((id) => id !== place.personId);

  await notifyAll(
    tx,
    organizationId,
    told.map((personId) => ({ kind: "joined", personId, ...thingOf(place) })),
    now,
  );
}

/** A place that has just ended, and whose yes it waited for, if it hadn't begun. */
export type EndedPlace = Place & { startedAt: Date | null; waitsFor?: Confirmer | null };

/** Tells the managers of a team, but for who did it, that someone's place that had begun has ended. */
export async function tellLeft(
  tx: Transaction,
  { organizationId, by }: { organizationId: string; by: string | null },
  ended: readonly EndedPlace[],
  now: Date,
) {
  const begun = ended.filter(({ startedAt }) => startedAt);
  if (begun.length === 0) return;

  const managers = await managersIn(
    tx,
    begun.map(({ teamId }) => teamId),
  );
  const tellings = begun.flatMap((place) =>
    managers
      .filter(({ teamId, personId }) => teamId === place.teamId && personId !== by)
      .map(({ personId }): Telling => ({ kind: "left", personId, ...thingOf(place) })),
  );

  await notifyAll(tx, organizationId, tellings, now);
}

/**
 * Tells those whose places someone else ended, by themselves or with the team: who was in it, and who had asked to be.
 * Where a yes was only asked for, the notice that asked says that it's over.
 */
export function tellEnded(
  tx: Transaction,
  {
    organizationId,
    by,
    kind,
  }: { organizationId: string; by: string; kind: "place ended" | "team ended" },
  ended: readonly EndedPlace[],
  now: Date,
) {
  const tellings = ended
    .filter(({ personId }) => personId !== by)
    .flatMap((place): Telling[] => {
      const isTold = place.startedAt !== null || place.waitsFor === "manager";

      return isTold
        ? [
            {
              kind: place.startedAt ? kind : "place ended",
              personId: place.personId,
              ...thingOf(place),
            },
          ]
        : [];
    });

  return notifyAll(tx, organizationId, tellings, now);
}

function thingOf({ id, role }: Place) {
  return role === "manager" ? { teamManagerId: id } : { teamMembershipId: id };
}

function managersIn(tx: Transaction, teamIds: string[]) {
  return tx
    .select({ teamId: teamManagers.teamId, personId: teamManagers.personId })
    .from(teamManagers)
    .where(
      and(
        inArray(teamManagers.teamId, teamIds),
        isNotNull(teamManagers.startedAt),
        isNull(teamManagers.endedAt),
      ),
    );
}
