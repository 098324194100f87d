import "server-only";
import { and, asc, eq, gt, isNotNull, isNull, lt, lte, or } from "drizzle-orm";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { lockErasing } from "@/db/locks";
import { dataCopies } from "@/db/schema/data-copies";
import { memberships } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import type { Viewer } from "@/lib/access/viewer";
import { aDay } from "@/lib/limits";
import type { CopyReader } from "./copy-parts";

/** After how long, in milliseconds, a copy that a server began is taken on by another: it may have stopped. */
const patience = 10 * 60_000;
/** For how long, in milliseconds, it's tried again to make one that was begun. */
const persistence = 60 * 60_000;

const notBegun = { startedAt: null, partsDone: 0, madeAt: null, content: null, size: null };

/** Where the viewer's copy is: asked for, being made, made, or not made. Nothing where there's none, or its day is over. */
export function findCopy(viewer: Viewer, now = new Date()) {
  return asViewer(viewer, async (tx) => {
    const [copy] = await tx
      .select({
        askedAt: dataCopies.askedAt,
        partsDone: dataCopies.partsDone,
        madeAt: dataCopies.madeAt,
        failedAt: dataCopies.failedAt,
        size: dataCopies.size,
      })
      .from(dataCopies)
      .where(and(eq(dataCopies.personId, viewer.id), isKept(now)));

    return copy;
  });
}

/** The zip of the viewer's copy as long as it's kept; nothing of anyone else's. */
export function readCopy(viewer: Viewer, now = new Date()) {
  return asViewer(viewer, async (tx) => {
    const [copy] = await tx
      .select({ content: dataCopies.content, madeAt: dataCopies.madeAt })
      .from(dataCopies)
      .where(and(eq(dataCopies.personId, viewer.id), isNotNull(dataCopies.madeAt), isKept(now)));

    return copy?.content && copy.madeAt && { content: copy.content, madeAt: copy.madeAt };
  });
}

/**
 * Asks for a copy of everything about the viewer, in place of an earlier one. While one is under way no second one is
 * begun, whoever asks how often.
 */
export function askForCopy(viewer: Viewer, now = new Date()): Promise<"asked" | "under way"> {
  return asSystem("ask for a copy of everything about someone", async (tx) => {
    const fresh = { ...notBegun, askedAt: now, failedAt: null };
    const asked = await tx
      .insert(dataCopies)
      .values({ personId: viewer.id, ...fresh })
      .onConflictDoUpdate({
        target: dataCopies.personId,
        set: fresh,
        setWhere: or(isNotNull(dataCopies.madeAt), isNotNull(dataCopies.failedAt)),
      })
      .returning({ personId: dataCopies.personId });

    return asked.length > 0 ? "asked" : "under way";
  });
}

/** A copy that is to be made: whose, and as whom each of their organizations is read. */
export type ClaimedCopy = { personId: string; startedAt: Date; readers: CopyReader[] };

/** Takes the copy that has waited longest, so that no other server makes it, too. Nothing where none waits. */
export function claimCopy(now = new Date()): Promise<ClaimedCopy | undefined> {
  return asSystem("begin a copy of everything about someone", async (tx) => {
    // What it reads is read after whoever is being erased is gone.
    await lockErasing(tx);
    const [next] = await tx
      .select({ personId: dataCopies.personId })
      .from(dataCopies)
      .innerJoin(people, eq(people.id, dataCopies.personId))
      .where(
        and(
          isNull(dataCopies.madeAt),
          isNull(dataCopies.failedAt),
          isNull(people.disabledAt),
          or(
            isNull(dataCopies.startedAt),
            lt(dataCopies.startedAt, new Date(now.getTime() - patience)),
          ),
        ),
      )
      .orderBy(asc(dataCopies.askedAt))
      .limit(1)
      .for("update", { of: dataCopies, skipLocked: true });
    if (!next) return undefined;

    const { personId } = next;
    await tx
      .update(dataCopies)
      .set({ startedAt: now, partsDone: 0 })
      .where(eq(dataCopies.personId, personId));
    const places = await tx
      .select({
        organizationId: memberships.organizationId,
        role: memberships.role,
        endedAt: memberships.endedAt,
      })
      .from(memberships)
      .where(eq(memberships.personId, personId))
      .orderBy(asc(memberships.organizationId));
    const readers = new Map<string, CopyReader>();
    for (const { organizationId, role, endedAt } of places) {
      const reader = { id: personId, organizationId, sessionId: "", hasLeft: endedAt !== null };
      if (endedAt === null) readers.set(organizationId, { ...reader, role });
      else if (!readers.has(organizationId)) {
        readers.set(organizationId, { ...reader, role: "guest" });
      }
    }

    return { personId, startedAt: now, readers: [...readers.values()] };
  });
}

