import "server-only";
import { and, asc, eq, inArray, isNull, ne, notExists, sql } from "drizzle-orm";
import { alias, union } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { auditEntries } from "@/db/schema/audit";
import { erasures } from "@/db/schema/erasures";
import { guests } from "@/db/schema/guests";
import { mentorships } from "@/db/schema/mentorships";
import { notices } from "@/db/schema/notices";
import { invitations, memberships, organizations } from "@/db/schema/organizations";
import { pendingAddresses, people } from "@/db/schema/people";
import { broughtLogs } from "@/db/schema/records";
import { talks } from "@/db/schema/talks";
import { mustStay } from "@/lib/people/membership";
import { recordAct } from "./audit";
import { makeCopiesAnew } from "./data-copies";
import { endWithMembership } from "./membership-endings";
import { endMentorships } from "./mentorship-endings";
import { lockMentorshipsOf } from "./mentorship-sides";
import { ownWorkspaceName } from "./people";

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

  // An address that isn't proven may be somebody else's, and so what waits for its owner.
  if (person.email && person.proven) await forgetAddress(tx, person.email, now);
  await forgetCopies(tx, person);
  await tx.delete(organizations).where(lonelyOrganizations(tx, id));
  await tx.delete(people).where(eq(people.id, id));
  await tx
    .delete(mentorships)
    .where(and(isNull(mentorships.menteeId), isNull(mentorships.mentorId)));
  await tx.insert(erasures).values({ personId: id, erasedAt: now }).onConflictDoNothing();
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

/** What waits for the owner of an address, or knows them by it alone: it ends, or goes with them. */
async function forgetAddress(tx: Transaction, email: string, now: Date) {
  const asked = and(eq(mentorships.address, email), isNull(mentorships.startedAt));
  const proposed = await tx.select({ id: mentorships.id }).from(mentorships).where(asked);
  await endMentorships(tx, asked, { reason: "gone", now });
  await forgetNamesIn(
    tx,
    proposed.map(({ id }) => id),
  );
  await tx.delete(invitations).where(eq(invitations.email, email));
  await tx.delete(pendingAddresses).where(eq(pendingAddresses.email, email));
  // With a guest's row its person goes.
  await tx.delete(guests).where(eq(guests.address, email));
}

/** Names and addresses that stand somewhere as text, as somebody else wrote them or took them along. */
async function forgetCopies(tx: Transaction, { id, name }: { id: string; name: string }) {
  await tx
    .update(broughtLogs)
    .set({ partnerName: "" })
    .where(
      inArray(
        broughtLogs.sourceId,
        tx.select({ id: talks.id }).from(talks).where(eq(talks.partnerId, id)),
      ),
    );
  const told = await tx
    .selectDistinct({ id: sql<string>`${notices.mentorshipId}` })
    .from(notices)
    .where(and(eq(notices.personId, id), sql`${notices.mentorshipId} is not null`));
  await forgetNamesIn(
    tx,
    told.map(({ id: mentorshipId }) => mentorshipId),
  );
  await tx.delete(invitations).where(
    inArray(
      invitations.id,
      tx
        .select({ id: sql<string>`${auditEntries.objectId}` })
        .from(auditEntries)
        .where(and(eq(auditEntries.actorId, id), eq(auditEntries.action, "invitation.accepted"))),
    ),
  );
  await tx
    .update(organizations)
    .set({ name: "Workspace" })
    .where(and(eq(organizations.madeForId, id), eq(organizations.name, ownWorkspaceName(name))));
}

/** Of proposals that no one with an account took on, the name of whoever was asked. */
async function forgetNamesIn(tx: Transaction, ids: string[]) {
  const asked = inArray(mentorships.id, ids);

  await tx
    .update(mentorships)
    .set({ mentorName: "" })
    .where(and(asked, eq(mentorships.proposedBy, "mentee"), isNull(mentorships.mentorId)));
  await tx
    .update(mentorships)
    .set({ menteeName: "" })
    .where(and(asked, eq(mentorships.proposedBy, "mentor"), isNull(mentorships.menteeId)));
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
