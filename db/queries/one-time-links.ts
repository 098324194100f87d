import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { passwords, people } from "@/db/schema/people";
import { oneTimeLinks } from "@/db/schema/sessions";
import { giveAddress, proveAddress } from "./addresses";
import { recordAudit } from "./audit";
import { hasAccount } from "./people";
import { endSessionsOf } from "./sessions";

const lifetime = 3_600_000;

/**
 * Makes a link by which the owner of an address, or of an account without one, sets a new password, valid for an hour;
 * links made before it stop working. One that is `mailed` proves the address when it is used. Answers their name, or
 * nothing where there is no one.
 */
export function makePasswordLink(
  owner: { email: string } | { id: string },
  tokenHash: string,
  { mailed }: { mailed: boolean },
) {
  return asSystem("make a password link", async (tx) => {
    const isOwner =
      "email" in owner
        ? eq(people.email, owner.email)
        : and(eq(people.id, owner.id), isNull(people.email));
    const [person] = await tx
      .select({ id: people.id, name: people.name })
      .from(people)
      .where(and(isOwner, hasAccount(tx), isNull(people.disabledAt)))
      .for("update");

    if (!person) return undefined;

    await addPasswordLink(tx, person.id, { tokenHash, mailed });

    return { name: person.name };
  });
}

/** The same for a person within a transaction that holds them. */
export async function addPasswordLink(
  tx: Transaction,
  personId: string,
  link: { tokenHash: string; mailed: boolean },
) {
  await endLinksOf(tx, personId);
  await tx.insert(oneTimeLinks).values({
    ...link,
    personId,
    purpose: "password",
    expiresAt: new Date(Date.now() + lifetime),
  });
  await recordAudit(tx, { action: "password.link-made", actorId: null, subjectId: personId });
}

/** Makes a person's links stop working, within a transaction. */
export async function endLinksOf(tx: Transaction, personId: string) {
  await tx
    .update(oneTimeLinks)
    .set({ usedAt: new Date() })
    .where(and(eq(oneTimeLinks.personId, personId), isNull(oneTimeLinks.usedAt)));
}

/** Whose link this is, as long as it works. Someone without an address has to enter one with the password. */
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

/**
 * Sets the password, once: if two try at the same time, one is too late. Ends every session of the person. A person
 * without an address gets the one they enter; if it's already someone's, the link isn't used up.
 */
export function redeemPasswordLink(
  tokenHash: string,
  passwordHash: string,
  email?: string,
): Promise<"redeemed" | "expired" | "taken"> {
  return asSystem("set a password by link", async (tx) => {
    const [link] = await tx
      .select({
        id: oneTimeLinks.id,
        personId: oneTimeLinks.personId,
        mailed: oneTimeLinks.mailed,
        email: people.email,
      })
      .from(oneTimeLinks)
      .innerJoin(people, eq(people.id, oneTimeLinks.personId))
      .where(and(stillWorks(tokenHash), isNull(people.disabledAt)))
      .for("update");

    if (!link) return "expired";
    if (!link.email && !(email && (await giveAddress(tx, link.personId, email)))) return "taken";
    if (link.mailed) await proveAddress(tx, link.personId);

    await tx.update(oneTimeLinks).set({ usedAt: new Date() }).where(eq(oneTimeLinks.id, link.id));
    await tx
      .insert(passwords)
      .values({ personId: link.personId, hash: passwordHash })
      .onConflictDoUpdate({
        target: passwords.personId,
        set: { hash: passwordHash, changedAt: new Date() },
      });
    await endSessionsOf(tx, link.personId);
    await recordAudit(tx, {
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
