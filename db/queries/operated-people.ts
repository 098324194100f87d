import "server-only";
import { and, asc, eq, isNull, like, sql } from "drizzle-orm";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { mentorships } from "@/db/schema/mentorships";
import { memberships, organizations } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { sessions } from "@/db/schema/sessions";
import { teamManagers, teamMemberships } from "@/db/schema/teams";
import { nameKey } from "@/lib/people/names";
import { endAsksOf } from "./ask-endings";
import { recordAudit } from "./audit";
import { endCheckInsOf } from "./check-ins";
import { revokeInvitationsBy } from "./invitations";
import { endMentorships } from "./mentorship-endings";
import { lockMentorshipsOf } from "./mentorship-sides";
import { addPasswordLink, endLinksOf } from "./one-time-links";
import { otherAdmins } from "./operated-organizations";
import { afterPerson, nextOf, type Part } from "./operated-parts";
import { byName } from "./own-membership";
import { addOwnOrganization, addPerson, hasAccount } from "./people";
import { endSessionsOf } from "./sessions";
import { endTeamRelationsOf } from "./team-endings";

// What the server's operator does with accounts. Nobody asks as a viewer here, and entries have no actor.

/** Whom the operator means: someone with an account, by their address or their id. */
type Who = { email: string } | { id: string };

/**
 * People with an account by their names, with `name` only those whose name has it in it, whatever its accents and case.
 * Whoever answers by a link alone has none. `next` says after whom there are more.
 */
export function listPeople({ name = "", after, limit }: Part & { name?: string }) {
  return asSystem("list people for the operator", async (tx) => {
    const found = await tx
      .select({
        id: people.id,
        name: people.name,
        email: people.email,
        provenAt: people.emailProvenAt,
        disabledAt: people.disabledAt,
        demoRole: people.demoRole,
        createdAt: people.createdAt,
      })
      .from(people)
      .where(
        and(
          hasAccount(tx),
          like(people.nameKey, `%${nameKey(name).replace(/[\\%_]/g, "\\$&")}%`),
          afterPerson(after),
        ),
      )
      .orderBy(byName, people.id)
      .limit(limit + 1);

    return { people: found.slice(0, limit), next: nextOf(found, limit) };
  });
}

/**
 * Makes an account with an organization of its own, as signing up does, without a password: the link sets one. Answers the
 * person's id, or "taken" where the address is someone's.
 */
export function createPerson(
  person: { name: string; email: string },
  tokenHash: string,
): Promise<{ id: string } | "taken"> {
  return asSystem("make an account for the operator", async (tx) => {
    // As in signing up: someone who enters the address for their account at the same time finds it taken.
    await lock(tx, person.email);
    const id = await addPerson(tx, person);

    if (!id) return "taken";

    await addOwnOrganization(tx, { id, name: person.name }, "organization.made");
    await addPasswordLink(tx, id, { tokenHash, mailed: false });

    return { id };
  });
}

/**
 * Disables an account: its sessions and links end, and so do its places in teams, mentorships, open check-ins, asks and
 * invitations, and sight of other people's answers. What's theirs and where they're a member stays. Answers the organization
 * that would be left to others without an admin, and does nothing then.
 */
export function disablePerson(
  who: Who,
  now = new Date(),
): Promise<"disabled" | "already" | "not found" | { onlyAdminOf: { id: string; name: string } }> {
  return asSystem("disable an account for the operator", async (tx) => {
    // Before their organizations, as an erase does.
    const person = await holdPerson(tx, who);

    if (!person) return "not found";
    if (person.disabledAt) return "already";

    const workplaces = await holdWorkplaces(tx, person.id);

    for (const { role, ...organization } of workplaces) {
      const others = await otherAdmins(tx, organization.id, person.id);
      if (role === "admin" && others.admins === 0 && others.members > 0) {
        return { onlyAdminOf: organization };
      }
    }

    // First, so that no one tells them of what follows.
    await tx.update(people).set({ disabledAt: now }).where(eq(people.id, person.id));
    await endSessionsOf(tx, person.id);
    await endLinksOf(tx, person.id);
    for (const { id: organizationId } of workplaces) {
      await revokeInvitationsBy(tx, { id: null, organizationId }, person.id);
    }
    await endRelationsOf(tx, person.id, now);
    await recordAudit(tx, { action: "person.disabled", actorId: null, subjectId: person.id });

    return "disabled";
  });
}

/** Ends what someone is to others, everywhere. */
async function endRelationsOf(tx: Transaction, id: string, now: Date) {
  for (const organizationId of await organizationsOfTeams(tx, id)) {
    await endTeamRelationsOf(tx, { id, organizationId }, { by: null, now });
  }
  // Before check-ins, as where a membership ends.
  await lockMentorshipsOf(tx, id);
  const isTheirs = sql`${id} in (${mentorships.menteeId}, ${mentorships.mentorId})`;
  await endMentorships(tx, isTheirs, { reason: "gone", now });
  await endCheckInsOf(tx, { personId: id }, now);
  await endAsksOf(tx, { personId: id }, now);
}

/** Where someone has a place in a team, or was asked to have one, in the order of ids. */
async function organizationsOfTeams(tx: Transaction, personId: string) {
  const places = await Promise.all(
    [teamManagers, teamMemberships].map((table) =>
      tx
        .selectDistinct({ organizationId: table.organizationId })
        .from(table)
        .where(and(eq(table.personId, personId), isNull(table.endedAt))),
    ),
  );

  return [...new Set(places.flat().map(({ organizationId }) => organizationId))].sort();
}

/** Lets someone sign in again. What ended with their account begins anew only by those whose it is. */
export function enablePerson(who: Who): Promise<"enabled" | "already" | "not found"> {
  return asSystem("enable an account for the operator", async (tx) => {
    const person = await holdPerson(tx, who);

    if (!person) return "not found";
    if (!person.disabledAt) return "already";

    await tx.update(people).set({ disabledAt: null }).where(eq(people.id, person.id));
    await recordAudit(tx, { action: "person.enabled", actorId: null, subjectId: person.id });

    return "enabled";
  });
}

/** Ends every session of someone's, and answers how many that were. */
export function endSessionsFor(who: Who): Promise<number | "not found"> {
  return asSystem("end sessions for the operator", async (tx) => {
    const person = await holdPerson(tx, who);

    if (!person) return "not found";

    const open = await tx
      .select({ id: sessions.id })
      .from(sessions)
      .where(and(eq(sessions.personId, person.id), isNull(sessions.endedAt)));
    await endSessionsOf(tx, person.id);
    await recordAudit(tx, { action: "sessions.ended", actorId: null, subjectId: person.id });

    return open.length;
  });
}

/** Someone with an account, held until the transaction ends. */
async function holdPerson(tx: Transaction, who: Who) {
  const [person] = await tx
    .select({ id: people.id, disabledAt: people.disabledAt })
    .from(people)
    .where(and(isWho(who), hasAccount(tx)))
    .for("no key update");

  return person;
}

function isWho(who: Who) {
  return "email" in who ? eq(people.email, who.email) : eq(people.id, who.id);
}

/** The organizations someone is a member of, with their role, each held so that its admins stay as they're counted. */
async function holdWorkplaces(tx: Transaction, personId: string) {
  const found = await tx
    .select({ id: organizations.id, name: organizations.name, role: memberships.role })
    .from(memberships)
    .innerJoin(organizations, eq(organizations.id, memberships.organizationId))
    .where(and(eq(memberships.personId, personId), isNull(memberships.endedAt)))
    .orderBy(asc(organizations.id));
  for (const { id } of found) await lock(tx, id);

  return found;
}
