import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { keyFor } from "@/app/_server/backups";
import { closeConnection } from "@/db/client";
import { openDatabase } from "@/db/open";
import { readEnv } from "@/lib/env";
import { startPostgres } from "@/tests/support/postgres-server";
import { findSystemProgram } from "@/tools/system-programs.mjs";

const script = path.resolve("docs/install/secrets.sh");

test("the secrets are those of compose.yaml, for one account alone, and are made once", () => {
  const folder = madeSecrets();
  const files = Object.values<{ file: string }>(
    parse(readFileSync("compose.yaml", "utf8")).secrets,
  ).map(({ file }) => path.basename(file));

  expect(readdirSync(folder).sort()).toEqual(files.sort());
  expect(statSync(folder).mode & 0o777).toBe(0o700);

  const before = readFileSync(path.join(folder, "auth-secret"), "utf8");
  expect(() => makeSecrets(path.dirname(folder))).toThrow("secrets is already there");
  expect(readFileSync(path.join(folder, "auth-secret"), "utf8")).toBe(before);
  expect(readFileSync(path.join(madeSecrets(), "auth-secret"), "utf8")).not.toBe(before);
});

test("with them Leadpath runs on a PostgreSQL as compose.yaml sets it up, as a login that owns nothing", async () => {
  const folder = madeSecrets();
  const server = await startPostgres();
  onTestFinished(() => server.stop());
  setUp(server.url("postgres"), folder);
  const { port } = new URL(server.url("postgres"));
  for (const name of ["database-url", "migrate-database-url"]) {
    const file = path.join(folder, name);
    writeFileSync(file, readFileSync(file, "utf8").replace("@database/", `@127.0.0.1:${port}/`));
  }

  onTestFinished(closeConnection);
  await openDatabase(
    readEnv({
      DATABASE_URL_FILE: path.join(folder, "database-url"),
      MIGRATE_DATABASE_URL_FILE: path.join(folder, "migrate-database-url"),
      AUTH_SECRET_FILE: path.join(folder, "auth-secret"),
    }),
  );
  const sql = postgres(server.url("leadpath"), { max: 1 });
  onTestFinished(() => sql.end());
  const owners = await sql`
    select distinct tableowner from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`;

  expect(owners).toEqual([{ tableowner: "leadpath_owner" }]);
});

test("what's made as the key for backups is one", async () => {
  const env = readEnv({ BACKUP_KEY_FILE: path.join(madeSecrets(), "backup-key") });

  expect(await keyFor(env, undefined)).toMatchObject({ decrypter: expect.anything() });
});

function madeSecrets() {
  const folder = mkdtempSync(path.join(tmpdir(), "leadpath-secrets-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  makeSecrets(folder);

  return path.join(folder, "secrets");
}

function makeSecrets(cwd: string) {
  execFileSync("sh", [script], { cwd, stdio: "pipe" });
}

/** As the image of PostgreSQL runs what lies in its folder for a first start. */
function setUp(url: string, secrets: string) {
  const file = path.join(secrets, "roles.sql");
  const text = readFileSync("docs/install/roles.sql", "utf8").replaceAll("/run/secrets", secrets);
  writeFileSync(file, text);
  execFileSync(
    findSystemProgram("psql") ?? "",
    ["-v", "ON_ERROR_STOP=1", "--no-psqlrc", "--quiet", "-f", file, url],
    { stdio: "pipe" },
  );
}
