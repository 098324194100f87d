import "server-only";
import { and, eq, gt, isNull, lte, sql } from "drizzle-orm";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { passwords, pendingAddresses, people } from "@/db/schema/people";
import { oneTimeLinks } from "@/db/schema/sessions";
import type { Viewer } from "@/lib/access/viewer";
import { aDay } from "@/lib/limits";
import { recordAudit } from "./audit";
import { addOwnOrganization, addPerson } from "./people";
import { startSession } from "./sessions";

const lifetime = aDay;

/** Who has an address: no one, an account that only says so (`unproven`), or one that it stays with (`taken`). */
type AddressHolder = "nobody" | "unproven" | "taken";

type Waiting = { email: string; tokenHash: string };

/**
 * Keeps a sign-up for a day, until the link that is mailed to its address is used; it blocks no one. Answers "taken"
 * where the address is proven to be someone's already.
 */
export function addPendingSignUp(
  signUp: Waiting & { name: string; passwordHash: string },
): Promise<"pending" | "taken"> {
  return asSystem("keep a sign-up", (tx) => addPending(tx, signUp));
}

/** Keeps an address for a day that the viewer, who has none, says is theirs. */
export function addPendingAddress(viewer: Viewer, waiting: Waiting): Promise<"pending" | "taken"> {
  return asSystem("keep an address", (tx) => addPending(tx, { ...waiting, personId: viewer.id }));
}

/**
 * Whose an address is to become by a link, as long as it works, who has it now, and the hash of the password by which
 * the person who asked for it is known: a link that someone else asked for must not do it.
 */
export function findPendingAddress(tokenHash: string) {
  return asSystem("open an address link", async (tx) => {
    const [pending] = await tx
      .select({
        email: pendingAddresses.email,
        personId: pendingAddresses.personId,
        newPasswordHash: pendingAddresses.passwordHash,
        passwordHash: passwords.hash,
      })
      .from(pendingAddresses)
      .leftJoin(passwords, eq(passwords.personId, pendingAddresses.personId))
      .where(stillWorks(tokenHash));

    return (
      pending && {
        email: pending.email,
        isNewcomer: pending.personId === null,
        passwordHash: pending.newPasswordHash ?? pending.passwordHash ?? undefined,
        holder: await findHolder(tx, pending.email),
      }
    );
  });
}

/**
 * Makes an address that of the person waiting for it, proven, once: a newcomer gets their account, signed in. From an
 * unproven account it is taken only with `takesOver`, which says that they were told; otherwise that answers "held".
 */
export function confirmAddress(
  tokenHash: string,
  { takesOver, device }: { takesOver: boolean; device: string },
): Promise<{ sessionId: string } | "confirmed" | "held" | "taken" | "expired"> {
  return asSystem("confirm an address", async (tx) => {
    const [pending] = await tx
      .select()
      .from(pendingAddresses)
      .where(stillWorks(tokenHash))
      .for("update");

    if (!pending) return "expired";

    const freed = await freeAddress(tx, pending.email, takesOver);

    if (freed !== "free") return freed;

    const { name, passwordHash, email, personId } = pending;
    // A newcomer keeps the id of their sign-up: once they're erased, it's erased again from a backup, too.
    const ownerId = personId
      ? await giveAddress(tx, personId, email)
      : await addPerson(tx, {
          id: pending.id,
          name: name ?? "",
          passwordHash: passwordHash ?? "",
          email,
        });

    if (!ownerId) return "taken";

    await tx.delete(pendingAddresses).where(eq(pendingAddresses.id, pending.id));

    if (!personId) {
      await addOwnOrganization(tx, { id: ownerId, name: name ?? "" }, "person.signed-up");
    }

    await proveAddress(tx, ownerId);

    return personId ? "confirmed" : { sessionId: await startSession(tx, ownerId, device) };
  });
}

