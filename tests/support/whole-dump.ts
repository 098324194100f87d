import { sql } from "drizzle-orm";
import { asSystem } from "@/db/client";
import { rowsOf } from "@/db/connection";

/** Every row of every table that the app reads as one text, but of those named. */
export async function wholeDump(except: readonly string[] = []) {
  const tables = await asSystem("test", async (tx) =>
    rowsOf<{ name: string }>(
      await tx.execute(sql`
        select format('%I.%I', n.nspname, c.relname) as name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('public', 'pgboss')
          and has_table_privilege('leadpath_system', c.oid, 'SELECT')
        order by 1`),
    ),
  );
  const texts: string[] = [];
  for (const { name } of tables.filter((table) => !except.includes(table.name))) {
    const rows = await asSystem("test", async (tx) =>
      rowsOf<{ row: string }>(await tx.execute(sql`select t::text as row from ${sql.raw(name)} t`)),
    );
    texts.push(...rows.map(({ row }) => `${name} ${row}`));
  }

  return texts;
}

/** Which of some marks a dump has, each with where. */
export function found(dump: readonly string[], marks: readonly string[]) {
  return marks.flatMap((mark) => {
    const place = dump.find((row) => row.includes(mark));

    return place ? [{ mark, place: place.slice(0, 300) }] : [];
  });
}
