import "server-only";
import { sql } from "drizzle-orm";
import { Refusal } from "@/lib/env";
import { asLogin, asSystem } from "./client";
import { rowsOf, type Transaction } from "./connection";
import { countPending } from "./migrate";

/** What the catalogue says about the database, for whoever runs it. Nothing of what people keep in it. */
export type Examination = {
  kind: "embedded" | "postgres";
  /** Such as 15. */
  version: number;
  /** Whether what's saved is forced to the disk. */
  isForcedToDisk: boolean;
  /** How far its clock is ahead of this machine's, in milliseconds. */
  skewMs: number;
  /** How many migrations are still to run; a refusal in words; `none` where there's no schema at all. */
  schema: number | string | "none";
  roles: readonly RoleFound[];
  /** Tables that row-level security isn't forced on. */
  unforcedTables: readonly string[];
  /** How many connections it has for this login at most, and how many others have taken. */
  connections: { most: number; taken: number };
};

type RoleFound = {
  name: string;
  isThere: boolean;
  /** Whether the login may work as it. */
  isGranted: boolean;
  /** Whether it may sign in, or stands above policies. */
  isStrong: boolean;
  owns: boolean;
};

/** Looks at the database that is open. */
export async function examineDatabase(): Promise<Examination> {
  const asked = Date.now();
  const { kind, found } = await asLogin(async (tx) => ({
    server: await serverOf(tx),
    answered: Date.now(),
    roles: await rolesOf(tx),
    unforcedTables: await unforcedTablesOf(tx),
  }));
  const { server, answered, roles, unforcedTables } = found;
  const { now, hasSchema, most, taken, ...rest } = server;

  return {
    ...rest,
    kind,
    roles,
    unforcedTables,
    connections: { most, taken },
    skewMs: now - (asked + answered) / 2,
    schema: hasSchema && roles.every(({ isGranted }) => isGranted) ? await schemaOf() : "none",
  };
}

type Server = Pick<Examination, "version" | "isForcedToDisk"> &
  Examination["connections"] & { now: number; hasSchema: boolean };

async function serverOf(tx: Transaction) {
  const [server] = rowsOf<Server>(
    await tx.execute(sql`
      select
        current_setting('server_version_num')::int / 10000 as version,
        current_setting('fsync') = 'on' as "isForcedToDisk",
        (extract(epoch from clock_timestamp()) * 1000)::float8 as now,
        exists (
          select from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = 'drizzle' and c.relname = '__drizzle_migrations'
        ) as "hasSchema",
        least(
          current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int,
          (select nullif(rolconnlimit, -1) from pg_roles where rolname = current_user),
          (select nullif(datconnlimit, -1) from pg_database where datname = current_database())
        ) as most,
        (select count(*)::int from pg_stat_activity
          where backend_type = 'client backend' and usename is distinct from current_user) as taken`),
  );

  if (!server) throw new Error("The database says nothing about itself.");

  return server;
}

async function rolesOf(tx: Transaction) {
  return rowsOf<RoleFound>(
    await tx.execute(sql`
      select
        wanted.name,
        found.oid is not null as "isThere",
        coalesce(pg_has_role(current_user, found.oid, 'MEMBER'), false) as "isGranted",
        coalesce(rolsuper or rolbypassrls or rolcanlogin or rolcreaterole or rolcreatedb, false) as "isStrong",
        exists (select from pg_class where relowner = found.oid)
          or exists (select from pg_namespace where nspowner = found.oid)
          or exists (select from pg_proc where proowner = found.oid) as owns
      from (values ('leadpath_viewer'), ('leadpath_system')) as wanted (name)
      left join pg_roles found on found.rolname = wanted.name
      order by wanted.name`),
  );
}

async function unforcedTablesOf(tx: Transaction) {
  const tables = rowsOf<{ name: string }>(
    await tx.execute(sql`
      select c.relname as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p', 'f', 'm')
        and not (c.relrowsecurity and c.relforcerowsecurity)
      order by c.relname`),
  );

  return tables.map(({ name }) => name);
}

/** As the role that may read which migrations ran. */
async function schemaOf() {
  try {
    return await asSystem("look which migrations ran", countPending);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}
