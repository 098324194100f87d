import "server-only";
import { and, count, eq, isNull, ne, sql } from "drizzle-orm";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { memberships, organizations } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import type { Role } from "@/lib/access/viewer";
import { mustStay } from "@/lib/people/membership";
import { recordAct } from "./audit";
import { revokeInvitationsBy } from "./invitations";
import { endMembershipWhere } from "./memberships";
import { afterPerson, nextOf, type Part } from "./operated-parts";
import { byName, currentIn } from "./own-membership";
import { keepPeople } from "./people-locks";

// What the server's operator does with organizations. Nobody asks as a viewer here, and entries have no actor.

/** A member of an organization, by the person's id or address. */
export type Member = { organizationId: string } & ({ email: string } | { id: string });

const counted = {
  members: count(people.id),
  admins: sql<number>`count(*) filter (where ${memberships.role} = 'admin' and ${isNull(people.disabledAt)})::int`,
};

/** Organizations by their names, with how many members they have and how many admins who can sign in. */
export function listOrganizations({ after, limit }: Part) {
  const name = sql`${organizations.name} collate "C"`;
  const place = sql`(select name collate "C", id from organizations where id = ${after ?? null})`;

  return asSystem("list organizations for the operator", async (tx) => {
    const found = await tx
      .select({
        id: organizations.id,
        name: organizations.name,
        isDemo: organizations.demo,
        createdAt: organizations.createdAt,
        ...counted,
      })
      .from(organizations)
      .leftJoin(
        memberships,
        and(eq(memberships.organizationId, organizations.id), isNull(memberships.endedAt)),
      )
      .leftJoin(people, eq(people.id, memberships.personId))
      .where(after ? sql`(${name}, ${organizations.id}) > ${place}` : undefined)
      .groupBy(organizations.id)
      .orderBy(name, organizations.id)
      .limit(limit + 1);

    return { organizations: found.slice(0, limit), next: nextOf(found, limit) };
  });
}

/** An organization with its members by their names; `next` says after whom there are more. */
export function showOrganization(id: string, { after, limit }: Part) {
  return asSystem("show an organization to the operator", async (tx) => {
    const [organization] = await tx
      .select({
        id: organizations.id,
        name: organizations.name,
        isDemo: organizations.demo,
        createdAt: organizations.createdAt,
      })
      .from(organizations)
      .where(eq(organizations.id, id));

    if (!organization) return undefined;

    const found = await tx
      .select({
        id: people.id,
        name: people.name,
        email: people.email,
        role: memberships.role,
        disabledAt: people.disabledAt,
        startedAt: memberships.startedAt,
      })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .where(and(currentIn({ organizationId: id }), afterPerson(after)))
      .orderBy(byName, people.id)
      .limit(limit + 1);

    return { ...organization, members: found.slice(0, limit), next: nextOf(found, limit) };
  });
}

/** Gives a member another role, from their next request on. The last admin stays one. */
export function setRole(
  member: Member,
  role: Role,
): Promise<"changed" | "already" | "last admin" | "not found"> {
  return asSystem("change a role for the operator", async (tx) => {
    const held = await holdMember(tx, member);

    if (!held) return "not found";
    if (held.role === role) return "already";

    const { organizationId } = member;
    if (role === "member" && (await otherAdmins(tx, organizationId, held.personId)).admins === 0) {
      return "last admin";
    }

    const doer = { id: null, organizationId };
    await tx.update(memberships).set({ role }).where(eq(memberships.id, held.id));
    if (role === "member") await revokeInvitationsBy(tx, doer, held.personId);
    await recordAct(tx, doer, "membership.role-changed", held.id, held.personId);

    return "changed";
  });
}

/** Ends a membership with what hangs on it. An organization is never without members, and those never without an admin. */
export function endMembershipFor(
  member: Member,
): Promise<"ended" | "last admin" | "only member" | "not found"> {
  return asSystem("end a membership for the operator", async (tx) => {
    const held = await holdMember(tx, member);

    if (!held) return "not found";

    const { organizationId } = member;
    const others = await otherAdmins(tx, organizationId, held.personId);
    const refusal = mustStay({
      role: held.role,
      members: others.members + 1,
      admins: others.admins + 1,
    });

    if (refusal) return refusal;

    await endMembershipWhere(tx, { id: null, organizationId }, eq(memberships.id, held.id));

    return "ended";
  });
}

/** How many others are members of an organization, and how many of them admins who can sign in. */
export async function otherAdmins(tx: Transaction, organizationId: string, personId: string) {
  const [others] = await tx
    .select(counted)
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(currentIn({ organizationId }), ne(memberships.personId, personId)));

  return others ?? { members: 0, admins: 0 };
}

/** A current member, with the organization held so that its members and admins stay as they're counted. */
async function holdMember(tx: Transaction, { organizationId, ...who }: Member) {
  const isWho = "email" in who ? eq(people.email, who.email) : eq(people.id, who.id);
  await keepPeople(tx, tx.select({ id: people.id }).from(people).where(isWho));
  await lock(tx, organizationId);
  const [member] = await tx
    .select({ id: memberships.id, personId: memberships.personId, role: memberships.role })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(currentIn({ organizationId }), isWho));

  return member;
}
