import { sql } from "drizzle-orm";
import { rowsOf, type Transaction } from "@/db/connection";

/** Text that a careless format would spoil. */
export const hardText = 'Zoë said: "no\\n"\n\t\\. 🙂 \u2028 ’; -- \u0001 [{"a":1}]';

type Column = { name: string; type: string; isNull: boolean; refers: string | null };

/** What a table's own rules ask for. */
const told: Record<string, Record<string, string>> = {
  brought_logs: { agenda: "'[]'", actions: "'[]'", on_day: "current_date" },
  // A restore leaves as it is what isn't to be made anymore.
  data_copies: { failed_at: "now()" },
  openings: { evidence_id: "(select id from evidence limit 1)" },
  pending_addresses: { person_id: "(select id from people limit 1)" },
  shares: { scopes: "'{path}'" },
};

/** Gives every table that has none beside the demo a row of whatever its columns take, as the database's owner. */
export async function aRowEverywhere(tx: Transaction) {
  const tables = rowsOf<{ name: string; columns: Column[] }>(
    await tx.execute(sql`
      select c.relname as name, json_agg(json_build_object(
        'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'isNull', not a.attnotnull,
        'refers', (select format('(select %I from %s limit 1)', f.attname, k.confrelid::regclass)
          from pg_constraint k join pg_attribute f on f.attrelid = k.confrelid and f.attnum = k.confkey[1]
          where k.conrelid = c.oid and k.contype = 'f' and k.conkey = array[a.attnum] limit 1)
      ) order by a.attnum) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      group by c.oid, c.relname`),
  );
  const left = new Map(tables.map(({ name, columns }) => [name, columns]));

  // Those that others refer to come first.
  while (left.size > 0) {
    const before = left.size;
    for (const [name, columns] of left) {
      if (await isReady(tx, name, columns)) {
        await fill(tx, name, columns);
        left.delete(name);
      }
    }
    if (left.size === before) throw new Error(`No rows for ${[...left.keys()].join(", ")}.`);
  }
}

async function isReady(tx: Transaction, name: string, columns: Column[]) {
  const needed = given(name, columns).flatMap(({ refers }) => refers ?? []);
  if (needed.length === 0) return true;

  const [found] = rowsOf<{ all: boolean }>(
    await tx.execute(
      sql.raw(`select ${needed.map((one) => `${one} is not null`).join(" and ")} as all`),
    ),
  );

  return found?.all ?? false;
}

async function fill(tx: Transaction, name: string, columns: Column[]) {
  const filled = given(name, columns);
  const values = filled.map(
    (column) => told[name]?.[column.name] ?? column.refers ?? sampleOf(column.type),
  );
  const names = filled.map((column) => column.name).join();

  await tx.execute(
    sql.raw(
      `insert into ${name} (${names}) select ${values.join()} where not exists (select from ${name})`,
    ),
  );
}

function given(name: string, columns: Column[]) {
  return columns.filter((column) => !column.isNull || told[name]?.[column.name]);
}

function sampleOf(type: string) {
  switch (type) {
    case "uuid":
      return "gen_random_uuid()";
    case "text":
      return `'${hardText.replaceAll("'", "''")}'`;
    case "integer":
    case "smallint":
      return "1";
    case "boolean":
      return "true";
    case "date":
    case "timestamp with time zone":
      return "now()";
    case "jsonb":
    case "text[]":
      return "'{}'";
    case "bytea":
      return "'\\x0001ff'";
    default:
      return `(enum_range(null::${type}))[1]`;
  }
}
