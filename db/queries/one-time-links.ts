import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import { asSystem } from "@/db/client";
import { passwords, people } from "@/db/schema/people";
import { oneTimeLinks } from "@/db/schema/sessions";
import { recordDeed } from "./audit";
import { endSessionsOf } from "./sessions";

const lifetime = 3_600_000;

/**
 * Makes a link by which the owner of an address sets a new password, valid for an hour; links made before it stop
 * working. Answers their name, or nothing where nobody has the address.
 */
export function makePasswordLink(email: string, tokenHash: string) {
  return asSystem("make a password link", async (tx) => {
    const [person] = await tx
      .select({ id: people.id, name: people.name })
      .from(people)
      .where(and(eq(people.email, email), isNull(people.disabledAt)))
      .for("update");

    if (!person) return undefined;

    await tx
      .update(oneTimeLinks)
      .set({ usedAt: new Date() })
      .where(and(eq(oneTimeLinks.personId, person.id), isNull(oneTimeLinks.usedAt)));
    await tx.insert(oneTimeLinks).values({
      personId: person.id,
      purpose: "password",
      tokenHash,
      expiresAt: new Date(Date.now() + lifetime),
    });
    await recordDeed(tx, { action: "password.link-made", actorId: null, subjectId: person.id });

    return { name: person.name };
  });
}

/** Whose link this is, as long as it works. */
export function findPasswordLink(tokenHash: string) {
  return asSystem("open a password link", async (tx) => {
    const [person] = await tx
      .select({ name: people.name, email: people.email })
      .from(oneTimeLinks)
      .innerJoin(people, eq(people.id, oneTimeLinks.personId))
      .where(and(stillWorks(tokenHash), isNull(people.disabledAt)));

    return person;
  });
}

/** Sets the password, once: of two who come at the same time one is too late. Ends every session of the person. */
export function redeemPasswordLink(
  tokenHash: string,
  passwordHash: string,
): Promise<"redeemed" | "expired"> {
  return asSystem("set a password by link", async (tx) => {
    const [link] = await tx
      .update(oneTimeLinks)
      .set({ usedAt: new Date() })
      .from(people)
      .where(
        and(stillWorks(tokenHash), eq(people.id, oneTimeLinks.personId), isNull(people.disabledAt)),
      )
      .returning({ personId: oneTimeLinks.personId });

    if (!link) return "expired";

    await tx
      .insert(passwords)
      .values({ personId: link.personId, hash: passwordHash })
      .onConflictDoUpdate({
        target: passwords.personId,
        set: { hash: passwordHash, changedAt: new Date() },
      });
    await endSessionsOf(tx, link.personId);
    await recordDeed(tx, {
      action: "password.reset",
      actorId: link.personId,
      subjectId: link.personId,
    });

    return "redeemed";
  });
}

function stillWorks(tokenHash: string) {
  return and(
    eq(oneTimeLinks.tokenHash, tokenHash),
    eq(oneTimeLinks.purpose, "password"),
    isNull(oneTimeLinks.usedAt),
    gt(oneTimeLinks.expiresAt, new Date()),
  );
}
