import "server-only";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { lockSetUp } from "@/db/locks";
import { organizations } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { recordAudit } from "./audit";
import { addMembership, addPerson, type NewPerson } from "./people";
import { startSession } from "./sessions";

/** Whether anyone is here: then no one sets the server up anymore. */
export function isSetUp() {
  return asSystem("look whether anyone is here", isAnyoneHere);
}

/** Makes the first account of an empty server, signed in, with the organization that it administers. Of two at once, one wins. */
export function setUp({
  organization: name,
  ...person
}: NewPerson & { organization: string }): Promise<{ sessionId: string } | "done"> {
  return asSystem("set up", async (tx) => {
    await lockSetUp(tx);
    if (await isAnyoneHere(tx)) return "done";

    const personId = await addPerson(tx, person);
    const [organization] = await tx
      .insert(organizations)
      .values({ name })
      .returning({ id: organizations.id });
    if (!personId || !organization) throw new Error("Nothing was set up.");

    await addMembership(tx, personId, organization.id, "admin");
    await recordAudit(tx, {
      action: "person.signed-up",
      actorId: personId,
      organizationId: organization.id,
      subjectId: personId,
    });

    return { sessionId: await startSession(tx, personId, person.device) };
  });
}

async function isAnyoneHere(tx: Transaction) {
  const found = await tx.select({ id: people.id }).from(people).limit(1);

  return found.length > 0;
}
