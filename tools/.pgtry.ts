import { startPostgres } from "@/tests/support/postgres-server";
import { openDatabase } from "@/db/open";
import { shutDoor } from "@/db/client";
import { countPeople } from "@/db/queries/health";
import { readEnv } from "@/lib/env";
import postgres from "postgres";
const server = await startPostgres();
const admin = server.url("postgres");
const sql = postgres(admin, { max: 1, onnotice() {} });
try {
  for (const s of [
    "create role leadpath_viewer nologin noinherit", "create role leadpath_system nologin noinherit",
    "create role leadpath_owner login createrole password 'o'", "create role leadpath_app login noinherit password 'a'",
    "grant leadpath_viewer, leadpath_system to leadpath_owner, leadpath_app",
    "create database leadpath owner leadpath_owner",
  ]) await sql.unsafe(s);
  const u = (user: string, pw: string) => { const x = new URL(admin); x.username = user; x.password = pw; x.pathname = "/leadpath"; return x.href; };
  await openDatabase(readEnv({ DATABASE_URL: u("leadpath_app", "a"), MIGRATE_DATABASE_URL: u("leadpath_owner", "o") }));
  console.log("people", await countPeople());
  await shutDoor();
  await sql.unsafe("create role solo login createrole password 's'"); await sql.unsafe("create database plain owner solo"); 
  const x = new URL(admin); x.pathname = "/plain"; x.username="solo"; x.password="s";
  await openDatabase(readEnv({ DATABASE_URL: x.href })); console.log("one url", await countPeople()); await shutDoor();
} finally { await sql.end(); await server.stop(); }
