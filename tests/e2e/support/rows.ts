import type { Sql } from "postgres";

/**
 * How many rows every table of people's data has and what they hold, but for what counts requests, for when a session was
 * last seen, which any request may move on, and for when a notice is mailed: a job sees to that meanwhile.
 */
export async function everything(sql: Sql) {
  const tables = await sql<{ name: string }[]>`
    select tablename as name from pg_tables
    where schemaname = 'public' and tablename <> 'rate_limits' order by 1`;
  const rows: Record<string, unknown> = {};

  for (const { name } of tables) {
    const [digest] = await sql`
      select count(*)::int as count, md5(string_agg(told, '|' order by told)) as hash
      from (
        select (to_jsonb(r) - '{seen_at,mail_after,mail_tries,mail_claimed_at,mailed_at}'::text[])::text as told
        from ${sql(name)} r
      ) as rows`;
    rows[name] = { ...digest };
  }

  return rows;
}
