import "server-only";
import { and, eq } from "drizzle-orm";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { identities, people } from "@/db/schema/people";
import { recordDeed } from "./audit";
import { addOwnOrganization } from "./people";
import { startSession } from "./sessions";

/** Somebody as an OpenID provider knows them. The address is there only if the provider has verified it. */
export type Identity = { issuer: string; subject: string; name: string; email?: string };

/**
 * Signs somebody in whom a provider vouches for. They are found by issuer and subject alone: an unknown one with a
 * verified address that nobody has becomes a new person; an address that is somebody's already is refused.
 */
export function signInByIdentity(
  identity: Identity,
  device: string,
): Promise<{ sessionId: string } | "disabled" | "unverified" | "taken"> {
  return asSystem("sign in by identity", async (tx) => {
    const person =
      (await findPerson(tx, identity)) ??
      (await addPersonWith(tx, identity)) ??
      // Of two first sign-ins at the same time the second finds what the first one made.
      (await findPerson(tx, identity));

    if (!person) return identity.email ? "taken" : "unverified";
    if (person.disabledAt) return "disabled";

    return { sessionId: await startSession(tx, person.id, device) };
  });
}

async function findPerson(tx: Transaction, { issuer, subject }: Identity) {
  const [person] = await tx
    .select({ id: people.id, disabledAt: people.disabledAt })
    .from(identities)
    .innerJoin(people, eq(people.id, identities.personId))
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)));

  return person;
}

async function addPersonWith(tx: Transaction, { issuer, subject, name, email }: Identity) {
  if (!email) return undefined;

  const [person] = await tx
    .insert(people)
    .values({ name, email })
    .onConflictDoNothing({ target: people.email })
    .returning({ id: people.id, disabledAt: people.disabledAt });

  if (!person) return undefined;

  await tx.insert(identities).values({ personId: person.id, issuer, subject });
  await addOwnOrganization(tx, { id: person.id, name }, "person.signed-up");
  await recordDeed(tx, {
    action: "identity.connected",
    actorId: person.id,
    subjectId: person.id,
  });

  return person;
}
