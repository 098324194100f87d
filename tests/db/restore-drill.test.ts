import { statSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { generateIdentity } from "age-encryption";
import { sql } from "drizzle-orm";
import { expect, inject, onTestFinished, test } from "vitest";
import { type Connection, rowsOf } from "@/db/connection";
import { openEmbedded } from "@/db/embedded";
import { openPostgres } from "@/db/guarded-postgres";
import { aFolder, manifestOf, unpackMigrated } from "@/tests/support/backups";
import { anEmptyPostgres } from "@/tests/support/empty-database";
import { runTool, startScript } from "@/tests/support/run-tool";

// The worst day, by the commands that a person types: a backup while others write, the server killed, a restore elsewhere.
test("a backup under load has every write that was acknowledged before it, none of them torn, and comes back row by row", async () => {
  const [here, there] = [await aPlace(), await aPlace()];
  await here.prepare();
  const file = path.join(aFolder(), "drill.backup");
  const server = startScript("tests/support/writing-server.ts", [], here.settings);
  onTestFinished(() => void server.kill("SIGKILL"));
  const acknowledged = new Set<string>();
  createInterface({ input: server.stdout }).on("line", (id) => acknowledged.add(id));

  await more(acknowledged, 50);
  const before = [...acknowledged];
  const began = performance.now();
  const backup = await runTool("tools/backup.ts", ["--to", file, "--json"], here.settings);
  const backedUp = performance.now();
  const during = acknowledged.size - before.length;
  await more(acknowledged, 50);
  server.kill("SIGKILL");

  const from = performance.now();
  const restore = await runTool("tools/restore.ts", ["--moved", file], there.settings);
  const restored = performance.now();
  expect([backup, restore]).toEqual([
    expect.objectContaining({ errors: "", code: 0 }),
    expect.objectContaining({ errors: "", code: 0 }),
  ]);
  expect(during).toBeGreaterThan(0);
  const made = JSON.parse(backup.output);
  const copy = await there.open();
  onTestFinished(() => copy.close());
  const { organizations, told } = await written(copy);
  expect(await manifestOf(copy)).toEqual({ tables: made.tables });
  expect(before.filter((id) => !organizations.includes(id))).toEqual([]);
  expect(told).toEqual(organizations);

  console.table([
    {
      rows: made.rows,
      bytes: statSync(file).size,
      "backup s": seconds(backedUp - began),
      "written meanwhile": during,
      "restore s": seconds(restored - from),
    },
  ]);
}, 240_000);

const key = await generateIdentity();

type Place = {
  settings: Record<string, string>;
  open: () => Promise<Connection>;
  prepare: () => Promise<void>;
};

/** Where a Leadpath can be: a folder or a database that no one has been in. */
async function aPlace(): Promise<Place> {
  const DATA_DIR = path.join(aFolder(), "data");
  const settings = {
    DATA_DIR,
    AUTH_SECRET: "the secret of the tests, of 32 characters at least",
    BACKUP_KEY: key,
  };
  if (process.env.TEST_DATABASE === "embedded") {
    const folder = path.join(DATA_DIR, "database");

    return {
      settings,
      open: () => openEmbedded(folder),
      prepare: () => unpackMigrated(folder),
    };
  }
  const DATABASE_URL = await anEmptyPostgres(inject("postgresUrl"));

  return {
    settings: { ...settings, DATABASE_URL },
    open: async () => openPostgres(DATABASE_URL),
    prepare: async () => {},
  };
}

/** Waits for so many more writes. */
function more(acknowledged: ReadonlySet<string>, count: number) {
  const goal = acknowledged.size + count;

  return expect.poll(() => acknowledged.size, { timeout: 60_000 }).toBeGreaterThan(goal);
}

/** What the writers wrote, by both of their rows. */
async function written(connection: Connection) {
  return connection.transaction(
    async (tx) => {
      const ids = async (query: ReturnType<typeof sql>) =>
        rowsOf<{ id: string }>(await tx.execute(query)).map(({ id }) => id);

      return {
        organizations: await ids(
          sql`select id from organizations where name ~ '^[1-4]’s' order by id`,
        ),
        told: await ids(
          sql`select organization_id as id from audit_entries where action = 'organization.renamed' order by 1`,
        ),
      };
    },
    { readOnly: true, settings: { role: "leadpath_system" } },
  );
}

function seconds(milliseconds: number) {
  return (milliseconds / 1000).toFixed(1);
}
