import "server-only";
import { sql } from "drizzle-orm";
import { rowsOf, type Transaction } from "@/db/connection";
import { lockMigrations } from "@/db/locks";
import { isMarked, isOurs, markRestore, migrateWithin } from "@/db/migrate";
import { Refusal } from "@/lib/env";

/**
 * Makes the schema of the first `count` migrations in an empty database, for a restore to fill. What an earlier restore
 * left that never ended goes first. Refuses a database with anything else in it.
 */
export async function makePlace(tx: Transaction, restore: string, count: number) {
  await lockMigrations(tx);
  if ((await isOurs(tx)) && (await isMarked(tx))) await clearPlace(tx);
  if (await isTaken(tx)) {
    throw new Refusal(
      "The database isn’t empty, and a restore replaces nothing: name a new one in DATABASE_URL.",
    );
  }
  await migrateWithin(tx, count);
  await markRestore(tx, restore);
}

/**
 * Removes all that a restore has made in a database that was empty; the roles stay, which are the server's, and what
 * belongs to an extension.
 */
export async function clearPlace(tx: Transaction) {
  await tx.execute(sql`drop schema if exists pgboss, drizzle cascade`);
  await tx.execute(sql`do $clear$
    declare each record;
    begin
      for each in select oid::regclass as name from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
          and not exists (select from pg_depend where objid = oid and deptype = 'e')
      loop execute format('drop table %s cascade', each.name); end loop;
      for each in select oid::regprocedure as name from pg_proc
        where pronamespace = 'public'::regnamespace and not exists (select from pg_depend where objid = oid and deptype = 'e')
      loop execute format('drop function %s cascade', each.name); end loop;
      for each in select oid::regtype as name from pg_type
        where typnamespace = 'public'::regnamespace and typtype = 'e'
          and not exists (select from pg_depend where objid = oid and deptype = 'e')
      loop execute format('drop type %s cascade', each.name); end loop;
    end $clear$`);
}

/** Whether anything is there that isn't an extension's; all of what's in these schemas would go where a restore fails. */
async function isTaken(tx: Transaction) {
  const found = rowsOf(
    await tx.execute(sql`
      select from (
        select oid, relnamespace as namespace from pg_class where relkind in ('r', 'p', 'v', 'm', 'S', 'f')
        union all select oid, pronamespace from pg_proc
        union all select oid, typnamespace from pg_type where typtype = 'e'
      ) thing join pg_namespace n on n.oid = namespace
      where n.nspname in ('public', 'drizzle', 'pgboss')
        and not exists (select from pg_depend d where d.objid = thing.oid and d.deptype = 'e')
      limit 1`),
  );

  return found.length > 0;
}
