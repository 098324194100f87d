import "server-only";
import { and, eq, inArray, isNull, notExists } from "drizzle-orm";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { guests } from "@/db/schema/guests";
import { memberships, organizations } from "@/db/schema/organizations";
import { passwords, people } from "@/db/schema/people";
import type { Role, Viewer } from "@/lib/access/viewer";
import { offeredDemoRoles } from "@/lib/people/demo-role";
import { named } from "@/lib/people/names";
import { recordAudit } from "./audit";
import { endSessionsOf, startSession } from "./sessions";

export type NewPerson = { name: string; email: string; passwordHash: string; device: string };

/** Makes an account with an organization of its own, signed in. Answers the session's id. */
export function signUp(person: NewPerson): Promise<{ sessionId: string } | "taken"> {
  return asSystem("sign up", async (tx) => {
    // Someone who enters the address for their account at the same time comes after this, and finds it taken.
    await lock(tx, person.email);

    const personId = await addPerson(tx, person);

    if (!personId) return "taken";

    await addOwnOrganization(tx, { id: personId, name: person.name }, "person.signed-up");

    return { sessionId: await startSession(tx, personId, person.device) };
  });
}

/**
 * Gives a person who has none an organization of their own, within a transaction, and answers its id: because they
 * signed up alone, because their last membership ends there, or because their record goes there.
 */
export async function addOwnOrganization(
  tx: Transaction,
  person: { id: string; name: string },
  action: "person.signed-up" | "organization.made",
) {
  const [organization] = await tx
    .insert(organizations)
    .values({ name: ownWorkspaceName(person.name), madeForId: person.id })
    .returning({ id: organizations.id });

  if (!organization) throw new Error("The organization was not made.");

  await addMembership(tx, person.id, organization.id, "admin");
  await recordAudit(tx, {
    action,
    actorId: action === "person.signed-up" ? person.id : null,
    organizationId: organization.id,
    subjectId: person.id,
  });

  return organization.id;
}

/** What an organization is called at first that Leadpath makes for a person. */
export function ownWorkspaceName(name: string) {
  return `${name}’s workspace`;
}

/**
 * Adds a person within a transaction, with their password where they chose one; nothing where the address is someone's
 * already.
 */
export async function addPerson(
  tx: Transaction,
  {
    id,
    name,
    email,
    passwordHash,
  }: { id?: string; name: string; email: string; passwordHash?: string },
) {
  const [person] = await tx
    .insert(people)
    .values({ id, ...named(name), email })
    .onConflictDoNothing({ target: people.email })
    .returning({ id: people.id });

  if (!person) return undefined;

  if (passwordHash) await tx.insert(passwords).values({ personId: person.id, hash: passwordHash });

  return person.id;
}

/** Makes a person a member within a transaction, and answers whether they weren't one before: who is stays as they are. */
export async function addMembership(
  tx: Transaction,
  personId: string,
  organizationId: string,
  role: Role,
) {
  const added = await tx
    .insert(memberships)
    .values({ personId, organizationId, role })
    .onConflictDoNothing()
    .returning({ id: memberships.id });

  return added.length > 0;
}

/** The person behind an address with the hash of their password, for sign-in to compare. */
export function findSignIn(email: string) {
  return asSystem("sign in", async (tx) => {
    const [person] = await tx
      .select({ id: people.id, hash: passwords.hash })
      .from(people)
      .innerJoin(passwords, eq(passwords.personId, people.id))
      .where(and(eq(people.email, email), isNull(people.disabledAt)));

    return person;
  });
}

/** Starts a session for someone whose password was just compared, if it still is their password. */
export function signIn(person: { id: string; hash: string }, device: string) {
  return asSystem("sign in", async (tx) => {
    const [unchanged] = await tx
      .select({ id: people.id })
      .from(passwords)
      .innerJoin(people, eq(people.id, passwords.personId))
      .where(
        and(
          eq(passwords.personId, person.id),
          eq(passwords.hash, person.hash),
          isNull(people.disabledAt),
        ),
      )
      .for("share");

    return unchanged && (await startSession(tx, person.id, device));
  });
}

/** Starts a session for one of the demo's people who are offered, and have no password; for anyone else, nothing. */
export function signInToDemo(personId: string, device: string) {
  return asSystem("sign in to the demo", async (tx) => {
    const [person] = await tx
      .select({ id: people.id })
      .from(people)
      .where(
        and(
          eq(people.id, personId),
          inArray(people.demoRole, offeredDemoRoles),
          isNull(people.disabledAt),
        ),
      );

    return person && (await startSession(tx, person.id, device));
  });
}

/** The viewer's name and address, as they gave them; no address where its owner proved it to be theirs. */
export function findSelf(viewer: Viewer) {
  return asViewer(viewer, async (tx) => {
    const [self] = await tx
      .select({ name: people.name, email: people.email })
      .from(people)
      .where(eq(people.id, viewer.id));

    if (!self) throw new Error("The viewer is nobody.");

    return self;
  });
}

/** The hash of the viewer's own password; nothing for someone who signs in elsewhere. */
export function findOwnPassword(viewer: Viewer) {
  return asSystem("compare the viewer's password", async (tx) => {
    const [password] = await tx
      .select({ hash: passwords.hash })
      .from(passwords)
      .where(eq(passwords.personId, viewer.id));

    return password?.hash;
  });
}

/**
 * Replaces the viewer's password and ends all of their sessions: a copy of this one's cookie is dead as well. Answers the
 * session that this browser goes on with, in the same organization. Another change in between wins.
 */
export function changePassword(
  viewer: Viewer,
  change: { from: string; to: string; device: string },
): Promise<{ sessionId: string } | "stale"> {
  return asSystem("change the viewer's password", async (tx) => {
    const changed = await tx
      .update(passwords)
      .set({ hash: change.to, changedAt: new Date() })
      .where(and(eq(passwords.personId, viewer.id), eq(passwords.hash, change.from)))
      .returning({ personId: passwords.personId });

    if (changed.length === 0) return "stale";

    await endSessionsOf(tx, viewer.id);
    await recordAudit(tx, {
      action: "password.changed",
      actorId: viewer.id,
      organizationId: viewer.organizationId,
      subjectId: viewer.id,
    });

    return { sessionId: await startSession(tx, viewer.id, change.device, viewer.organizationId) };
  });
}

/** Whether someone among `people` has an account: whoever only answers by a link has none. */
export function hasAccount(tx: Transaction) {
  return notExists(
    tx.select({ id: guests.personId }).from(guests).where(eq(guests.personId, people.id)),
  );
}
