import "server-only";
import { and, asc, eq, inArray, isNull, ne, notExists } from "drizzle-orm";
import { alias, union } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { erasures } from "@/db/schema/erasures";
import { mentorships } from "@/db/schema/mentorships";
import { memberships, organizations } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { mustStay } from "@/lib/people/membership";
import { recordAct } from "./audit";
import { makeCopiesAnew } from "./data-copies";
import { endWithMembership } from "./membership-endings";
import { endMentorships } from "./mentorship-endings";
import { lockMentorshipsOf } from "./mentorship-sides";
import { forgetCopies, forgetTraces, listTraces } from "./traces";

/** Who becomes an admin in an organization whose last one goes: their membership's id, by the organization's. */
export type Successors = ReadonlyMap<string, string>;

type Erasing = { successors?: Successors; mayLeaveWithoutAdmin?: boolean; now?: Date };

/**
 * Erases a person within a transaction of the system's that has `lockErasing`, with all that relations.md lets go with
 * them: what is theirs or about them is deleted; what they did in other people's matters ends or stays without their name.
 * An organization in which no one else ever was goes too. Answers the organizations of which they're the last admin, where
 * other members would need one and none is named: nothing is changed then, unless these may be left without one. A restore
 * does that, as it can't ask anyone.
 */
export async function erasePerson(
  tx: Transaction,
  id: string,
  { successors = new Map(), mayLeaveWithoutAdmin = false, now = new Date() }: Erasing = {},
): Promise<"erased" | "not found" | { withoutAdmin: string[] }> {
  // First, as `keepPeople` expects it of an erase.
  const [person] = await tx
    .select({ id: people.id, name: people.name, email: people.email, proven: people.emailProvenAt })
    .from(people)
    .where(eq(people.id, id))
    .for("update");
  if (!person) return "not found";

  const places = await lockPlaces(tx, id);
  const withoutAdmin = await succeed(tx, id, places, successors);
  if (withoutAdmin.length > 0 && !mayLeaveWithoutAdmin) return { withoutAdmin };

  for (const organizationId of places) {
    await endMembership(tx, { id, organizationId }, now);
  }
  await lockMentorshipsOf(tx, id);
  for (const by of ["mentee", "mentor"] as const) {
    const side = by === "mentee" ? mentorships.menteeId : mentorships.mentorId;
    await endMentorships(tx, eq(side, id), { reason: "gone", by, now });
  }

  const traces = await listTraces(tx, person);
  await forgetTraces(tx, traces, now);
  await forgetCopies(tx, person);
  await tx.delete(organizations).where(lonelyOrganizations(tx, id));
  await tx.delete(people).where(eq(people.id, id));
  await tx
    .delete(mentorships)
    .where(and(isNull(mentorships.menteeId), isNull(mentorships.mentorId)));
  await tx
    .insert(erasures)
    .values([id, ...traces].map((personId) => ({ personId, erasedAt: now })))
    .onConflictDoNothing();
  await makeCopiesAnew(tx);

  return withoutAdmin.length > 0 ? { withoutAdmin } : "erased";
}

/** Locks the organizations that someone is in, in one order for everyone, and answers their ids. */
async function lockPlaces(tx: Transaction, personId: string) {
  const places = await tx
    .select({ organizationId: memberships.organizationId })
    .from(memberships)
    .where(and(eq(memberships.personId, personId), isNull(memberships.endedAt)))
    .orderBy(asc(memberships.organizationId));
  for (const { organizationId } of places) await lock(tx, organizationId);

  return places.map(({ organizationId }) => organizationId);
}

/**
 * Makes an admin of whoever is to succeed someone in their organizations. Answers those of which the last admin would go
 * although there are others who can sign in: of these nothing is changed.
 */
async function succeed(
  tx: Transaction,
  personId: string,
  organizationIds: string[],
  successors: Successors,
) {
  const missing: string[] = [];

  for (const organizationId of organizationIds) {
    const members = await membersWhoCanSignIn(tx, organizationId);
    const own = members.find((each) => each.personId === personId);
    const admins = members.filter(({ role }) => role === "admin").length;
    if (!own || mustStay({ role: own.role, members: members.length, admins }) !== "last admin") {
      continue;
    }

    const successor = members.find(
      (each) => each.id === successors.get(organizationId) && each.personId !== personId,
    );
    if (!successor) {
      missing.push(organizationId);
      continue;
    }

    await tx.update(memberships).set({ role: "admin" }).where(eq(memberships.id, successor.id));
    const owner = { id: personId, organizationId };
    await recordAct(tx, owner, "membership.role-changed", successor.id, successor.personId);
  }

  return missing;
}

async function membersWhoCanSignIn(tx: Transaction, organizationId: string) {
  return tx
    .select({ id: memberships.id, personId: people.id, role: memberships.role })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(memberships.organizationId, organizationId),
        isNull(memberships.endedAt),
        isNull(people.disabledAt),
      ),
    )
    .orderBy(asc(memberships.id));
}

async function endMembership(
  tx: Transaction,
  owner: { id: string; organizationId: string },
  now: Date,
) {
  const [ended] = await tx
    .update(memberships)
    .set({ endedAt: now })
    .where(
      and(
        eq(memberships.personId, owner.id),
        eq(memberships.organizationId, owner.organizationId),
        isNull(memberships.endedAt),
      ),
    )
    .returning({ id: memberships.id });
  if (!ended) return;

  await endWithMembership(tx, owner, { by: owner.id, now });
  await recordAct(tx, owner, "membership.ended", ended.id);
}

/** Organizations in which no one but a person ever was: what is in them goes with that person. */
export function lonelyOrganizations(tx: Transaction, personId: string) {
  const others = alias(memberships, "others");
  const theirs = union(
    tx
      .select({ id: memberships.organizationId })
      .from(memberships)
      .where(eq(memberships.personId, personId)),
    tx
      .select({ id: organizations.id })
      .from(organizations)
      .where(eq(organizations.madeForId, personId)),
  );

  return and(
    inArray(organizations.id, theirs),
    notExists(
      tx
        .select({ id: others.id })
        .from(others)
        .where(and(eq(others.organizationId, organizations.id), ne(others.personId, personId))),
    ),
  );
}
