import { sql } from "drizzle-orm";
import { type Connection, rowsOf } from "@/db/connection";

/**
 * All that a database is but for people's rows: tables, columns, constraints, indexes, triggers, functions, row-level
 * security, its policies, who may do what, who owns it, and what the jobs are.
 */
export function schemaOf(connection: Connection) {
  const ours = sql`('public', 'pgboss', 'drizzle')`;

  return connection.transaction(
    async (tx) => {
      const ask = async (query: ReturnType<typeof sql>) => rowsOf(await tx.execute(query));

      return {
        tables: await ask(sql`
          select c.oid::regclass::text as name, relkind::text, relrowsecurity, relforcerowsecurity, relacl::text, reloptions::text,
            pg_get_userbyid(relowner) = current_user as "isMine"
          from pg_class c join pg_namespace n on n.oid = relnamespace where nspname in ${ours} order by 1`),
        columns: await ask(sql`
          select c.oid::regclass::text as name, attname::text, format_type(atttypid, atttypmod), attnotnull, attgenerated::text, attacl::text,
            pg_get_expr(adbin, adrelid) as value
          from pg_attribute a join pg_class c on c.oid = attrelid join pg_namespace n on n.oid = relnamespace
          left join pg_attrdef d on adrelid = attrelid and adnum = attnum
          where nspname in ${ours} and attnum > 0 and not attisdropped order by 1, attnum`),
        constraints: await ask(sql`
          select conrelid::regclass::text as name, conname::text, pg_get_constraintdef(k.oid) as rule, condeferrable, condeferred, convalidated
          from pg_constraint k join pg_namespace n on n.oid = connamespace where nspname in ${ours} order by 1, 2`),
        indexes: await ask(
          sql`select indexdef from pg_indexes where schemaname in ${ours} order by 1`,
        ),
        triggers: await ask(sql`
          select tgrelid::regclass::text as name, tgname::text, tgenabled::text, pg_get_triggerdef(oid) as rule
          from pg_trigger where not tgisinternal order by 1, 2`),
        functions: await ask(sql`
          select p.oid::regprocedure::text as name, proacl::text, prosrc, provolatile::text, prosecdef, proconfig::text
          from pg_proc p join pg_namespace n on n.oid = pronamespace where nspname in ${ours} order by 1`),
        policies: await ask(
          sql`select * from pg_policies where schemaname in ${ours} order by schemaname, tablename, policyname`,
        ),
        types: await ask(
          sql`select enumtypid::regtype::text as name, enumlabel::text from pg_enum order by 1, enumsortorder`,
        ),
        migrations: await ask(sql`select id, hash from drizzle.__drizzle_migrations order by id`),
        jobs: await ask(sql`select name, policy, retry_limit from pgboss.queue order by name`),
        schedule: await ask(sql`select name, cron, timezone from pgboss.schedule order by name`),
      };
    },
    { readOnly: true },
  );
}
