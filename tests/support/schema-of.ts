import { sql } from "drizzle-orm";
import { type Connection, rowsOf } from "@/db/connection";

/**
 * Everything that a schema consists of, a line each: columns, constraints, indexes, policies, functions, triggers, values of
 * enums, who may do what, and whether the one who asks owns it. Two databases with the same lines behave alike, whatever order they were made in. What may not be null stands with
 * its column: PostgreSQL 18 alone has a constraint for it, too, under the name that the column began with.
 */
export function schemaOf(connection: Connection, schemas = ["public"]): Promise<string[]> {
  const ours = sql.join(
    schemas.map((name) => sql`${name}`),
    sql`, `,
  );

  return connection.transaction(
    async (tx) => {
      const rows = rowsOf<{ line: string }>(
        await tx.execute(sql`
          with tables as (
            select c.oid, c.oid::regclass::text as relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.relacl,
              pg_get_userbyid(c.relowner) = current_user as is_mine
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in (${ours}) and c.relkind in ('r', 'p', 'v', 'm', 'S')
          ), lines as (
            select format('table %s %s %s %s %s', relname, relkind, is_mine, relrowsecurity, relforcerowsecurity) as line from tables
            union all
            select format('right %s %s %s %s', relname, acl.grantee::regrole, acl.privilege_type, acl.is_grantable)
            from tables, aclexplode(relacl) acl where acl.grantee::regrole::text like 'leadpath%'
            union all
            select format('right %s.%s %s %s', relname, a.attname, acl.grantee::regrole, acl.privilege_type)
            from tables join pg_attribute a on a.attrelid = tables.oid, aclexplode(a.attacl) acl
            where acl.grantee::regrole::text like 'leadpath%'
            union all
            select format('column %s.%s %s %s %s', relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
              pg_get_expr(d.adbin, d.adrelid))
            from tables join pg_attribute a on a.attrelid = tables.oid and a.attnum > 0 and not a.attisdropped
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            union all
            select format('constraint %s %s %s', relname, k.conname, pg_get_constraintdef(k.oid))
            from tables join pg_constraint k on k.conrelid = tables.oid where k.contype <> 'n'
            union all
            select format('index %s', pg_get_indexdef(i.indexrelid)) from tables join pg_index i on i.indrelid = tables.oid
            union all
            select format('policy %s %s %s %s %s', relname, p.polname, p.polcmd,
              pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
            from tables join pg_policy p on p.polrelid = tables.oid
            union all
            select format('trigger %s', pg_get_triggerdef(t.oid))
            from tables join pg_trigger t on t.tgrelid = tables.oid where not t.tgisinternal
            union all
            select format('function %s %s', pg_get_functiondef(p.oid),
              array(select acl.grantee::regrole::text from aclexplode(p.proacl) acl
                where acl.grantee::regrole::text like 'leadpath%' order by 1))
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in (${ours}) and p.prokind = 'f'
            union all
            select format('enum %s %s', t.typname, array(select e.enumlabel from pg_enum e where e.enumtypid = t.oid order by e.enumsortorder))
            from pg_type t join pg_namespace n on n.oid = t.typnamespace where n.nspname in (${ours}) and t.typtype = 'e'
          )
          select line from lines order by line collate "C"`),
      );

      return rows.map(({ line }) => line);
    },
    { readOnly: true },
  );
}
