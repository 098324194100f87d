import "server-only";
import { sql } from "drizzle-orm";
import { rowsOf, setLocally, type Transaction } from "@/db/connection";
import { Refusal } from "@/lib/env";
import { asText, listTables, type TableOf } from "./catalogue";
import { Damaged, type Table, type Told } from "./lines";

/**
 * Puts a backup's rows into the tables of its schema, which are empty. It needs no more than to own the tables: their
 * row-level security is off for as long, their triggers too, and what refers to a row may come before it. All of that is in
 * force again, and every reference checked, when this ends.
 */
export async function loadRows(tx: Transaction, told: AsyncIterable<Told>) {
  const loader = await startLoading(tx);
  let end: Told | undefined;

  for await (const each of told) {
    if (each.is === "table") loader.begin(each.table);
    if (each.is === "rows") await loader.add(each.rows);
    end = each;
  }

  if (end?.is !== "manifest") throw new Damaged("no end");
  await loader.finish();
}

async function startLoading(tx: Transaction) {
  const tables = new Map((await listTables(tx)).map((table) => [table.name, table]));
  const missing = new Set(tables.keys());
  const { open, shut } = await listGuards(tx);
  let insert = (_: string) => sql``;

  await tx.execute(setLocally({ ...asText, search_path: "public, pg_catalog" }));
  await runAll(tx, open);

  return {
    begin({ table, columns }: Table) {
      const known = tables.get(table);
      if (!known || !missing.delete(table) || !isSame(known, columns)) throw misfit(table);
      insert = (rows) => insertOf(known, rows);
    },
    add: (rows: string[]) => tx.execute(insert(`[${rows.join(",")}]`)),
    async finish() {
      const [table] = missing;
      if (table) throw misfit(table);
      await tx.execute(sql`set constraints all immediate`);
      await runAll(tx, shut);
      await tx.execute(sql`analyze`);
    },
  };
}

function isSame({ columns }: TableOf, others: string[]) {
  return columns.join() === others.join();
}

function misfit(table: string) {
  return new Refusal(
    `The backup’s table ${table} isn’t what its schema says: it comes from a Leadpath other than this one.`,
  );
}

/** The rows come as one text, so that their number doesn't matter to the driver. */
function insertOf({ name, columns, values }: TableOf, rows: string) {
  return sql`insert into ${sql.raw(`public.${name} (${columns.join(", ")})`)}
    select ${sql.raw(values)} from jsonb_array_elements(${rows}::text::jsonb) r`;
}

/**
 * The statements that open the tables to their owner for loading, and those that shut them again as they were: only what
 * was on is put off, and put on.
 */
async function listGuards(tx: Transaction) {
  const guards = rowsOf<{ off: string; on: string }>(
    await tx.execute(sql`
      select format('alter table %s no force row level security', c.oid::regclass) as off,
        format('alter table %s force row level security', c.oid::regclass) as "on"
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relforcerowsecurity
      union all
      select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname),
        format('alter table %s enable trigger %I', t.tgrelid::regclass, t.tgname)
      from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where c.relnamespace = 'public'::regnamespace and not t.tgisinternal and t.tgenabled = 'O'
      union all
      select format('alter table %s alter constraint %I deferrable initially deferred', k.conrelid::regclass, k.conname),
        format('alter table %s alter constraint %I not deferrable', k.conrelid::regclass, k.conname)
      from pg_constraint k
      where k.connamespace = 'public'::regnamespace and k.contype = 'f' and not k.condeferrable`),
  );

  return { open: guards.map(({ off }) => off), shut: guards.map(({ on }) => on) };
}

function runAll(tx: Transaction, statements: string[]) {
  return tx.execute(sql.raw(`do $all$ begin ${statements.join("; ")}; end $all$`));
}