/** Gives the viewer, who has none, an unproven address, if the password is still theirs. */
export function enterAddress(
  viewer: Viewer,
  { email, passwordHash }: { email: string; passwordHash: string },
): Promise<"entered" | "taken" | "stale"> {
  return asSystem("enter an address", async (tx) => {
    const [unchanged] = await tx
      .select({ personId: passwords.personId })
      .from(passwords)
      .where(and(eq(passwords.personId, viewer.id), eq(passwords.hash, passwordHash)))
      .for("share");

    if (!unchanged) return "stale";

    return (await giveAddress(tx, viewer.id, email)) ? "entered" : "taken";
  });
}

/** Gives a person who has none an address that no one has, within a transaction; answers their id if they got it. */
export async function giveAddress(tx: Transaction, personId: string, email: string) {
  // Two who enter the same address come one after the other: the second finds it taken.
  await lock(tx, email);

  const [given] = await tx
    .update(people)
    .set({ email, emailProvenAt: null, emailLostAt: null })
    .where(
      and(
        eq(people.id, personId),
        isNull(people.email),
        sql`not exists (select from people holder where holder.email = ${email})`,
      ),
    )
    .returning({ id: people.id });

  if (given) {
    await recordAudit(tx, { action: "address.changed", actorId: personId, subjectId: personId });
  }

  return given?.id;
}

/** Notes within a transaction that a person's address was shown to be theirs. The first proof stays. */
export async function proveAddress(tx: Transaction, personId: string) {
  const proven = await tx
    .update(people)
    .set({ emailProvenAt: new Date() })
    .where(and(eq(people.id, personId), isNull(people.emailProvenAt)))
    .returning({ id: people.id });

  if (proven.length > 0) {
    await recordAudit(tx, { action: "address.proven", actorId: personId, subjectId: personId });
  }
}

/**
 * Makes way within a transaction for someone who just proved that an address is theirs. An account that never did loses
 * it, and with it the links that were made for it; it keeps everything else, its sessions too.
 */
export async function freeAddress(
  tx: Transaction,
  email: string,
  takesOver: boolean,
): Promise<"free" | "held" | "taken"> {
  await lock(tx, email);

  const holder = await findHolder(tx, email);

  if (holder === "taken") return "taken";
  if (holder === "nobody") return "free";
  if (!takesOver) return "held";

  const [former] = await tx
    .update(people)
    .set({ email: null, emailLostAt: new Date() })
    .where(and(eq(people.email, email), isNull(people.emailProvenAt)))
    .returning({ id: people.id });

  if (!former) return "taken";

  await tx
    .update(oneTimeLinks)
    .set({ usedAt: new Date() })
    .where(and(eq(oneTimeLinks.personId, former.id), isNull(oneTimeLinks.usedAt)));
  await recordAudit(tx, { action: "address.lost", actorId: null, subjectId: former.id });

  return "free";
}

/** Who has an address, within a transaction. A disabled account keeps its own: no one gets around that by proving it. */
async function findHolder(tx: Transaction, email: string): Promise<AddressHolder> {
  const [holder] = await tx
    .select({ provenAt: people.emailProvenAt, disabledAt: people.disabledAt })
    .from(people)
    .where(eq(people.email, email));

  if (!holder) return "nobody";

  return holder.provenAt || holder.disabledAt ? "taken" : "unproven";
}

/** Deletes what waited for a link whose time is over, with the name and the password that it had. */
export function forgetPendingAddresses(now = new Date()) {
  return asSystem("delete addresses that weren't confirmed", async (tx) => {
    await tx.delete(pendingAddresses).where(lte(pendingAddresses.expiresAt, now));
  });
}

async function addPending(
  tx: Transaction,
  pending: Waiting & { name?: string; passwordHash?: string; personId?: string },
) {
  if ((await findHolder(tx, pending.email)) === "taken") return "taken";

  await tx
    .insert(pendingAddresses)
    .values({ ...pending, expiresAt: new Date(Date.now() + lifetime) });

  return "pending";
}

function stillWorks(tokenHash: string) {
  return and(eq(pendingAddresses.tokenHash, tokenHash), gt(pendingAddresses.expiresAt, new Date()));
}
