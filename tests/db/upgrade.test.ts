import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { PGlite } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterEach, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { closeConnection, setConnection } from "@/db/client";
import { type Connection, rowsOf } from "@/db/connection";
import { embeddedConnection } from "@/db/embedded";
import { openPostgres } from "@/db/guarded-postgres";
import { isMigrated, migrate } from "@/db/migrate";
import { findReport } from "@/db/queries/reports";
import type { Viewer } from "@/lib/access/viewer";
import { anEmptyDatabase, anEmptyPostgres } from "@/tests/support/empty-database";
import { schemaOf } from "@/tests/support/schema-of";

// Each was left by the server of that version itself, with its demo: see tools/release-dump.ts.
const folder = "tests/db/released";
const released = readdirSync(folder).map((file) => file.replace(".sql.gz", ""));
const isEmbedded = process.env.TEST_DATABASE === "embedded";
/** The embedded database takes its time to be made: it proves the longest way and the shortest. */
const tried = isEmbedded ? [released.at(0), released.at(-1)] : released;

/** What migrations changed on purpose: a note came to a table of its own, and a word to its American spelling. */
const meant = [
  "action_state_changes.note",
  "evidence_versions.strength",
  "evidence_versions.visibility",
];

let schema: string[];

vi.setConfig({ testTimeout: 120_000 });

beforeAll(async () => {
  await closeConnection();
  const fresh = await anEmptyDatabase();
  await migrate(fresh);
  schema = await schemaOf(fresh);
  await fresh.close();
});

afterEach(closeConnection);

describe.each(tried)("a database of %s", (name = "") => {
  test("comes up to date as if it were new, and every row keeps what it says", async () => {
    const connection = await aDatabaseOf(name);
    const before = await contentOf(connection);

    await migrate(connection);

    expect(await connection.transaction(isMigrated, { readOnly: true })).toBe(true);
    expect(await schemaOf(connection)).toEqual(schema);
    const kept = Object.entries(before).filter(([column]) => !meant.includes(column));
    expect(await contentOf(connection)).toMatchObject(Object.fromEntries(kept));
    await expectReadableReports(connection);
  });
});

test("a migration that fails leaves the database as it was and says so, and the next start finds it so", async () => {
  const connection = await aDatabaseOf("2026-11-26-morning");
  const before = [await schemaOf(connection), await contentOf(connection)];
  // What a later one makes, after others that succeed.
  await connection.transaction((tx) => tx.execute(sql`create table public.mentorships ()`), {
    readOnly: false,
  });

  await expect(migrate(connection)).rejects.toThrow(
    /^Migration \d+ failed \(42P07\), and the database is as it was: .*$/,
  );

  await connection.transaction((tx) => tx.execute(sql`drop table public.mentorships`), {
    readOnly: false,
  });
  expect([await schemaOf(connection), await contentOf(connection)]).toEqual(before);
  expect(await migrate(connection)).toBeGreaterThan(1);
  expect(await schemaOf(connection)).toEqual(schema);
});

/** Each report opens to its subject, by the very query of its page, whatever made it. */
async function expectReadableReports(connection: Connection) {
  const reports = await connection.transaction(
    async (tx) =>
      rowsOf<{ id: string; subject: string; organization: string }>(
        await tx.execute(
          sql`select id, subject_id as subject, organization_id as organization from reports`,
        ),
      ),
    { readOnly: true },
  );
  expect(reports.length).toBeGreaterThan(0);

  for (const { id, subject, organization } of reports) {
    const viewer: Viewer = {
      id: subject,
      organizationId: organization,
      role: "member",
      sessionId: crypto.randomUUID(),
    };
    expect(await findReport(viewer, viewer, id)).toMatchObject({ id });
  }
}

/** What stands in each column of each table, as a digest of its values in their order. */
async function contentOf(connection: Connection) {
  return connection.transaction(
    async (tx) => {
      const tables = rowsOf<{ name: string; columns: string[] }>(
        await tx.execute(sql`
          select table_name::text as name, json_agg(column_name) as columns
          from information_schema.columns where table_schema = 'public' group by table_name`),
      );
      const content: Record<string, string> = {};

      for (const { name, columns } of tables) {
        const digests = columns.map((column) => {
          const value = sql`coalesce(${sql.identifier(column)}::text, '')`;
          return sql`md5(string_agg(${value}, ',' order by ${value})) as ${sql.identifier(column)}`;
        });
        const [row = {}] = rowsOf<Record<string, string | null>>(
          await tx.execute(sql`select ${sql.join(digests, sql`, `)} from ${sql.identifier(name)}`),
        );
        for (const column of columns) content[`${name}.${column}`] = row[column] ?? "no rows";
      }
      return content;
    },
    { readOnly: true },
  );
}

/** The database behind the door until the test ends. */
async function aDatabaseOf(name: string): Promise<Connection> {
  const connection = await loaded(name);
  setConnection(connection);

  return connection;
}

async function loaded(name: string): Promise<Connection> {
  const dump = gunzipSync(readFileSync(path.join(folder, `${name}.sql.gz`))).toString();

  if (isEmbedded) {
    const client = await PGlite.create();
    await client.exec(
      "create role leadpath_viewer nologin noinherit; create role leadpath_system nologin noinherit",
    );
    await client.exec(dump);
    await client.exec("reset all");
    return embeddedConnection(client);
  }

  const url = await anEmptyPostgres(inject("postgresUrl"));
  const loading = postgres(url, { max: 1, onnotice() {} });
  await loading.unsafe(dump);
  await loading.end();
  return openPostgres(url);
}
