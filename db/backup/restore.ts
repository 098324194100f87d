import "server-only";
import { randomUUID } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { mkdir, readdir, rename, rm, rmdir } from "node:fs/promises";
import path from "node:path";
import { sql } from "drizzle-orm";
import { throughConnection } from "@/db/client";
import type { Connection, Transaction } from "@/db/connection";
import { lockData } from "@/db/data-lock";
import { withoutContent } from "@/db/database-error";
import { openEmbedded } from "@/db/embedded";
import { type Erasure, eraseAgain } from "@/db/erasure-ledger";
import { flush } from "@/db/flush";
import { lockMigrations } from "@/db/locks";
import { markRestore, migrateWithin, standingOf, unmarkRestore } from "@/db/migrate";
import { beginCopiesAnew } from "@/db/queries/data-copies";
import { forgoDigests } from "@/db/queries/digests";
import { forgoMail } from "@/db/queries/notice-mail";
import { renewDeletions } from "@/db/queries/organization-deletions";
import { connectionWithin } from "@/db/within";
import { Refusal } from "@/lib/env";
import { type Contents, openBackup, verifyBackup } from "./file";
import type { Key } from "./key";
import { loadRows } from "./load";
import { clearPlace, makePlace } from "./place";

/** As long as a restore may take, in milliseconds. */
const longest = 4 * 3_600_000;
/** After every instant that anything is due at. */
const endOfTime = new Date("9999-12-31T00:00:00Z");

export type Wish = {
  file: string;
  key?: Key;
  /**
   * Whether nothing happened on the old server since the backup, as where it was stopped to move: then sessions, links, and
   * mail that's owed go on. Otherwise no one knows what was used, ended, or mailed meanwhile.
   */
  moved: boolean;
  /** Who was erased since the backup, or before it. */
  erasures: readonly Erasure[];
  /** Does what came due since, as the jobs do. */
  catchUp: () => Promise<void>;
  /** Keeps what belongs to the database and isn't in it, such as its secret. If it throws, nothing is restored. */
  keepBeside?: () => void;
};

/** What was restored; how many people were erased again, and in which organizations that leaves no admin. */
export type Restored = Contents & Awaited<ReturnType<typeof eraseAgain>>;

/**
 * Reads a backup whole before anything is made of it, and answers what it has. Refuses also one that a newer Leadpath made,
 * or one with other migrations.
 */
export async function verifyForRestore({ file, key }: Pick<Wish, "file" | "key">) {
  const contents = await verifyBackup(file, key);
  const { leadpath, migrations } = contents.header;
  const standing = standingOf(migrations);

  if (standing.is === "newer") {
    throw new Refusal(
      `${file} was made by Leadpath ${leadpath}, whose schema is newer than this one’s: restore it with that version.`,
    );
  }
  if (standing.is === "edited") {
    throw new Refusal(
      `${file} was made with another migration ${standing.edited} than this Leadpath’s: restore it with the Leadpath that made it.`,
    );
  }

  return contents;
}

/** Restores into an empty database on a server, as the owner that `connection` signs in as: whole, or nothing is there. */
export async function restoreInto(connection: Connection, wish: Wish): Promise<Restored> {
  const contents = await verifyForRestore(wish);

  const count = contents.header.migrations.length;

  return { ...contents, ...(await fill(connection, wish, count, wish.keepBeside)) };
}

/**
 * Restores into a folder that isn't there yet, or is empty: built beside it, put on the disk, and given its name once it's
 * whole. What a restore that was killed has left goes with the next one.
 */
export async function restoreToFolder(folder: string, wish: Wish): Promise<Restored> {
  refuseTaken(folder);
  const contents = await verifyForRestore(wish);
  const made = await mkdir(path.dirname(folder), { recursive: true, mode: 0o700 });
  const draft = `${folder}.restoring`;
  const lock = await lockData(folder);

  try {
    refuseTaken(folder);
    await rm(draft, { recursive: true, force: true });
    const connection = await openEmbedded(draft);
    const again = await fill(connection, wish, contents.header.migrations.length).finally(() =>
      connection.close(),
    );
    await flushAll(draft);
    wish.keepBeside?.();
    await rename(draft, folder);
    await flush(path.dirname(folder));

    return { ...contents, ...again };
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  } finally {
    lock.release();
    if (made && !existsSync(folder)) await removeEmpty(path.dirname(folder), made);
  }
}

function refuseTaken(folder: string) {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Refusal(
      `There’s a database in ${folder}, and a restore replaces nothing: name a new folder in DATA_DIR, or move that one away.`,
    );
  }
}

/**
 * In three transactions: PostgreSQL before 17 takes no value of an enumeration that the same transaction added. Between
 * them a mark keeps every Leadpath out, and whatever fails takes all of it away.
 */
async function fill(
  connection: Connection,
  wish: Wish,
  migrations: number,
  beforeItCounts = () => {},
) {
  const restore = randomUUID();
  const step = <Result>(work: (tx: Transaction) => Promise<Result>) =>
    connection.transaction(work, { readOnly: false, deadline: longest });
  const continued = <Result>(work: (tx: Transaction) => Promise<Result>) =>
    step(async (tx) => {
      await lockMigrations(tx);
      if (!(await unmarkRestore(tx, restore))) throw overtaken();
      return work(tx);
    });

  await step((tx) => makePlace(tx, restore, migrations));
  try {
    await continued(async (tx) => {
      const { told } = await openBackup(wish.file, wish.key);
      await loadRows(tx, told);
      await migrateWithin(tx);
      await markRestore(tx, restore);
    });
    return await continued(async (tx) => {
      const again = await throughConnection(connectionWithin(tx, connection.kind), async () => {
        await beginCopiesAnew();
        return eraseAgain(wish.erasures);
      });
      if (!wish.moved) await settle(tx, connection.kind, wish.catchUp);
      beforeItCounts();
      return again;
    });
  } catch (error) {
    // Where this fails, too, the mark stays, and the next restore begins with it.
    await continued(clearPlace).catch(() => {});
    throw withoutContent(error);
  }
}

function overtaken() {
  return new Refusal("Another restore into the same database got in between: let that one end.");
}

/**
 * Leaves nothing in force that may have been used, ended, or done since the backup: no one stays signed in, links for
 * passwords are over, what came due happens now (but an organization that someone asked to delete has its days of grace
 * again, as someone may have called it off), and no mail is owed of which no one knows whether it went.
 */
async function settle(tx: Transaction, kind: Connection["kind"], catchUp: Wish["catchUp"]) {
  await tx.execute(sql`set local role leadpath_system`);
  await tx.execute(sql`update sessions set ended_at = now() where ended_at is null`);
  await tx.execute(sql`delete from one_time_links`);
  await tx.execute(sql`set local role none`);

  await throughConnection(connectionWithin(tx, kind), async () => {
    await renewDeletions();
    await catchUp();
    await forgoMail(endOfTime);
    await forgoDigests(endOfTime);
  });
}

/** Puts every file below a folder on the disk, which PGlite leaves to the system: many at once, which spares the disk waits. */
async function flushAll(folder: string) {
  const places = (await readdir(folder, { recursive: true })).map((name) =>
    path.join(folder, name),
  );

  for (let at = 0; at < places.length; at += 100) {
    await Promise.all(places.slice(at, at + 100).map(flush));
  }
  await flush(folder);
}

/** Removes the folders that were made for nothing, from the innermost out. */
async function removeEmpty(folder: string, outermost: string) {
  await rmdir(folder);
  if (folder !== outermost) await removeEmpty(path.dirname(folder), outermost);
}
