import { sql } from "drizzle-orm";
import { rowsOf, type Transaction } from "@/db/connection";

/** A table of people's data as SQL names it, and its columns, but for those that are computed of others. */
export type TableOf = {
  name: string;
  columns: string[];
  /** Each column as text. */
  texts: string;
  /** Each column as a value of its type, of the JSON array `r`. */
  values: string;
  /** What its rows are ordered by, the same on every server. */
  order: string;
};

/** Settings by which every value's text says all of it, and is the same everywhere. */
export const asText = {
  timezone: "UTC",
  datestyle: "ISO, YMD",
  intervalstyle: "postgres",
  extra_float_digits: "1",
  bytea_output: "hex",
  // So that a value of a type of ours has its name with its schema.
  search_path: "pg_catalog, public",
};

/** The tables of the schema `public`, in the order of their names. */
export async function listTables(tx: Transaction) {
  return rowsOf<TableOf>(
    await tx.execute(sql`
      select quote_ident(c.relname) as name,
        json_agg(quote_ident(a.attname) order by a.attnum) as columns,
        string_agg(format('%I::text', a.attname), ', ' order by a.attnum) as texts,
        string_agg(format('(r ->> %s)::%s', a.n - 1, format_type(a.atttypid, a.atttypmod)), ', ' order by a.attnum) as values,
        string_agg(
          format('%I%s', a.attname, case when a.attcollation <> 0 then ' collate "C"' end),
          ', ' order by a.place) filter (where a.place is not null) as "order"
      from pg_class c
      join lateral (
        select attname, attnum, atttypid, atttypmod, attcollation,
          row_number() over (order by attnum) as n,
          (select array_position(i.indkey::int2[], attnum) from pg_index i where i.indrelid = c.oid and i.indisprimary) as place
        from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''
      ) a on true
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      group by c.oid, c.relname
      order by c.relname collate "C"`),
  );
}