/** Says how many parts of a claimed copy are done. */
export function noteCopied(copy: ClaimedCopy, partsDone: number) {
  return change(copy, { partsDone });
}

/** Keeps a copy that is made, for a day. */
export function keepCopy(copy: ClaimedCopy, content: Uint8Array, now = new Date()) {
  return change(copy, { content, size: content.byteLength, madeAt: now });
}

/**
 * Has every copy made anew, within a transaction that has `lockErasing`: those that are made, or under way, may name someone
 * who was just erased. One that was asked for more than a day ago isn't kept for another day, but deleted.
 */
export async function makeCopiesAnew(tx: Transaction, now = new Date()) {
  await tx.delete(dataCopies).where(lte(dataCopies.askedAt, new Date(now.getTime() - aDay)));
  await tx.update(dataCopies).set(notBegun);
}

/**
 * Has every copy that's still to be made begun anew, as if it were asked for now: whoever was making it before a restore
 * isn't anymore, and no one waited for it meanwhile.
 */
export function beginCopiesAnew(now = new Date()) {
  return asSystem("begin copies anew that a restore brought back", async (tx) => {
    await lockErasing(tx);
    await tx
      .update(dataCopies)
      .set({ ...notBegun, askedAt: now })
      .where(and(isNull(dataCopies.madeAt), isNull(dataCopies.failedAt)));
  });
}

/** Says that a copy wasn't made, so that its person can ask again. */
export function giveUpCopy(copy: ClaimedCopy, now = new Date()) {
  return change(copy, { failedAt: now });
}

/** Deletes copies whose day is over, and gives up those that took too long however often they were begun. */
export function dropOldCopies(now = new Date()) {
  const before = new Date(now.getTime() - aDay);
  const isGivenUp = and(
    isNull(dataCopies.madeAt),
    isNull(dataCopies.failedAt),
    lt(dataCopies.askedAt, new Date(now.getTime() - persistence)),
    lt(dataCopies.startedAt, new Date(now.getTime() - patience)),
  );

  return asSystem("delete old copies of everything about someone", async (tx) => {
    // Several rows: an erasure holds all of them.
    await lockErasing(tx);
    await tx
      .delete(dataCopies)
      .where(or(lte(dataCopies.madeAt, before), lte(dataCopies.failedAt, before)));
    await tx.update(dataCopies).set({ failedAt: now }).where(isGivenUp);
  });
}

/** Where another server took it on meanwhile, what this one found is dropped. */
function change(
  { personId, startedAt }: ClaimedCopy,
  what: Partial<typeof dataCopies.$inferInsert>,
) {
  return asSystem("go on with a copy of everything about someone", async (tx) => {
    await tx
      .update(dataCopies)
      .set(what)
      .where(and(eq(dataCopies.personId, personId), eq(dataCopies.startedAt, startedAt)));
  });
}

function isKept(now: Date) {
  const since = new Date(now.getTime() - aDay);

  return or(isNull(dataCopies.madeAt), gt(dataCopies.madeAt, since));
}
