import "server-only";
import { and, eq } from "drizzle-orm";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { identities, people } from "@/db/schema/people";
import { named } from "@/lib/people/names";
import { freeAddress, giveAddress, proveAddress } from "./addresses";
import { recordAudit } from "./audit";
import { addOwnOrganization } from "./people";
import { startSession } from "./sessions";

/** Someone as an OpenID provider knows them. The address is there only if the provider has verified it. */
export type Identity = { issuer: string; subject: string; name: string; email?: string };

/**
 * Signs someone in whom a provider vouches for. They are found by issuer and subject alone: an unknown one with a
 * verified address becomes a new person where newcomers like them are let in, or else that answers "closed". Where an
 * account holds the address that never proved it, it answers "held".
 */
export function signInByIdentity(
  identity: Identity,
  { device, isLetIn }: { device: string; isLetIn: boolean },
): Promise<{ sessionId: string } | "disabled" | "unverified" | "closed" | "held" | "taken"> {
  return asSystem("sign in by identity", async (tx) => {
    const known = await findPerson(tx, identity);
    if (!known && !isLetIn) return "closed";

    const added = known ?? (await addPersonWith(tx, identity, false));
    // Of two first sign-ins at the same time the second finds what the first one made.
    const person = typeof added === "string" ? ((await findPerson(tx, identity)) ?? added) : added;

    if (typeof person === "string") return person;
    if (person.disabledAt) return "disabled";
    if (known) await keepVerified(tx, known, identity);

    return { sessionId: await startSession(tx, person.id, device) };
  });
}

/** Makes the account of someone who was told that another one loses their verified address by it; signs them in, once. */
export function takeAddressByIdentity(
  identity: Identity,
  device: string,
): Promise<{ sessionId: string } | "taken"> {
  return asSystem("take an address by identity", async (tx) => {
    if (await findPerson(tx, identity)) return "taken";

    const person = await addPersonWith(tx, identity, true);

    return typeof person === "string"
      ? "taken"
      : { sessionId: await startSession(tx, person.id, device) };
  });
}

/** What the provider verified is proven here, too; someone who lost their address gets it if no one has it. */
async function keepVerified(
  tx: Transaction,
  person: { id: string; email: string | null },
  { email }: Identity,
) {
  if (!email) return;
  if (person.email === email || (!person.email && (await giveAddress(tx, person.id, email)))) {
    await proveAddress(tx, person.id);
  }
}

async function findPerson(tx: Transaction, { issuer, subject }: Identity) {
  const [person] = await tx
    .select({ id: people.id, email: people.email, disabledAt: people.disabledAt })
    .from(identities)
    .innerJoin(people, eq(people.id, identities.personId))
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)));

  return person;
}

async function addPersonWith(
  tx: Transaction,
  { issuer, subject, name, email }: Identity,
  takesOver: boolean,
) {
  if (!email) return "unverified";

  const freed = await freeAddress(tx, email, takesOver);

  if (freed !== "free") return freed;

  const [person] = await tx
    .insert(people)
    .values({ ...named(name), email })
    .returning({ id: people.id, disabledAt: people.disabledAt });

  if (!person) throw new Error("The person was not made.");

  await tx.insert(identities).values({ personId: person.id, issuer, subject });
  await addOwnOrganization(tx, { id: person.id, name }, "person.signed-up");
  await recordAudit(tx, {
    action: "identity.connected",
    actorId: person.id,
    subjectId: person.id,
  });
  await proveAddress(tx, person.id);

  return person;
}
